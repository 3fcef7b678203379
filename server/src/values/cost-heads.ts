/** What people call the columns of tables of costs, in any of the languages of plans; lower case. */
export const costHeadWords = {
  part: /^(?:budjetin )?osat?$|^osio$|^(?:budget)?del(?:ar)?$|^parts?$/,
  line: /laji|kulu$|kulut$|menoerä|slag|cost (?:line|categor|type)|categor|budget line/,
  item: /erittely|nimike|kohde|specif|^items?$|breakdown/,
  rate: /prosent|procent|per ?cent|^%$|^rate/,
  of: /perust|grund|basis/,
  fte: /htv|henkilötyöv|årsverk|årsv\b|årsarb|person-?\s?years?|\bfte|\bpy\b/,
  complete: /täydellinen|fullständig|complete/,
  note: /huom|selite|selitys|perustelu|lisätie|kommen|anmärk|förklar|notes?\b|remark|descr|explan|kuvaus|beskriv/,
  amount: /määrä|summa|yhteensä|euro|€|kustannu|belopp|totalt?|kostnad|amount|costs?$|sum$/,
} as const;

/** A row that only adds up those above it. */
export const sumRow =
  /^(?:kaikki\s+|kustannukset\s+|rahoitus\s+|hanke\s+)?(?:yhteensä|totalt|summa|sammanlagt|tillsammans|(?:grand\s+)?total|sum)\.?:?$/iu;

/** What the figures of a column are counted in, as its head says. */
export interface HeadUnit {
  /** As a power of ten: 3 for thousands. */
  readonly power: 0 | 3 | 6;
  /** The euro; another currency is not that of most plans. */
  readonly isEuro: boolean;
  /** The head without it, trimmed. */
  readonly rest: string;
}

const currency = String.raw`(?<currency>€|euro\p{L}*|eur(?!\p{L})|e(?!\p{L})|kr(?!\p{L})|kronor|sek(?!\p{L}))`;
const scale = String.raw`(?<thousands>1[ .,\u00a0\u202f]?000|tuhat\p{L}*|tuhan\p{L}*|tusen\p{L}*|thousands?|[tk](?=\s?€|e|kr|sek))|(?<millions>milj\p{L}*\.?|million\p{L}*|miljon\p{L}*|mn|m(?=\s?€|e|kr|sek))`;
const unit = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:${scale})\s?(?:of\s)?${currency}`,
    String.raw`(?<![\p{L}\d])(?:€|euros?|eur)\s?(?:(?<thousandsAfter>1[ .,\u00a0]?000|thousands?|'000|k(?!\p{L}))|(?<millionsAfter>millions?|m(?!\p{L})))`,
    String.raw`(?<![\p{L}\d])(?<plain>€|euro(?:a|s|ina)?(?!\p{L})|eur(?!\p{L})|kr(?!\p{L})|kronor|sek(?!\p{L}))`,
  ].join('|'),
  'iu',
);

/** `Kustannus, t€`, `1 000 €`, `Belopp (tusen euro)`, `€`; undefined where a head names no currency. */
export function headUnitOf(head: string): HeadUnit | undefined {
  const match = unit.exec(head);
  const { thousands, thousandsAfter, millions, millionsAfter } = match?.groups ?? {};
  if (!match) return undefined;
  const isEuro = !/kr|sek/i.test(match.groups?.['currency'] ?? match.groups?.['plain'] ?? '');
  const power = (thousands ?? thousandsAfter) ? 3 : (millions ?? millionsAfter) ? 6 : 0;
  const rest = `${head.slice(0, match.index)} ${head.slice(match.index + match[0].length)}`
    .replace(/[([]\s*(?:in\s)?\s*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/–-]+|[\s,;:/–-]+$/g, '');
  return { power, isEuro, rest };
}
