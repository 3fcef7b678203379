import type { Diagnostic } from 'vscode-languageserver-types';
import { Answers } from './answers';
import { toLspDiagnostics } from './features/diagnostics';
import type { PlanDocument } from './features/document';
import { OpenDocuments } from './open-documents';
import type { Host } from './ports';
import { rules } from './rules';
import { runRules } from './rules/run-rules';
import { defaultOptions, type ServiceOptions } from './service-options';
import type { TextChange } from './text/source-text';

/**
 * Everything that an editor asks, over documents that are handed in as text: no file, no clock, no
 * connection but the host's. Requests for documents that are not open give nothing.
 */
export interface PlanService {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  configure(options: Partial<ServiceOptions>): void;
  document(uri: string): PlanDocument | undefined;
  diagnostics(uri: string): Diagnostic[];
  /** What is worked out on request. */
  readonly answers: Answers;
}

/** The composition root: all parts meet here and nowhere else. */
export function createPlanService(host: Host, given: Partial<ServiceOptions> = {}): PlanService {
  let options: ServiceOptions = { ...defaultOptions, ...given };
  const documents = new OpenDocuments((snapshot) =>
    runRules(snapshot, rules, {
      severities: options.severities,
      onCrash: (rule, error) => {
        host.log('error', `Rule ${rule} failed: ${describe(error)}`);
      },
    }),
  );
  const answers = new Answers(
    host,
    (uri) => documents.find(uri),
    () => options,
  );

  return Object.freeze<PlanService>({
    open: (uri, version, text) => {
      documents.open(uri, version, text);
    },
    change: (uri, version, changes) => {
      documents.change(uri, version, changes);
    },
    close: (uri) => {
      documents.close(uri);
      answers.forget(uri);
    },
    configure: (changed) => {
      options = { ...options, ...changed };
      documents.forgetFindings();
    },
    document: (uri) => documents.find(uri),
    diagnostics: (uri) => {
      const document = documents.find(uri);
      return document ? toLspDiagnostics(document, options.rulePages) : [];
    },
    answers,
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
