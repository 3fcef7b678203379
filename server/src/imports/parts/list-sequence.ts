import type { Mark } from './list-marks';

/** A mark with its place in the list: 0 an item, 1 an item of an item, and so on. */
export interface PlacedMark extends Mark {
  readonly level: number;
  /** The numbering begins again here: another list, possibly under a heading of its own. */
  readonly restarts: boolean;
  /** The number stands twice in its list, or numbers before it are missing. */
  readonly slip: 'doubled' | 'skipped' | undefined;
}

interface Counter {
  readonly level: number;
  readonly kind: Mark['kind'];
  last: number;
}

/** A gap of more numbers than this is no numbering. */
const widestGap = 2;

/** Follows the numbering through a text and tells marks from what only looks like one. */
class Sequence {
  private readonly open: Counter[] = [];
  private isBracketed: boolean | undefined;

  constructor(private readonly text: string) {}

  place(mark: Mark): PlacedMark | undefined {
    if (mark.kind === 'bullet') return this.placed(mark, mark.depth);
    if (mark.kind !== 'number') return this.placeLetter(mark);
    return this.placeNumber(mark);
  }

  private placed(mark: Mark, level: number, more?: Partial<PlacedMark>): PlacedMark {
    return { ...mark, level, restarts: false, slip: undefined, ...more };
  }

  private count(counter: Counter, number: number): void {
    this.open.length = this.open.indexOf(counter) + 1;
    counter.last = number;
  }

  private placeLetter(mark: Mark): PlacedMark | undefined {
    const own = this.open.find(({ kind }) => kind === mark.kind);
    if (own && mark.number > own.last && mark.number <= own.last + 1 + widestGap) {
      const slip = mark.number === own.last + 1 ? undefined : 'skipped';
      this.count(own, mark.number);
      return this.placed(mark, own.level, { slip });
    }
    if (mark.number !== 1) return own?.last === mark.number ? this.again(mark, own) : undefined;
    const level = this.open.findLast(({ kind }) => kind === 'number') ? 1 : 0;
    if (own) this.open.splice(this.open.indexOf(own));
    this.open.push({ level, kind: mark.kind, last: 1 });
    return this.placed(mark, level);
  }

  private again(mark: Mark, counter: Counter): PlacedMark {
    this.count(counter, mark.number);
    return this.placed(mark, counter.level, { slip: 'doubled' });
  }

  private placeNumber(mark: Mark): PlacedMark | undefined {
    const bracketed = mark.typed.startsWith('(');
    if (this.isBracketed !== undefined && this.isBracketed !== bracketed) return undefined;
    if (mark.depth > 0) return this.placed(mark, mark.depth);
    const counters = this.open.filter(({ kind }) => kind === 'number').reverse();
    const next = counters.find(({ last }) => mark.number === last + 1);
    if (next) {
      this.count(next, mark.number);
      return this.placed(mark, next.level);
    }
    // `4:` is so often something else that only the next number in turn is believed.
    if (mark.typed.endsWith(':')) return undefined;
    const [inner] = counters;
    if (!inner) return this.begin(mark, bracketed);
    if (mark.number === 1) return this.beginAgain(mark, counters);
    return this.placeSlip(mark, inner);
  }

  private begin(mark: Mark, bracketed: boolean): PlacedMark | undefined {
    if (mark.number !== 1 && !mark.startsParagraph) return undefined;
    this.isBracketed = bracketed;
    this.open.push({ level: 0, kind: 'number', last: mark.number });
    return this.placed(mark, 0);
  }

  private beginAgain(mark: Mark, counters: readonly Counter[]): PlacedMark {
    const isWithin =
      !mark.startsParagraph && /:\s*$/.test(this.text.slice(Math.max(0, mark.at - 8), mark.at));
    const level = (counters[0]?.level ?? 0) + 1;
    if (isWithin && level <= 2) {
      this.open.push({ level, kind: 'number', last: 1 });
      return this.placed(mark, level);
    }
    const [outer] = this.open.filter(({ kind }) => kind === 'number');
    if (outer) this.count(outer, 1);
    return this.placed(mark, 0, { restarts: true });
  }

  private placeSlip(mark: Mark, inner: Counter): PlacedMark | undefined {
    const isDoubled = mark.number === inner.last;
    const isSkipped = mark.number > inner.last && mark.number <= inner.last + 1 + widestGap;
    if (!isDoubled && !isSkipped) return undefined;
    this.count(inner, mark.number);
    return this.placed(mark, inner.level, { slip: isDoubled ? 'doubled' : 'skipped' });
  }
}

/** The marks that are some, each with its level. @param text the whole that their offsets count in */
export function sequenceOf(marks: readonly Mark[], text: string): readonly PlacedMark[] {
  const sequence = new Sequence(text);
  const placed: PlacedMark[] = [];
  const lastSecond = marks.findLastIndex(({ kind, number }) => kind === 'letter' && number === 2);
  for (const [index, mark] of marks.entries()) {
    // A single `a)` in a sentence is no list.
    const isFirst = mark.kind === 'letter' && !mark.startsParagraph && mark.number === 1;
    const isLonely = isFirst && lastSecond < index;
    const place = isLonely ? undefined : sequence.place(mark);
    if (place) placed.push(place);
  }
  return placed;
}
