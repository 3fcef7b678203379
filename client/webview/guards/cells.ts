import type {
  DifferenceCell,
  Fact,
  MoneyCell,
  PersonYearsCell,
  PersonYearsDifference,
  Place,
  Share,
  SharePart,
  SourceRange,
  Spot,
} from '@planwright/protocol';
import { flag, number, object, optional, text, type Guard } from './parts';

const position = object<SourceRange['start']>({ line: number, character: number });
export const sourceRange: Guard<SourceRange> = object<SourceRange>({
  start: position,
  end: position,
});
const spot: Guard<Spot> = (value): value is Spot =>
  Array.isArray(value) && value.length === 3 && value.every(number);
export const range = object<Place>({ start: spot, end: spot });
export const place = optional(range);
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
const yearsDifference = object<PersonYearsDifference>({
  hundredths: number,
  text,
  figure: text,
  blamed: flag,
});
export const yearsView = {
  stated: optional(years),
  composed: optional(years),
  difference: optional(yearsDifference),
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
