import { fileAt, isElsewhere, isWithin, reachOf } from './locations';

/** Which files beside plans are read. */
export interface Reach {
  /** The user has said that the authors of the folder may name files. */
  readonly isTrusted: boolean;
  /** Those that are open, as URIs; on the command line the one that it works in. */
  readonly folders: readonly string[];
}

/**
 * Whether a file that another one names may be read, as far as its address says: never one on another
 * computer, and of this one only what lies in an open folder or in the folder of the one that names it.
 */
export function mayRead(path: string, from: string, folders: readonly string[]): boolean {
  if (isElsewhere(path)) return false;
  const uri = fileAt(path, from);
  // In no folder at all: nobody can tell what is meant, and nothing is read.
  return uri === undefined || isWithin(uri, reachOf(from, folders));
}
