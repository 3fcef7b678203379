import type { Diagnostic } from 'vscode-languageserver-types';
import { Answers } from './answers';
import { CheckedPlans } from './checked-plans';
import { ClosedPlans } from './closed-plans';
import { toLspDiagnostics } from './features/diagnostics';
import type { PlanDocument } from './features/document';
import type { Host } from './ports';
import { defaultOptions, type ServiceOptions } from './service-options';
import type { TextChange } from './text/source-text';
import type { ReadFile } from './workspace/around-plan';

/**
 * Everything that an editor asks, over documents that are handed in as text: no file, no clock, no
 * connection but the host's. Requests for documents that are not open give nothing.
 */
export interface PlanService {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  saved(uri: string): void;
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
  /** Waits until a document's findings are final. */
  ready(uri: string): Promise<void>;
  /** The findings as an editor shows them. */
  readonly toDiagnostics: (document: PlanDocument) => Diagnostic[];
  /** Plans of the open folders that are not open. */
  readonly closed: ClosedPlans;
  changeFolders(added: readonly string[], removed: readonly string[]): void;
  /** What is worked out on request. */
  readonly answers: Answers;
}

/** The composition root: all parts meet here and nowhere else. */
export function createPlanService(host: Host, given: Partial<ServiceOptions> = {}): PlanService {
  let options: ServiceOptions = { ...defaultOptions, ...given };
  const plans = new CheckedPlans(host, () => options);
  const { opened } = plans;
  const closed = new ClosedPlans({
    find: async () => (await Promise.all(options.folders.map(host.findPlans))).flat(),
    look: (uri) => plans.look(uri),
  });
  const find = (uri: string): PlanDocument | undefined => plans.find(uri);
  const ready = (uri: string): Promise<void> => plans.ready(uri);
  const everywhere = <T>(make: (document: PlanDocument) => T): Promise<readonly T[]> =>
    closed.withOpen(opened.uris, find, make);
  const answers = new Answers(host, { find, ready, everywhere }, () => options);
  const toDiagnostics = (document: Pick<PlanDocument, 'uri' | 'diagnostics'>): Diagnostic[] =>
    toLspDiagnostics(document, options.rulePages);

  return Object.freeze<PlanService>({
    open: (uri, version, text) => {
      opened.open(uri, version, text);
    },
    change: (uri, version, changes) => {
      opened.change(uri, version, changes);
    },
    saved: (uri) => {
      opened.saved(uri);
    },
    close: (uri) => {
      opened.close(uri);
      answers.forget(uri);
    },
    configure: (changed) => {
      options = { ...options, ...changed };
      opened.lookAround();
    },
    changeFolders: (added, removed) => {
      const folders = options.folders.filter((folder) => !removed.includes(folder));
      options = { ...options, folders: [...folders, ...added] };
      plans.foldersChanged();
      closed.forgetAll();
    },
    document: find,
    diagnostics: (uri) => {
      const document = find(uri);
      return document ? toDiagnostics(document) : [];
    },
    toDiagnostics,
    prepare: (uri) => plans.prepare(uri),
    ready,
    filesAround: () => findingsAround(plans, toDiagnostics),
    filesToWatch: () => plans.filesToWatch,
    fileChanged: (uri) => plans.fileChanged(uri),
    closed,
    answers,
  });
}

/** The findings of the files beside plans, by URI. */
function findingsAround(
  plans: CheckedPlans,
  toDiagnostics: (file: ReadFile<unknown>) => Diagnostic[],
): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const file of plans.filesAround()) {
    // A plan that somebody names as a profile keeps its own findings.
    if (!plans.opened.find(file.uri) && !found.has(file.uri))
      found.set(file.uri, toDiagnostics(file));
  }
  return found;
}
