import * as l10n from '@vscode/l10n';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CommandError } from './command-error';
import { isNoFileOfWindows } from './file-names';

/**
 * Writes a file that is not there yet, or with `force` in place of one that is: whole or not at all.
 * @param shown the path for people
 * @throws CommandError where it is there already, or cannot be written
 */
export function writeNewFile(shown: string, file: string, bytes: Uint8Array, force: boolean): void {
  let beside: string | undefined;
  try {
    if (force) mustBeFile(shown, file);
    else mustBeNew(shown, file);
    beside = writeBeside(file, bytes);
    if (force) fs.renameSync(beside, fs.existsSync(file) ? fs.realpathSync(file) : file);
    else placeNew(beside, file);
  } catch (error) {
    if (beside !== undefined) fs.rmSync(beside, { force: true });
    if (error instanceof CommandError) throw error;
    throw new CommandError(refused(shown, error as NodeJS.ErrnoException));
  }
}

/**
 * Said before the work is done, that it be not for nothing.
 * @throws CommandError where the file is there, or can be none
 */
export function mustBeNew(shown: string, file: string): void {
  mustBeFile(shown, file);
  if (fs.existsSync(file)) throw new CommandError(isThere(shown));
}

/**
 * A device or a pipe is not replaced by a file, which would take it away from everyone; a folder
 * cannot be.
 */
function mustBeFile(shown: string, file: string): void {
  const stats = fs.statSync(file, { throwIfNoEntry: false });
  const isOther = stats !== undefined && !stats.isFile() && !stats.isDirectory();
  if (!isOther && !(process.platform === 'win32' && isNoFileOfWindows(file))) return;
  throw new CommandError(
    l10n.t(
      '{0} is no file, and was left alone. Name a file with -o, or write to standard output with -o -.',
      shown,
    ),
  );
}

/**
 * Not even `--force` means that what is read is to go.
 * @param given a file that the command reads
 * @throws CommandError where the file to write is that one, whatever the path to it
 */
export function mustBeAnother(shown: string, file: string, given: string): void {
  if (!fs.existsSync(file) || !fs.existsSync(given)) return;
  if (fs.realpathSync(file) !== fs.realpathSync(given)) return;
  throw new CommandError(
    l10n.t('{0} is what is read here, and was left alone. Name another file with -o.', shown),
  );
}

/** On the disk when this returns, so that a power cut leaves a whole file or none. */
function writeBeside(file: string, bytes: Uint8Array): string {
  const { dir, base } = path.parse(file);
  const beside = path.join(dir, `.${base}.${randomBytes(6).toString('hex')}.tmp`);
  const descriptor = fs.openSync(beside, 'wx');
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
  return beside;
}

/** A second name for the file fails where the first is taken, whoever took it meanwhile. */
function placeNew(beside: string, file: string): void {
  try {
    fs.linkSync(beside, file);
    fs.rmSync(beside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    // Some file systems have no second names.
    fs.renameSync(beside, file);
  }
}

function isThere(shown: string): string {
  return l10n.t(
    '{0} is there already and was left alone. Name another with -o, or overwrite it with --force.',
    shown,
  );
}

/** Said when a file is there. */
export function wrote(shown: string): string {
  return l10n.t('Wrote {0}.', shown);
}

function refused(shown: string, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EEXIST':
      return isThere(shown);
    case 'ENOENT':
      return l10n.t(
        '{0} was not written: there is no such folder. Make it, or name another with -o.',
        shown,
      );
    case 'ENOTDIR':
      return l10n.t(
        '{0} was not written: a part of its path is a file. Name another with -o.',
        shown,
      );
    case 'EISDIR':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return l10n.t(
        '{0} was not written: it is a folder, or permission to write there is denied. Name another place with -o.',
        shown,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return l10n.t(
        '{0} was not written: the disk is full. Make room and run the command again.',
        shown,
      );
    default:
      return l10n.t('{0} was not written: {1}', shown, message);
  }
}
