import type { Diagnostic } from 'vscode-languageserver-types';
import { Answers } from './answers';
import { toLspDiagnostics } from './features/diagnostics';
import type { PlanDocument } from './features/document';
import { Language } from './language';
import { OpenDocuments } from './open-documents';
import type { Host } from './ports';
import { rules } from './rules';
import { runRules } from './rules/run-rules';
import { layered } from './rules/severity-layers';
import { defaultOptions, type ServiceOptions } from './service-options';
import type { TextChange } from './text/source-text';
import { FilesAround } from './workspace/files-around';

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
  /**
   * Waits for what a document's findings depend on: files around it, texts of its language.
   * Undefined where everything is known: the findings are final.
   */
  prepare(uri: string): Promise<void> | undefined;
  /** Findings of configurations and profiles that count for open documents, by their URI. */
  filesAround(): ReadonlyMap<string, Diagnostic[]>;
  /** Files whose changes matter, whether or not they are there. */
  filesToWatch(): readonly string[];
  /** A file was changed, made or removed. @returns whether a document's findings may change */
  fileChanged(uri: string): boolean;
  /** What is worked out on request. */
  readonly answers: Answers;
}

/** The composition root: all parts meet here and nowhere else. */
export function createPlanService(host: Host, given: Partial<ServiceOptions> = {}): PlanService {
  let options: ServiceOptions = { ...defaultOptions, ...given };
  const onCrash = (rule: string, error: unknown): void => {
    host.log('error', `Rule ${rule} failed: ${describe(error)}`);
  };
  const files = new FilesAround(host.readText, onCrash);
  const documents = new OpenDocuments({
    check: (snapshot, { severities }) =>
      runRules(snapshot, rules, {
        severities: layered([severities, options.severities]),
        onCrash,
      }),
    around: (uri) => files.of(locationOf(uri, options)),
  });
  const language = new Language(host, () => options);
  const find = (uri: string): PlanDocument | undefined => {
    const document = documents.find(uri);
    if (document) language.speakFor(document.snapshot, documents.aroundOf(uri)?.locale);
    return document;
  };
  const answers = new Answers(host, find, () => options);

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
      documents.lookAround();
    },
    document: find,
    diagnostics: (uri) => {
      const document = find(uri);
      return document ? toLspDiagnostics(document, options.rulePages) : [];
    },
    prepare: (uri) => {
      const snapshot = documents.find(uri)?.snapshot;
      if (!snapshot) return undefined;
      return files.isWaiting(snapshot)
        ? files.load().then(documents.lookAround)
        : language.prepare(snapshot, documents.aroundOf(uri)?.locale);
    },
    filesAround: () => filesAround(documents, find, options),
    filesToWatch: () => files.uris,
    fileChanged: (uri) => {
      const isAsked = files.changed(uri);
      if (isAsked) documents.lookAround();
      return isAsked;
    },
    answers,
  });
}

/** What is wrong in the files that count for open documents. */
function filesAround(
  documents: OpenDocuments,
  find: (uri: string) => PlanDocument | undefined,
  { rulePages }: ServiceOptions,
): ReadonlyMap<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const open of documents.uris) {
    // Said in the language of the plan that comes first.
    find(open);
    for (const file of documents.aroundOf(open)?.files() ?? []) {
      // A plan that somebody names as a profile keeps its own findings.
      if (documents.find(file.uri) || found.has(file.uri)) continue;
      found.set(file.uri, toLspDiagnostics(file, rulePages));
    }
  }
  return found;
}

/** A plan that is no file yet lies in the folder that is open. */
function locationOf(uri: string, { folder }: ServiceOptions): string {
  const isFile = !uri.startsWith('untitled:');
  return isFile || folder === undefined ? uri : `${folder.replace(/\/$/, '')}/plan.yaml`;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
