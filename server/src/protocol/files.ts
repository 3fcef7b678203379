/** What a server that has no files of its own asks of the editor. */
import { RequestType } from 'vscode-jsonrpc';

export interface ReadTextParams {
  readonly uri: string;
  /** Folders as URIs: where the file is a link, it leads into one of them, or is not read. */
  readonly within?: readonly string[] | undefined;
}

/** The text of a file; null for whatever is no file of a sensible size in UTF-8. */
export const readTextRequest = new RequestType<ReadTextParams, string | null, void>(
  'planwright/readText',
);

export interface FindPlansParams {
  /** A folder that is open, as a URI. */
  readonly folder: string;
}

/** The plans below the folder as URIs, in the order of their paths. */
export const findPlansRequest = new RequestType<FindPlansParams, readonly string[], void>(
  'planwright/findPlans',
);
