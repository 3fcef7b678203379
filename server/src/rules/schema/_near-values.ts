import type { Choice } from '../../schema/fields';
import { nearest } from '../../util/near';
import type { WrongValue } from '../../schema/structure';

/** What a key with few possible values takes. */
export type Value = string | number | boolean;

/** Up to this many choices are all worth offering when none is like what is written. */
const fewChoices = 6;

const yes = ['true', 'yes', 'kyllä', 'joo', 'ja', 'on', 'tosi', 'sant', 'x', '1'];
const no = ['false', 'no', 'ei', 'nej', 'off', 'epätosi', 'falskt', '0'];

const currencySigns: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['EURO', 'EUR'],
  ['EUROA', 'EUR'],
  ['EUROS', 'EUR'],
  ['KR', 'SEK'],
  ['$', 'USD'],
  ['£', 'GBP'],
]);

/** The allowed values that the wrong one may stand for, likeliest first. */
export function nearValues({ node, field, limit }: WrongValue): readonly Value[] {
  switch (limit.kind) {
    case 'choice':
      return field.kind === 'yesNo' ? yesOrNo(node.source) : nearChoices(node.source, field);
    case 'pattern':
      return field.kind === 'currency' ? currencies(node.source) : ids(node.source);
    case 'least':
      return typeof node.value === 'number' && -node.value > limit.value
        ? [-node.value, limit.value]
        : [limit.value];
    case 'most':
      return [limit.value];
  }
}

function nearChoices(source: string, { choices }: WrongValue['field']): readonly Value[] {
  const near = nearest(
    source,
    choices.map((choice) => ({ value: choice.value, names: namesOf(choice) })),
  );
  if (near.length > 0) return near;
  const begun = choices.filter(({ value }) => isBegun(source, String(value)));
  if (begun.length > 0) return begun.map(({ value }) => value);
  return choices.length <= fewChoices ? choices.map(({ value }) => value) : [];
}

const shortestStart = 3;

/** `info` for `information`. */
function isBegun(source: string, value: string): boolean {
  const start = source.trim().toLowerCase();
  return start.length >= shortestStart && value.toLowerCase().startsWith(start);
}

/** `vihreä: saavutettu` is called `vihreä` too. */
function namesOf({ value, en, fi, sv }: Choice): readonly string[] {
  return [String(value), ...[en, fi, sv].flatMap((label) => [label, label.split(':')[0] ?? label])];
}

function yesOrNo(source: string): readonly Value[] {
  const word = source.trim().toLowerCase();
  if (yes.includes(word)) return [true];
  return no.includes(word) ? [false] : [true, false];
}

function currencies(source: string): readonly Value[] {
  const code = source.trim().toUpperCase();
  const known = currencySigns.get(code) ?? code;
  return /^[A-Z]{3}$/.test(known) ? [known] : ['EUR'];
}

/** The same id with hyphens for what an id cannot hold. */
function ids(source: string): readonly Value[] {
  const id = source.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-+|-+$/g, '');
  return id === '' ? [] : [id];
}
