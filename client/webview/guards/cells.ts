import type {
  CostElsewhere,
  DifferenceCell,
  Fact,
  HeldAbove,
  MoneyCell,
  PersonYearsCell,
  PersonYearsDifference,
  Place,
  Share,
  SharePart,
  SourceRange,
  Spot,
} from '@planwright/protocol';
import { flag, number, object, oneOf, optional, text, type Guard } from './parts';

const position = object<SourceRange['start']>({ line: number, character: number });
export const sourceRange: Guard<SourceRange> = object<SourceRange>({
  start: position,
  end: position,
});
const spot: Guard<Spot> = (value): value is Spot =>
  Array.isArray(value) && value.length === 3 && value.every(number);
export const range = object<Place>({ start: spot, end: spot });
export const place = optional(range);
/** What stands in the text as an item of a list. */
export const written = { key: text, range, extent: range };
export const money = object<MoneyCell>({ cents: number, text, figure: text, range: place });
export const difference = object<DifferenceCell>({
  cents: number,
  text,
  figure: text,
  blamed: flag,
});
export const years = object<PersonYearsCell>({
  hundredths: number,
  text,
  figure: text,
  range: place,
});
export const yearsDifference = object<PersonYearsDifference>({
  hundredths: number,
  text,
  figure: text,
  blamed: flag,
});
export const yearsView = {
  stated: optional(years),
  composed: optional(years),
  difference: optional(yearsDifference),
  incomplete: flag,
};
export const share = object<Share>({ percent: number, text });
export const sharePart = object<SharePart>({
  key: text,
  id: optional(text),
  title: text,
  money,
  share: optional(share),
  range: place,
});
export const fact = optional(object<Fact>({ text, range }));
export const nodeKinds = ['plan', 'pillar', 'investment', 'area', 'workPackage'] as const;
export const heldAbove = object<HeldAbove>({
  kind: oneOf('above'),
  id: optional(text),
  title: text,
  range,
});
const costShare = object<CostElsewhere & { readonly kind: 'costShare' }>({
  kind: oneOf('costShare'),
  text,
  range,
});
export const costElsewhere: Guard<CostElsewhere> = (value): value is CostElsewhere =>
  heldAbove(value) || costShare(value);
