import type { Diagnostic } from 'vscode-languageserver-types';
import { faultsOfRanges } from './checks/ranges';
import { faultsOfFindings } from './checks/findings';
import { wrongForm } from './checks/structure';
import { Documents, type Opened } from './documents';
import { limits, type Fault, type FaultClass } from './fault';
import type { Figures } from './figures';
import type { Change, Mirror } from './mirror';
import { Patience } from './patience';
import type { Step } from './steps';
import { Wire, type Incoming, type Program } from './wire';

export interface Asking {
  readonly id: number;
  readonly method: string;
  readonly uri: string;
  /** The documents at that address when it was asked, with their versions. */
  readonly since: readonly (readonly [Opened, number])[];
  readonly isHostile: boolean;
  readonly done: (answer: Incoming | undefined) => void;
}

/** Errors that any request may be answered with: cancelled, content modified, refused with a reason. */
const allowedErrors: ReadonlySet<number> = new Set([-32800, -32801, -32802, -32803]);
/** And those of requests that make no sense: bad parameters, unknown method, bad message. */
const errorsOfNonsense: ReadonlySet<number> = new Set([-32600, -32601, -32602, -32700]);

/** One server from start to end: everything it says is checked, whoever asked for it. */
export class Session {
  readonly faults: Fault[] = [];
  readonly documents = new Documents();
  /** What was done since the case began, for its replay. */
  steps: Step[] = [];
  private readonly wire: Wire;
  private readonly asking = new Map<number, Asking>();
  private readonly answeredIds = new Set<number>();
  private readonly patience: Patience;
  private ids = 0;
  private ending = false;
  private isKilled = false;
  private mayComplain = false;
  private pulls = false;
  private exit: { readonly code: number | null; readonly signal: string | null } | undefined;
  private pulse: () => void = () => undefined;

  private forbidden: string | undefined;
  readonly server: string;

  constructor(
    program: Program,
    readonly figures: Figures,
  ) {
    this.server = program.own ?? program.server;
    this.wire = new Wire(program, {
      onMessage: (message) => {
        this.heard(message);
      },
      onGarbage: (what) => {
        this.fault('bad-message', what);
      },
      onErrorOutput: (text) => {
        if (!this.mayComplain) this.fault('stderr', text.trim().slice(0, 400));
      },
      onExit: (code, signal) => {
        this.exit = { code, signal };
        if (!this.ending) this.fault('ended', `code ${code ?? '-'}, signal ${signal ?? '-'}`);
        for (const { done } of this.asking.values()) done(undefined);
        this.pulse();
      },
    });
    this.patience = new Patience(() => this.wire.cpuMs);
  }

  /** It has ended, or is about to. */
  get isEnding(): boolean {
    return this.ending || this.hasEnded;
  }

  get hasEnded(): boolean {
    return this.exit !== undefined || this.isKilled;
  }

  get probe(): Pick<Wire, 'ask'> {
    return this.wire;
  }

  get pid(): number | undefined {
    return this.wire.child.pid;
  }

  fault(kind: FaultClass, detail: string): void {
    this.faults.push({ kind, detail });
  }

