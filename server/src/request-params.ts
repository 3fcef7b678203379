/**
 * What the parameters of requests must be, by their names. An editor sends nothing else; whoever does
 * is told so, and nothing is worked out for it.
 */
type Params = Readonly<Record<string, unknown>>;

function isParams(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
/** Lines and characters are counted from 0. */
const isPlace = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isPosition = (value: unknown): boolean =>
  isParams(value) && isPlace(value['line']) && isPlace(value['character']);
const isRange = (value: unknown): boolean =>
  isParams(value) && isPosition(value['start']) && isPosition(value['end']);
const isDocument = (value: unknown): boolean => isParams(value) && isText(value['uri']);

function isListOf(value: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

const shapes = {
  textDocument: isDocument,
  uri: isText,
  position: isPosition,
  near: isPosition,
  positions: (value: unknown) => isListOf(value, isPosition),
  range: isRange,
  context: isParams,
  color: (value: unknown) =>
    isParams(value) && ['red', 'green', 'blue', 'alpha'].every((part) => isNumber(value[part])),
  item: (value: unknown) => isDocument(value) && isRange((value as Params)['selectionRange']),
  query: isText,
  newName: isText,
  ch: isText,
  version: Number.isInteger,
  from: isPosition,
  to: (value: unknown) => isParams(value) && isPosition(value['at']),
  amount: isText,
  quarters: isNumber,
  parent: isPosition,
  title: isText,
  period: isText,
  budget: isText,
  id: isText,
  since: isNumber,
  tabs: (value: unknown) => isListOf(value, isText),
  rows: (value: unknown) => isListOf(value, (row) => isListOf(row, isText)),
} satisfies Readonly<Record<string, (value: unknown) => boolean>>;

export type Checked = keyof typeof shapes;

/** A parameter that is looked at before the request is answered; with `?` it may be absent. */
export type Need<Name extends Checked = Checked> = Name | `${Name}?`;

/** Whether all of these are what they should be. */
export function hasAll(params: unknown, needs: readonly Need[]): boolean {
  return isParams(params) && needs.every((need) => isMet(params, need));
}

function isMet(params: Params, need: Need): boolean {
  const name = need.replace('?', '') as Checked;
  const value = params[name];
  const isAbsent = value === undefined || value === null;
  return isAbsent ? name !== need : shapes[name](value);
}
