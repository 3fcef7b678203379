import type { PlanDocument } from './features/document';
import { decoded } from './workspace/locations';

type Make = (document: PlanDocument) => unknown;

interface Ports {
  /** The plans of the open folders, as URIs. */
  readonly find: () => Promise<readonly string[]>;
  /** Reads and checks one; undefined where it is no plan that can be read. */
  readonly look: (uri: string) => Promise<PlanDocument | undefined>;
}

/**
 * Plans of the open folders that nobody has open. They are read one after the other, and of each only
 * what was made of it is kept, until its file changes: a folder may hold hundreds.
 */
export class ClosedPlans {
  private uris: Promise<readonly string[]> | undefined;
  private readonly made = new Map<Make, Map<string, Promise<unknown>>>();

  constructor(private readonly ports: Ports) {}

  /** Whether anybody has asked yet: only then changes matter. */
  get isUsed(): boolean {
    return this.uris !== undefined;
  }

  /** Where they are; an editor's folders are searched once. */
  find(): Promise<readonly string[]> {
    this.uris ??= this.ports.find();
    return this.uris;
  }

  /** What `make` makes of the plan; undefined where it cannot be read. Pass the same function again. */
  of<T>(uri: string, make: (document: PlanDocument) => T): Promise<T | undefined> {
    const made = this.made.get(make) ?? new Map<string, Promise<unknown>>();
    this.made.set(make, made);
    const key = decoded(uri);
    // Kept before it is there: what is dropped meanwhile is not kept after all.
    const known = made.get(key) ?? this.ports.look(uri).then((plan) => plan && make(plan));
    made.set(key, known);
    return known as Promise<T | undefined>;
  }

  /** What `make` makes of every plan, of open ones as `find` gives them. */
  async withOpen<T>(
    open: readonly string[],
    find: (uri: string) => PlanDocument | undefined,
    make: (document: PlanDocument) => T,
  ): Promise<readonly T[]> {
    const all: T[] = [];
    const isOpen = new Set(open.map(decoded));
    const others = (await this.find()).filter((uri) => !isOpen.has(decoded(uri)));
    for (const uri of [...open, ...others]) {
      // Looked up only now: it may have been opened or closed meanwhile.
      const document = find(uri);
      const made = document ? make(document) : await this.of(uri, make);
      if (made !== undefined) all.push(made);
    }
    return all;
  }

  /** The file was changed, made or removed. */
  changed(uri: string): void {
    for (const made of this.made.values()) made.delete(decoded(uri));
    this.uris = undefined;
  }

  /** Settings, files around plans or the open folders have changed. */
  forgetAll(): void {
    this.made.clear();
    this.uris = undefined;
  }
}
