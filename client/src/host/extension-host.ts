import type { DocumentAnswer, DocumentTask } from '@planwright/protocol';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** What differs between an editor that is a program and one that is a page in a browser. */
export interface ExtensionHost {
  /** A client of the language server, which starts and ends with it. */
  readonly languageClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /**
   * Exports a plan or imports a document aside, under a notice that tells how far it is and can be
   * cancelled. Undefined where it was; rejects with what went wrong.
   */
  readonly workOn: (title: string, task: DocumentTask) => Thenable<DocumentAnswer | undefined>;
  /** Whether a browser can be started that prints a PDF. */
  readonly canPrint: boolean;
}
