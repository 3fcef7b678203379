/**
 * What the words around an amount make of it: a limit (`enintään 500 €`), a rate (`500 € / kk`) and a
 * factor (`3 x 500 €`) are no amounts; an approximation and a tax that is added are, with a note.
 */
export interface AmountContext {
  /** Where the words in front of it begin, and those behind it end. */
  readonly at: number;
  readonly end: number;
  /** No amount can be told of it without more than it says. */
  readonly isLoose: boolean;
  /** What is said beside a figure that stands. */
  readonly notes: readonly string[];
}

const limit =
  /(?<!\p{L})(?:alle|enintään|enint\.|korkeintaan|maksimissaan|maks\.?|max\.?|vähintään|väh\.|ainakin|yli|at\s(?:most|least)|up\sto|no(?:t)?\smore\sthan|less\sthan|more\sthan|(?:a\s)?(?:maximum|minimum)(?:\sof)?|over|under|below|above|högst|maximalt|minst|upp\still|över|mindre\sän|mer\sän)\s*$|[<>≤≥]\s*$/iu;
const approximation =
  /(?<!\p{L})(?:noin|n\.|arviolta|suunnilleen|likimain|ca\.?|c:a|cirka|circa|about|approx\.?|approximately|around|roughly|ungefär|omkring|uppskattningsvis)\s*$|[~≈]\s*$/iu;
const times = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)?\s?(?:\p{L}{1,12}\.?\s)?(?:[x×*]|à|á|at)\s*$/iu;

const perUnit =
  /^(?:\s?\/\s?\p{L}[\p{L}.]*|\s(?:per|à|á)\s\p{L}+|\s(?:vuodessa|kuukaudessa|viikossa|päivässä|tunnissa|vuosittain|kuukausittain|viikoittain|(?:vuotta|kuukautta|päivää|henkilöä|henkeä)\skoh[td]\p{L}*|hengeltä|kappaleelta|kerralta|årligen|månatligen|om\s(?:året|dagen)|i\s(?:året|månaden|timmen)|annually|yearly|monthly|weekly|a\s(?:year|month|week|day)|an\shour|each|p\.a\.)(?!\p{L}))/iu;
const forHowLong =
  /^,?\s(?:(?:for|i|under|x)\s)?\d+\s?(?:vuot\p{L}*|vuoden|v|kk|kuukau\p{L}*|viikk\p{L}*|päiv\p{L}*|år|mån\p{L}*|years?|months?|weeks?|days?|hlö|henki\p{L}*)(?!\p{L})(?:\sajan)?/iu;
const timesBehind = /^\s?[x×*]\s?\d+(?:[.,]\d+)?(?:\s?\p{L}{1,12})?(?!\p{L})/iu;
const tax =
  /^\s?(?:\+\s?(?:alv|arvonlisävero|moms|vat)\.?(?!\p{L})(?:\s?\d+(?:[.,]\d+)?\s?%)?|(?:alv|moms|vat)\.?\s?\d+(?:[.,]\d+)?\s?%)/iu;

/** Words in front of an amount are few. */
const farthest = 40;

/** @param from where the text that may belong to it begins: behind the figure before */
export function contextOf(text: string, at: number, end: number, from: number): AmountContext {
  const before = takenBefore(text.slice(Math.max(from, at - farthest), at));
  const behind = takenBehind(text.slice(end, end + farthest * 2));
  return {
    at: at - before.length,
    end: end + behind.length,
    isLoose: before.isLoose || behind.isLoose,
    notes: [...before.notes, ...behind.notes],
  };
}

interface Taken {
  readonly length: number;
  readonly isLoose: boolean;
  readonly notes: readonly string[];
}

function takenBefore(text: string): Taken {
  let left = text;
  let isLoose = false;
  const notes: string[] = [];
  for (;;) {
    const loose = limit.exec(left) ?? times.exec(left);
    const found = loose ?? approximation.exec(left);
    if (!found) return { length: text.length - left.length, isLoose, notes };
    isLoose ||= loose !== null;
    if (!loose) notes.unshift(found[0].trim());
    left = left.slice(0, found.index);
  }
}

function takenBehind(text: string): Taken {
  const rate = perUnit.exec(text)?.[0] ?? timesBehind.exec(text)?.[0];
  if (rate !== undefined) {
    const long = forHowLong.exec(text.slice(rate.length))?.[0] ?? '';
    return { length: rate.length + long.length, isLoose: true, notes: [] };
  }
  const added = tax.exec(text)?.[0];
  return added === undefined
    ? { length: 0, isLoose: false, notes: [] }
    : { length: added.length, isLoose: false, notes: [added.trim()] };
}
