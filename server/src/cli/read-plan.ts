import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import { failure, type Failure, type PlanSource } from './task';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What some editors put before a text. */
export const byteOrderMark = '\uFEFF';

/** The text of a plan, or the sentence that says why there is none. */
export function readPlan(source: PlanSource): string | Failure {
  const opened = openPlan(source);
  return opened.kind === 'failed' ? opened : withoutMark(opened.text);
}

/** A plan as it was given, byte order mark included. */
export interface OpenedPlan {
  readonly kind: 'opened';
  readonly text: string;
  /** Undefined for standard input. */
  readonly file: OpenedFile | undefined;
}

export interface OpenedFile {
  /** Absolute; may be a link. */
  readonly path: string;
  readonly bytes: Buffer;
}

export function openPlan(source: PlanSource): OpenedPlan | Failure {
  if (source.kind === 'text') return { kind: 'opened', text: source.text, file: undefined };
  try {
    const bytes = fs.readFileSync(source.file);
    const text = decode(bytes);
    return text === undefined
      ? failure(l10n.t('{0} is not text in UTF-8. Save it as UTF-8.', source.path))
      : { kind: 'opened', text, file: { path: source.file, bytes } };
  } catch (error) {
    return failure(refusal(source.path, error));
  }
}

export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text;
}

/** With the byte order mark; undefined for what is not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Why a file or folder cannot be read, and what to do. */
export function refusal(shown: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return l10n.t(
        '{0} cannot be read: permission denied. Ask for the right to read it, or leave it out.',
        shown,
      );
    case 'ENOENT':
      return l10n.t(
        '{0} cannot be read: it is no longer there, or a link that leads nowhere.',
        shown,
      );
    case 'ELOOP':
      return l10n.t('{0} cannot be read: it is a link that leads back to itself.', shown);
    case 'ERR_FS_FILE_TOO_LARGE':
      return l10n.t('{0} cannot be read: it is too large for a plan.', shown);
    default:
      return l10n.t('{0} cannot be read: {1}', shown, message);
  }
}
