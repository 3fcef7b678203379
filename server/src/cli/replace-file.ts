import * as l10n from '@vscode/l10n';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { OpenedFile } from './read-plan';

/**
 * Gives a file another text, whole or not at all: a new file takes its place, or that of the file that
 * a link leads to. Mode and owner stay, and so does all that was written to the file since it was opened.
 * @param shown the path for people
 * @returns why it was not written and what to do; undefined when it was
 */
export function replaceFile(shown: string, opened: OpenedFile, text: string): string | undefined {
  let beside: string | undefined;
  try {
    const file = fs.realpathSync(opened.path);
    const stats = fs.statSync(file);
    if (!stats.isFile()) {
      return l10n.t('{0} was left alone: it is no file that can be rewritten.', shown);
    }
    // To put another file in its place only the folder's mode counts, and that says too little.
    if ((stats.mode & 0o222) === 0) return readOnly(shown);
    fs.closeSync(fs.openSync(file, 'r+'));
    beside = besides(file);
    writeWhole(beside, text, stats);
    if (!fs.readFileSync(file).equals(opened.bytes)) {
      fs.rmSync(beside);
      return l10n.t(
        '{0} was left alone: something else changed it meanwhile. Run the command again.',
        shown,
      );
    }
    fs.renameSync(beside, file);
    return undefined;
  } catch (error) {
    if (beside !== undefined) fs.rmSync(beside, { force: true });
    return refused(shown, error);
  }
}

/** In the same folder, so that it can take the file's place; by its name no plan. */
function besides(file: string): string {
  const { dir, base } = path.parse(file);
  return path.join(dir, `.${base}.${randomBytes(6).toString('hex')}.tmp`);
}

/** On the disk when this returns, so that a power cut leaves the old text or the new. */
function writeWhole(file: string, text: string, { mode, uid, gid }: fs.Stats): void {
  const descriptor = fs.openSync(file, 'wx', 0o600);
  try {
    fs.writeFileSync(descriptor, text);
    const own = fs.fstatSync(descriptor);
    if (own.uid !== uid || own.gid !== gid) giveTo(descriptor, uid, gid);
    fs.fchmodSync(descriptor, mode & 0o7777);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Only the administrator gives files away; for anyone else the file becomes their own, as with an editor. */
function giveTo(descriptor: number, uid: number, gid: number): void {
  try {
    fs.fchownSync(descriptor, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

function readOnly(shown: string): string {
  return l10n.t(
    '{0} was left alone: it is read-only. Allow writing to it, or leave it out.',
    shown,
  );
}

function refused(shown: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return l10n.t(
        '{0} was left alone: permission to write it, or in its folder, is denied. Ask for the right, or leave it out.',
        shown,
      );
    case 'EROFS':
      return readOnly(shown);
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t(
        '{0} was left alone: the disk is full. Make room and run the command again.',
        shown,
      );
    case 'ENOENT':
      return l10n.t('{0} was left alone: it is no longer there.', shown);
    default:
      return l10n.t('{0} was left alone: {1}', shown, message);
  }
}
