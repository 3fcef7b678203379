import type { DocumentAnswer, DocumentTask } from '@planwright/protocol';
import type * as vscode from 'vscode';
import type { OwnPrograms } from './own-programs';

/** What differs between an editor that is a program and one that is a page in a browser. */
export interface ExtensionHost {
  /** Where the extension is. */
  readonly extension: vscode.Uri;
  /** What web workers run, the server among it; undefined where the server is a program of its own. */
  readonly workerPrograms: OwnPrograms | undefined;
  /**
   * Exports a plan or imports a document aside, under a notice that tells how far it is and can be
   * cancelled. Undefined where it was; rejects with what went wrong.
   */
  readonly workOn: (title: string, task: DocumentTask) => Thenable<DocumentAnswer | undefined>;
  /** Whether a browser can be started that prints a PDF. */
  readonly canPrint: boolean;
}
