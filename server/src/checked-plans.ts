import type { PlanDocument } from './features/document';
import { Language } from './language';
import { OpenDocuments, type Checks } from './open-documents';
import type { Host } from './ports';
import { rules } from './rules';
import { runRules } from './rules/run-rules';
import { layered } from './rules/severity-layers';
import type { ServiceOptions } from './service-options';
import { describeError } from './util/describe-error';
import type { ReadFile } from './workspace/around-plan';
import { FilesAround } from './workspace/files-around';

/** Plans with what lies around them, each spoken of in its language. */
export class CheckedPlans {
  private readonly files: FilesAround;
  private readonly language: Language;
  private readonly checks: Checks;
  readonly opened: OpenDocuments;

  constructor(
    private readonly host: Host,
    options: () => ServiceOptions,
  ) {
    const onCrash = (rule: string, error: unknown): void => {
      host.log('error', `Rule ${rule} failed: ${describeError(error)}`);
    };
    this.files = new FilesAround(host.readText, onCrash, options);
    this.language = new Language(host, options);
    this.checks = {
      check: (snapshot, { severities }, isFresh) =>
        runRules(snapshot, rules, {
          severities: layered([severities, options().severities]),
          onCrash,
          ...(isFresh && { isFresh }),
        }),
      around: (uri) => this.files.of(locationOf(uri, options())),
      onCrash: (what, error) => {
        host.log('error', `${what} failed: ${describeError(error)}`);
      },
    };
    this.opened = new OpenDocuments(this.checks);
  }

  /** An open document; messages about it are in its language from now on. */
  find(uri: string): PlanDocument | undefined {
    return this.findIn(this.opened, uri);
  }

  /**
   * Waits for what an open document's findings depend on: files around it, texts of its language.
   * Undefined where everything is known: the findings are final.
   */
  prepare(uri: string): Promise<void> | undefined {
    return this.prepareIn(this.opened, uri);
  }

  ready(uri: string): Promise<void> {
    return waitFor(() => this.prepare(uri));
  }

  /** A plan that is not open, as its file is now; undefined where nothing can be read. */
  async look(uri: string): Promise<PlanDocument | undefined> {
    const text = await this.host.readText(uri);
    if (text === undefined) return undefined;
    const alone = new OpenDocuments(this.checks);
    alone.open(uri, 0, text);
    await waitFor(() => this.prepareIn(alone, uri));
    return this.findIn(alone, uri);
  }

  /** The files that count for open documents, each with the first that it counts for found. */
  *filesAround(): Generator<ReadFile<unknown>> {
    for (const open of this.opened.uris) {
      // Said in the language of the plan that comes first.
      this.find(open);
      yield* this.opened.aroundOf(open)?.files() ?? [];
    }
  }

  get filesToWatch(): readonly string[] {
    return this.files.uris;
  }

  /** A file was changed, made or removed. @returns whether a document's findings may change */
  fileChanged(uri: string): boolean {
    const isAsked = this.files.changed(uri);
    if (isAsked) this.opened.lookAround();
    return isAsked;
  }

  /** Where files may be read has changed. */
  foldersChanged(): void {
    this.files.forgetAll();
    this.opened.lookAround();
  }

  private findIn(documents: OpenDocuments, uri: string): PlanDocument | undefined {
    const document = documents.find(uri);
    if (document) this.language.speakFor(document.snapshot, documents.aroundOf(uri)?.locale);
    return document;
  }

  private prepareIn(documents: OpenDocuments, uri: string): Promise<void> | undefined {
    const snapshot = documents.find(uri)?.snapshot;
    if (!snapshot) return undefined;
    return this.files.isWaiting(snapshot)
      ? this.files.load().then(documents.lookAround)
      : this.language.prepare(snapshot, documents.aroundOf(uri)?.locale);
  }
}

/** Waits as long as there is something to wait for. */
async function waitFor(next: () => Promise<void> | undefined): Promise<void> {
  for (let waiting = next(); waiting; waiting = next()) await waiting;
}

/** A plan that is no file yet lies in the folder that is open. */
function locationOf(uri: string, { folders: [folder] }: ServiceOptions): string {
  const isFile = !uri.startsWith('untitled:');
  return isFile || folder === undefined ? uri : `${folder.replace(/\/$/, '')}/plan.yaml`;
}