  /** @param pulls it is asked for findings, and tells none by itself */
  async start(folders: readonly string[] = [], more: object = {}, pulls = false): Promise<void> {
    this.pulls = pulls;
    await this.ask('initialize', '', {
      processId: process.pid,
      rootUri: null,
      locale: 'en',
      workspaceFolders: folders.map((uri) => ({ uri, name: 'plans' })),
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
        textDocument: {
          ...(pulls && { diagnostic: {} }),
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
      ...more,
    });
    this.notify('initialized', {});
  }

  /** A protest in its log or on its error output is in order from now on: it is fed nonsense. */
  feedNonsense(): void {
    this.mayComplain = true;
  }

  /** What must not be in anything that it says. */
  forbid(text: string): void {
    this.forbidden = text;
  }

  /** From now on it may end. */
  mayEnd(): void {
    this.ending = true;
  }

  closeInput(): void {
    this.wire.closeInput();
  }

  /** Waits until it has ended by itself, as it should. */
  async ends(as: 0 | 'not 0'): Promise<void> {
    // Editors that are gone are looked for every few seconds.
    const late = setTimeout(() => {
      this.fault('wrong-exit', 'still there after 15 s');
      this.kill();
    }, 15_000);
    while (!this.hasEnded) await new Promise((resolve) => setTimeout(resolve, 20));
    clearTimeout(late);
    const { code = null, signal = null } = this.exit ?? {};
    if (signal === null && (code === 0) !== (as === 0)) {
      this.fault('wrong-exit', `code ${String(code)}, which should be ${as}`);
    }
  }

  open(uri: string, text: string, version = 1): Opened {
    const document = this.documents.open(uri, version, text);
    this.figures.documents++;
    const textDocument = { uri, languageId: 'project-plan', version, text };
    this.patience.expect(text.length);
    this.notify('textDocument/didOpen', { textDocument });
    return document;
  }

  change(uri: string, contentChanges: readonly Change[], by = 1): void {
    const document = this.documents.current(uri);
    if (!document) return;
    document.change(contentChanges, by);
    this.figures.edits++;
    this.patience.expect(document.text.text.length);
    const { version } = document;
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.documents.close(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): void {
    this.patience.reset();
    this.wire.send({ method, params });
  }

  bytes(bytes: Buffer): void {
    this.patience.reset();
    this.wire.sendBytes(bytes);
  }

  /** @param isHostile its parameters make no sense: it may be refused */
  ask(
    method: string,
    uri: string,
    params: unknown,
    isHostile = false,
  ): Promise<Incoming | undefined> {
    const id = ++this.ids;
    this.figures.requests++;
    const since = this.documents.known(uri).map((each) => [each, each.version] as const);
    this.patience.reset();
    return new Promise((done) => {
      if (this.hasEnded) {
        done(undefined);
        return;
      }
      this.asking.set(id, { id, method, uri, since, isHostile, done });
      this.wire.send({ id, method, ...(params !== undefined && { params }) });
    });
  }

  /** Takes back the request that was asked last, or one that nobody asked. */
  cancel(id: number | string = this.ids): void {
    this.wire.send({ method: '$/cancelRequest', params: { id } });
  }

  /** Waits until everything is answered and told that must be. */
  async settle(): Promise<void> {
    await this.until(() => this.asking.size === 0 && this.untold === undefined);
  }

  /** The first document of which findings are still to come, or to be taken back. */
  private get untold(): Opened | undefined {
    if (this.pulls) return undefined;
    const { openNow, closing } = this.documents;
    return openNow.find(({ told, version }) => told !== version) ?? closing[0];
  }

  /** Waits; a server that is silent too long is a fault, and is ended. */
  async until(isSo: () => boolean): Promise<void> {
    this.patience.reset();
    while (!isSo() && !this.hasEnded) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.pulse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      const lost = isSo() ? undefined : await this.lost();
      if (!lost || isSo()) continue;
      const [first] = this.asking.values();
      const what = first?.method ?? `findings of ${this.untold?.uri ?? 'a document'}`;
      this.fault(lost, `${what}: silent for ${(this.patience.silentMs / 1000).toFixed(1)} s`);
      this.kill();
    }
  }

  /** Set where nothing more is to be expected of the server. */
  private async lost(): Promise<'hang' | 'unanswered' | undefined> {
    const { state, silentMs } = this.patience;
    if (state === 'fine') return undefined;
    if (state === 'hang') return 'hang';
    // Whoever answers this has nothing else to do, unless it only comes between two things.
    if (!(await this.isThere())) return undefined;
    const { cpuMs } = this.wire;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const isIdle = (await this.isThere()) && !(this.wire.cpuMs - cpuMs > 50);
    return isIdle && this.patience.silentMs > silentMs ? 'unanswered' : undefined;
  }

  private async isThere(): Promise<boolean> {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, 500, 'late'));
    return (await Promise.race([this.wire.ask('polluted'), late])) !== 'late';
  }

  /** Looks at the most memory that it ever had. */
  weigh(): void {
    const { peakMiB } = this.wire;
    this.figures.peak(peakMiB);
    const isKnown = this.faults.some(({ kind }) => kind === 'memory-peak');
    if (peakMiB > limits.peakMiB && !isKnown)
      this.fault('memory-peak', `${Math.round(peakMiB)} MiB`);
  }

  kill(): void {
    this.ending = true;
    this.isKilled = true;
    this.figures.peak(this.wire.peakMiB);
    this.wire.kill();
    for (const { done } of this.asking.values()) done(undefined);
    this.pulse();
  }

  /** As the protocol asks. */
  async end(): Promise<void> {
    if (this.hasEnded) return;
    await this.settle();
    this.weigh();
    const polluted = (await this.wire.ask('polluted')) as readonly string[] | undefined;
    if (polluted && polluted.length > 0) this.fault('polluted', polluted.join(', '));
    await Promise.race([
      this.ask('shutdown', '', undefined),
      this.until(() => this.asking.size === 0),
    ]);
    this.ending = true;
    this.notify('exit', undefined);
    await this.until(() => this.hasEnded);
    const { code, signal } = this.exit ?? {};
    if (code !== 0 && signal === null)
      this.fault('wrong-exit', `code ${code ?? '-'} after shutdown`);
  }

  private heard(message: Incoming): void {
    const waited = this.patience.heard();
    if (this.forbidden !== undefined && JSON.stringify(message).includes(this.forbidden)) {
      this.fault(
        'read-outside',
        `it says ${this.forbidden}: ${JSON.stringify(message).slice(0, 200)}`,
      );
    }
    if (message.method === undefined) this.answered(message, waited);
    else if (message.id !== undefined) this.wire.send({ id: message.id, result: null });
    else this.told(message.method, message.params, waited);
    this.pulse();
  }

  private answered(message: Incoming, waited: number): void {
    const { id, error } = message;
    const asked = typeof id === 'number' ? this.asking.get(id) : undefined;
    if (!asked) {
      const known = typeof id === 'number' && this.answeredIds.has(id);
      // An answer to a message that could not be read names no request.
      if (id === null && this.mayComplain) return;
      this.fault(known ? 'answered-twice' : 'unknown-answer', `id ${String(id)}`);
      return;
    }
    this.asking.delete(asked.id);
    this.answeredIds.add(asked.id);
    const size = this.documents.current(asked.uri)?.text.text.length ?? 0;
    this.figures.answered(asked.method, waited, `${Math.round(size / 1000)} kB`);
    if (error) this.refused(asked, error);
    else this.checkAnswer(asked, message.result);
    asked.done(message);
  }

  private refused(asked: Asking, { code, message }: NonNullable<Incoming['error']>): void {
    const detail = `${asked.method}: ${code} ${message}`;
    // What the library of the protocol says before any server is asked.
    if (asked.isHostile && asked.method === 'initialize') return;
    if (code === -32603) this.fault('internal-error', detail);
    else if (asked.isHostile && errorsOfNonsense.has(code)) return;
    else if (!allowedErrors.has(code)) this.fault('wrong-error', detail);
    else if (message.trim() === '') this.fault('wrong-error', `${detail}without a word`);
  }

  private checkAnswer({ method, uri, since }: Asking, result: unknown): void {
    if (result === undefined) this.fault('bad-message', `${method}: neither result nor error`);
    if (method.startsWith('planwright/plan')) return;
    const textsOf = (of: string): readonly Mirror[] | undefined => {
      const documents = this.documents.known(of);
      if (documents.length === 0) return undefined;
      return documents.flatMap((document) => {
        const from = since.find(([each]) => each === document)?.[1] ?? -Infinity;
        return document.textsSince(from);
      });
    };
    this.faults.push(...faultsOfRanges(method, result, uri, textsOf));
    const [text, ...others] = textsOf(uri) ?? [];
    if (!text || others.length > 0) return;
    for (const wrong of wrongForm(method, result, text)) {
      this.fault('bad-structure', `${method}: ${wrong}`);
    }
    if (method === 'textDocument/diagnostic') {
      const { items = [] } = result as { items?: readonly Diagnostic[] };
      this.faults.push(...faultsOfFindings(uri, items, text));
    }
  }

  private told(method: string, params: unknown, waited: number): void {
    if (method === 'window/logMessage' || method === 'window/showMessage') {
      const { type, message } = params as { type: number; message: string };
      if (type === 1 && !this.mayComplain) this.fault('log-error', message.slice(0, 600));
    }
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, version, diagnostics } = params as {
      uri: string;
      version?: number;
      diagnostics: readonly Diagnostic[];
    };
    const document = this.documents.told(uri);
    const size = document?.text.text.length ?? 0;
    this.figures.answered(method, waited, `${Math.round(size / 1000)} kB`);
    this.published(document, uri, version, diagnostics);
  }

  private published(
    document: Opened | undefined,
    uri: string,
    version: number | undefined,
    diagnostics: readonly Diagnostic[],
  ): void {
    if (!document) {
      if (diagnostics.length > 0) this.fault('stale', `findings of ${uri}, which is closed`);
      return;
    }
    if (version === undefined) {
      if (document.isOpen) this.fault('unversioned', uri);
      else if (diagnostics.length > 0) this.fault('stale', `${uri} was closed and has findings`);
      if (!document.isOpen) this.documents.takenBack(uri);
      return;
    }
    const text = document.texts.get(version);
    if (version < document.told || version > document.version) {
      const detail = `${uri}: version ${version} after ${document.told}, now ${document.version}`;
      this.fault('stale', detail);
    }
    document.told = version;
    document.publishes++;
    document.findings = diagnostics;
    if (text) this.faults.push(...faultsOfFindings(uri, diagnostics, text));
  }
}
