import type { IdKind } from '../schema/fields';

/** An id as far as it matters what names what: no text, no place. */
export interface DeclaredId {
  readonly id: string;
  readonly kind: IdKind;
}

export interface NamedId {
  readonly id: string;
  /** What it may name. */
  readonly kinds: readonly IdKind[];
}

/**
 * Which reference names which declaration, by their numbers in document order. It depends on the ids
 * alone, so that it holds for every version of a text in which these are the same, wherever they
 * stand: a key typed in a sentence changes none of it.
 */
export class IdShape {
  /** By id, the declarations that bear it. */
  private readonly bearers = new Map<string, number[]>();
  private namersMade: ReadonlyMap<string, readonly number[]> | undefined;
  private unresolvedMade: readonly number[] | undefined;
  private repeatedMade: readonly (readonly [first: number, again: number])[] | undefined;

  private readonly declared: readonly DeclaredId[];
  private readonly named: readonly NamedId[];

  constructor(declared: readonly DeclaredId[], named: readonly NamedId[]) {
    // Copies, since it outlives what it was made of.
    this.declared = declared.map(({ id, kind }) => ({ id, kind }));
    this.named = named.map(({ id, kinds }) => ({ id, kinds }));
    for (const [number, { id }] of declared.entries()) {
      const bearers = this.bearers.get(id);
      if (bearers) bearers.push(number);
      else this.bearers.set(id, [number]);
    }
  }

  bearersOf(id: string): readonly number[] {
    return this.bearers.get(id) ?? [];
  }

  /** The first of a kind that fits. */
  resolve({ id, kinds }: NamedId): number | undefined {
    for (const number of this.bearersOf(id)) {
      const kind = this.declared[number]?.kind;
      if (kind !== undefined && kinds.includes(kind)) return number;
    }
    return undefined;
  }

  namersOf(id: string): readonly number[] {
    this.namersMade ??= namersById(this.named);
    return this.namersMade.get(id) ?? [];
  }

  /** Whether a reference asks for this id and for things of this kind. */
  isAskedFor({ id, kind }: DeclaredId): boolean {
    return this.namersOf(id).some((number) => this.named[number]?.kinds.includes(kind));
  }

  /** References that name nothing of their kinds. */
  get unresolved(): readonly number[] {
    this.unresolvedMade ??= [...this.named.keys()].filter((number) => {
      const reference = this.named[number];
      return reference !== undefined && this.resolve(reference) === undefined;
    });
    return this.unresolvedMade;
  }

  /**
   * Declarations of an id that another bears already. Benefits' ids are a set of their own
   * (plan-format §1.2): a benefit may carry the number of anything else.
   */
  get repeated(): readonly (readonly [first: number, again: number])[] {
    this.repeatedMade ??= [...this.bearers.values()].flatMap((numbers) => {
      if (numbers.length < 2) return [];
      const isBenefit = (number: number): boolean => this.declared[number]?.kind === 'benefit';
      return [numbers.filter(isBenefit), numbers.filter((number) => !isBenefit(number))].flatMap(
        ([first, ...more]) =>
          first === undefined ? [] : more.map((again) => [first, again] as const),
      );
    });
    return this.repeatedMade;
  }
}

function namersById(named: readonly NamedId[]): ReadonlyMap<string, readonly number[]> {
  const namers = new Map<string, number[]>();
  for (const [number, { id }] of named.entries()) {
    const same = namers.get(id);
    if (same) same.push(number);
    else namers.set(id, [number]);
  }
  return namers;
}
