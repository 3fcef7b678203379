import { decoded } from './locations';

/** What is at an address. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing that can be read as text. */
  | { readonly kind: 'absent' }
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' };

/**
 * @param within folders as URIs; what a link leads to lies in one of them too, or is not read
 * @returns the text of a file; undefined where there is none that can be read as text
 */
export type ReadText = (uri: string, within?: readonly string[]) => Promise<string | undefined>;

/**
 * Files beside plans, for those who cannot wait for them: what was asked for and is not known yet
 * is read with the next `load`.
 */
export class KnownFiles {
  /** By the address with nothing written in code: editors and servers encode in different ways. */
  private readonly known = new Map<string, FileText>();
  private readonly wanted = new Map<string, { uri: string; within: readonly string[] }>();
  /** By the same; what is being read and was forgotten since is another read's. */
  private readonly reading = new Map<string, symbol>();
  private loading: Promise<void> = Promise.resolve();

  constructor(private readonly readText: ReadText) {}

  /** @param within where the file may lie */
  read(uri: string, within: readonly string[]): FileText {
    const key = decoded(uri);
    const file = this.known.get(key);
    if (!file && !this.reading.has(key)) this.wanted.set(key, { uri, within });
    return file ?? { kind: 'unknown' };
  }

  /** Something was asked for that is not known yet, whether or not it is being read already. */
  get isWaiting(): boolean {
    return this.wanted.size + this.reading.size > 0;
  }

  /** Ends when everything that was asked for until now has been read, by whoever began to. */
  load(): Promise<void> {
    const wanted = [...this.wanted];
    this.wanted.clear();
    const reads = wanted.map(([key, { uri, within }]) => this.readOne(key, uri, within));
    this.loading = Promise.all([this.loading, ...reads]).then(() => undefined);
    return this.loading;
  }

  private async readOne(key: string, uri: string, within: readonly string[]): Promise<void> {
    const turn = Symbol(key);
    this.reading.set(key, turn);
    const text = await this.readText(uri, within).catch(() => undefined);
    // It has changed meanwhile, and what was read may be older: nothing is known of it.
    if (this.reading.get(key) !== turn) return;
    this.reading.delete(key);
    this.known.set(key, text === undefined ? { kind: 'absent' } : { kind: 'text', text });
  }

  /** @param uri of a file or a folder. @returns whether anybody has asked for it, or for what it holds */
  forget(uri: string): boolean {
    const key = decoded(uri);
    let isAsked = false;
    for (const files of [this.known, this.reading]) {
      for (const each of files.keys()) {
        if (each === key || each.startsWith(`${key}/`)) isAsked = files.delete(each) || isAsked;
      }
    }
    return isAsked;
  }

  forgetAll(): void {
    this.known.clear();
    this.reading.clear();
  }
}
