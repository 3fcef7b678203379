/** Of each word of the texts in turn, whether it was found; `undefined` where it was not. */
export type Found = (boolean | undefined)[];

/** Runs of so many words are looked for, the longest first; each is twice the one behind it. */
const runs = [16, 8, 4, 2, 1] as const;

/**
 * Words to be found, each once. What is looked for is found in runs: longer ones first, through all
 * texts, so that a lost sentence is not hidden by words that stand elsewhere. Takes a time that grows
 * with the number of words.
 */
export class SaidWords {
  readonly #numbers = new Map<string, number>();
  /** By their numbers, from 1; 0 parts texts. */
  readonly #words: number[] = [];

  /** Adds a text: no run goes on into the next one. */
  add(words: Iterable<string>): void {
    for (const word of words) this.#words.push(this.#numberOf(word));
    this.#words.push(0);
  }

  has(word: string): boolean {
    return this.#numbers.has(word);
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    return number;
  }

  /**
   * Marks the words of texts that are found.
   * @param texts with what is found of each already, which is not looked for
   */
  find(texts: readonly { readonly words: readonly string[]; readonly found: Found }[]): void {
    const looked: number[] = [];
    const isFound: boolean[] = [];
    for (const { words, found } of texts) {
      for (const [at, word] of words.entries()) {
        looked.push(this.#numbers.get(word) ?? 0);
        isFound.push(found[at] === true);
      }
      looked.push(0);
      isFound.push(false);
    }
    new Search(this.#words, looked, isFound).run();
    let from = 0;
    for (const { words, found } of texts) {
      for (let at = 0; at < words.length; at++) found[at] = isFound[from + at] || undefined;
      from += words.length + 1;
    }
  }
}

class Search {
  readonly #said: readonly number[];
  readonly #looked: readonly number[];
  readonly #isFound: boolean[];
  readonly #isTaken: boolean[];

  constructor(said: readonly number[], looked: readonly number[], isFound: boolean[]) {
    this.#said = said;
    this.#looked = looked;
    this.#isFound = isFound;
    this.#isTaken = said.map(() => false);
  }

  run(): void {
    const both = [...numbered(this.#said, this.#looked)];
    for (const length of runs) {
      const level = both.find((each) => each.length === length);
      if (level) this.#take(level);
    }
  }

  #take({ length, said, looked }: Level): void {
    const places = placesOf(said);
    for (let at = 0; at < looked.length;) {
      const run = looked[at] ?? 0;
      const free = run > 0 && isFree(this.#isFound, at, length);
      const place = free ? this.#placeOf(places.get(run), length) : undefined;
      at += place === undefined ? 1 : this.#takeRun(at, place);
    }
  }

  /** The first place of a run of which no word is taken; those that are taken stay so. */
  #placeOf(places: Places | undefined, length: number): number | undefined {
    if (!places) return undefined;
    for (; places.next < places.all.length; places.next++) {
      const place = places.all[places.next] ?? 0;
      if (isFree(this.#isTaken, place, length)) return place;
    }
    return undefined;
  }

  /** @returns how far the two go on alike */
  #takeRun(at: number, place: number): number {
    let length = 0;
    while (
      (this.#looked[at + length] ?? 0) > 0 &&
      this.#looked[at + length] === this.#said[place + length] &&
      this.#isFound[at + length] !== true &&
      this.#isTaken[place + length] !== true
    ) {
      this.#isFound[at + length] = true;
      this.#isTaken[place + length] = true;
      length++;
    }
    return length;
  }
}

/** Runs were taken that are as long or longer: what is taken of this one is at one of its ends. */
function isFree(taken: readonly boolean[], at: number, length: number): boolean {
  return taken[at] !== true && taken[at + length - 1] !== true;
}

interface Places {
  readonly all: number[];
  next: number;
}

function placesOf(numbers: readonly number[]): ReadonlyMap<number, Places> {
  const places = new Map<number, Places>();
  for (const [place, run] of numbers.entries()) {
    if (run === 0) continue;
    const known = places.get(run);
    if (known) known.all.push(place);
    else places.set(run, { all: [place], next: 0 });
  }
  return places;
}

/** Runs of a length by numbers of their own, at the place where each begins; 0 where there is none. */
interface Level {
  readonly length: number;
  readonly said: readonly number[];
  readonly looked: readonly number[];
}

/** A run of twice the length is two of them, one behind the other. */
function* numbered(said: readonly number[], looked: readonly number[]): Generator<Level> {
  let level: Level = { length: 1, said, looked };
  for (;;) {
    yield level;
    if (level.length >= runs[0]) return;
    const { length } = level;
    const pairs = new Map<number, number>();
    const twice = (of: readonly number[], mayBeNew: boolean): readonly number[] =>
      of.map((first, at) => {
        const second = of[at + length] ?? 0;
        if (first === 0 || second === 0) return 0;
        const pair = first * most + second;
        const known = pairs.get(pair);
        if (known !== undefined || !mayBeNew) return known ?? 0;
        pairs.set(pair, pairs.size + 1);
        return pairs.size;
      });
    level = {
      length: length * 2,
      said: twice(level.said, true),
      looked: twice(level.looked, false),
    };
  }
}

/** More than a document has words; its square is still exact. */
const most = 2 ** 26;
