/** Words that multiply the figure before them, as powers of ten. */
const scales: ReadonlyMap<string, number> = new Map([
  ...['t', 'k', 'tuhat', 'tuhatta', 'tusen', 'thousand'].map((word) => [word, 3] as const),
  ...['m', 'mn', 'mio', 'milj', 'miljoona', 'miljoonaa'].map((word) => [word, 6] as const),
  ...['miljon', 'miljoner', 'million', 'millions'].map((word) => [word, 6] as const),
  ...['mrd', 'bn', 'miljardi', 'miljardia', 'miljard', 'miljarder'].map(
    (word) => [word, 9] as const,
  ),
]);

/** What planners write for a currency besides its ISO code. */
const currencies: Readonly<Partial<Record<string, readonly string[]>>> = {
  EUR: ['€', 'e', 'euro', 'euroa', 'euron', 'euros'],
  SEK: ['kr', 'krona', 'kronor'],
  NOK: ['kr', 'kroner'],
  DKK: ['kr', 'kroner'],
  GBP: ['£'],
  USD: ['$'],
};

/** What stands around a figure: how often the currency is named, and the power of ten. */
export interface MoneyWords {
  readonly currencies: number;
  readonly scales: number;
  readonly power: number;
}

interface Piece {
  readonly currency: boolean;
  readonly power: number | undefined;
}

function pieceOf(chunk: string, names: ReadonlySet<string>): Piece | undefined {
  if (names.has(chunk)) return { currency: true, power: undefined };
  const power = scales.get(chunk);
  if (power !== undefined) return { currency: false, power };
  for (let cut = 1; cut < chunk.length; cut += 1) {
    const scale = scales.get(chunk.slice(0, cut));
    if (scale !== undefined && names.has(chunk.slice(cut))) return { currency: true, power: scale };
  }
  return undefined;
}

/**
 * Reads `€`, `m€`, `milj. €`, `tuhatta euroa`, `kEUR`; `undefined` when any word is something else,
 * another currency than the plan's included.
 */
export function readMoneyWords(text: string, currency: string): MoneyWords | undefined {
  const names = new Set([currency.toLowerCase(), ...(currencies[currency.toUpperCase()] ?? [])]);
  const chunks = text.toLowerCase().replaceAll('.', '').split(' ').filter(Boolean);
  let words: MoneyWords = { currencies: 0, scales: 0, power: 0 };
  for (const chunk of chunks) {
    const piece = pieceOf(chunk, names);
    if (!piece) return undefined;
    words = {
      currencies: words.currencies + (piece.currency ? 1 : 0),
      scales: words.scales + (piece.power === undefined ? 0 : 1),
      power: words.power + (piece.power ?? 0),
    };
  }
  return words;
}
