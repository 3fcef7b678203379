import { decoded } from './locations';

/** What is at an address. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing that can be read as text. */
  | { readonly kind: 'absent' }
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' };

/** @returns the text of a file; undefined where there is none that can be read as text */
export type ReadText = (uri: string) => Promise<string | undefined>;

/**
 * Files beside plans, for those who cannot wait for them: what was asked for and is not known yet
 * is read with the next `load`.
 */
export class KnownFiles {
  /** By the address with nothing written in code: editors and servers encode in different ways. */
  private readonly known = new Map<string, FileText>();
  private readonly wanted = new Map<string, string>();

  constructor(private readonly readText: ReadText) {}

  read(uri: string): FileText {
    const key = decoded(uri);
    const file = this.known.get(key);
    if (!file) this.wanted.set(key, uri);
    return file ?? { kind: 'unknown' };
  }

  /** Something was asked for that nobody has looked for yet. */
  get isWaiting(): boolean {
    return this.wanted.size > 0;
  }

  async load(): Promise<void> {
    const wanted = [...this.wanted];
    this.wanted.clear();
    await Promise.all(
      wanted.map(async ([key, uri]) => {
        const text = await this.readText(uri);
        this.known.set(key, text === undefined ? { kind: 'absent' } : { kind: 'text', text });
      }),
    );
  }

  /** @param uri of a file or a folder. @returns whether anybody has asked for it, or for what it holds */
  forget(uri: string): boolean {
    const key = decoded(uri);
    let isAsked = this.known.delete(key);
    for (const below of this.known.keys()) {
      if (below.startsWith(`${key}/`)) isAsked = this.known.delete(below) || isAsked;
    }
    return isAsked;
  }
}
