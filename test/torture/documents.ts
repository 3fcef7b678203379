import type { Diagnostic } from 'vscode-languageserver-types';
import { Mirror, type Change } from './mirror';

/** How many versions of a text are known at most: an answer may be about any since it was asked. */
const mostVersions = 64;

/** A document from its opening to its closing. */
export class Opened {
  readonly texts = new Map<number, Mirror>();
  version: number;
  isOpen = true;
  /** The version that findings were last published for. */
  told = -Infinity;
  /** How often findings were published. */
  publishes = 0;
  findings: readonly Diagnostic[] = [];

  constructor(
    readonly uri: string,
    version: number,
    text: string,
  ) {
    this.version = version;
    this.texts.set(version, new Mirror(text));
  }

  get text(): Mirror {
    return this.texts.get(this.version) ?? new Mirror('');
  }

  change(changes: readonly Change[], by = 1): void {
    const text = changes.reduce((before, each) => before.apply(each), this.text);
    this.version += by;
    this.texts.set(this.version, text);
    const [oldest] = this.texts.keys();
    if (this.texts.size > mostVersions && oldest !== undefined) this.texts.delete(oldest);
  }

  textsSince(version: number): readonly Mirror[] {
    return [...this.texts].filter(([each]) => each >= version).map(([, text]) => text);
  }
}

/** All documents by address; one that was closed is known until the server took its findings back. */
export class Documents {
  private readonly all = new Map<string, Opened[]>();
  opened = 0;

  open(uri: string, version: number, text: string): Opened {
    const document = new Opened(uri, version, text);
    this.all.set(uri, [...(this.all.get(uri) ?? []), document]);
    this.opened++;
    return document;
  }

  close(uri: string): void {
    const document = this.current(uri);
    if (document) document.isOpen = false;
  }

  /** Whose findings come next: the oldest that was not taken back. */
  told(uri: string): Opened | undefined {
    return this.all.get(uri)?.[0];
  }

  /** The findings of a closed one were taken back. */
  takenBack(uri: string): void {
    const left = (this.all.get(uri) ?? []).slice(1);
    if (left.length > 0) this.all.set(uri, left);
    else this.all.delete(uri);
  }

  current(uri: string): Opened | undefined {
    const last = this.all.get(uri)?.at(-1);
    return last?.isOpen === true ? last : undefined;
  }

  /** Open, or closed a moment ago. */
  known(uri: string): readonly Opened[] {
    return this.all.get(uri) ?? [];
  }

  get openNow(): readonly Opened[] {
    return [...this.all.values()].flat().filter(({ isOpen }) => isOpen);
  }

  /** Closed, and their findings not yet taken back. */
  get closing(): readonly Opened[] {
    return [...this.all.values()].flat().filter(({ isOpen }) => !isOpen);
  }
}
