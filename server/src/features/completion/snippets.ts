import type { Field, ObjectType } from '../../schema/fields';
import type { Layout } from './layout';
import { text, type Part } from './parts';

/** How and where a body is written. */
export interface BodyStyle {
  readonly layout: Layout;
  /** On one line, in brackets. */
  readonly flow: boolean;
  /** Years that a table of years gets a line for. */
  readonly years: readonly number[];
}

const stop: Part = { kind: 'stop' };

/** `key: …` with the key at the column, and under it what the format requires there. */
export function entryBody(key: string, field: Field, column: number, style: BodyStyle): Part[] {
  const value = valueBody(field, column, style, 0);
  const isBeside = value[0]?.kind !== 'line';
  return [text(`${key}:${isBeside ? ' ' : ''}`), ...value];
}

/** What stands behind the key at the column: beside it or, from a first `line` part on, under it. */
export function valueBody(field: Field, column: number, style: BodyStyle, depth: number): Part[] {
  const { layout, flow } = style;
  const form = depth > 3 ? 'scalar' : formOf(field);
  const { item, object } = field;
  if (form === 'list' && item) {
    const example = firstItem(field);
    if (flow) return [text('['), ...itemInside(item, example, 0, style, depth), text(']')];
    const dash = column + layout.dash;
    const inner = itemInside(item, example, dash + layout.gap, style, depth);
    return [{ kind: 'line', column: dash }, text(dashOf(layout)), ...inner];
  }
  if (form === 'object' && object) {
    const inside = column + layout.step;
    const keys = skeletonKeys(object, field.examples.find(isObject));
    if (flow) return [text('{ '), ...keysBody(object, keys, 0, style, depth), text(' }')];
    if (keys.length === 0) return [{ kind: 'line', column: inside }, stop];
    return [{ kind: 'line', column: inside }, ...keysBody(object, keys, inside, style, depth)];
  }
  if (form === 'table') return tableBody(field, column, style);
  if (field.kind === 'longText' && !flow) {
    return [text('>-'), { kind: 'line', column: column + layout.step }, stop];
  }
  return [scalarBody(field)];
}

/** The keys, one a line, the first one where the cursor is; in brackets with commas between. */
export function keysBody(
  type: ObjectType,
  keys: readonly string[],
  column: number,
  style: BodyStyle,
  depth = 0,
): Part[] {
  const parts = keys.flatMap((key, index): Part[] => {
    const field = type.fields.get(key);
    if (!field) return [];
    const value = valueBody(field, column, style, depth + 1);
    const separator: Part = style.flow ? text(', ') : { kind: 'line', column };
    const entry = [text(`${key}:${value[0]?.kind === 'line' ? '' : ' '}`), ...value];
    return index === 0 ? entry : [separator, ...entry];
  });
  const isWhole = keys.length === type.fields.size;
  const waits = depth === 0 && !isWhole && !style.flow;
  return waits ? [...parts, { kind: 'line', column }, { kind: 'end' }] : parts;
}

/**
 * A list item behind its dash, with what it holds at the column. Goals, measures and the like may
 * be texts or objects: the example tells which.
 */
export function itemInside(
  item: Field,
  example: unknown,
  column: number,
  style: BodyStyle,
  depth = 0,
): Part[] {
  const { object } = item;
  if (!object || !isObject(example)) return [scalarBody(item)];
  const keys = skeletonKeys(object, example);
  if (keys.length === 0) return [stop];
  const body = keysBody(object, keys, column, style, depth);
  return style.flow ? [text('{ '), ...body, text(' }')] : body;
}

/** A dash and the space behind it. */
export function dashOf({ gap }: Layout): string {
  return `-${' '.repeat(gap - 1)}`;
}

/** The required keys; where none is, those that the example shows. */
export function skeletonKeys(type: ObjectType, example: object | undefined): readonly string[] {
  const required = [...type.fields.values()].filter((field) => field.required);
  if (required.length > 0) return required.map(({ key }) => key);
  const shown = Object.keys(example ?? {});
  return [...type.fields.keys()].filter((key) => shown.includes(key));
}

/** What the list's example starts with. */
export function firstItem(list: Field): unknown {
  const [example] = list.examples;
  return Array.isArray(example) ? (example as readonly unknown[])[0] : undefined;
}

function scalarBody({ choices, kind }: Field): Part {
  if (kind === 'yesNo') return { kind: 'choice', values: ['true', 'false'] };
  const values = choices.map(({ value }) => String(value));
  if (values.length === 1) return text(values.join(''));
  return values.length > 1 ? { kind: 'choice', values } : stop;
}

function tableBody(field: Field, column: number, { layout, flow, years }: BodyStyle): Part[] {
  const isByYear = field.object?.freeKeys?.kind === 'money';
  const keys = isByYear && years.length > 0 ? years.map((year) => text(String(year))) : [stop];
  if (flow) {
    const entries = keys.flatMap((key, index) => [
      text(index > 0 ? ', ' : ''),
      key,
      text(': '),
      stop,
    ]);
    return [text('{ '), ...entries, text(' }')];
  }
  const inside: Part = { kind: 'line', column: column + layout.step };
  return keys.flatMap((key) => [inside, key, text(': '), stop]);
}

type Form = 'scalar' | 'list' | 'object' | 'table';

/** Where a value may take several forms, the one that its first example shows. */
function formOf(field: Field): Form {
  const [example] = field.examples;
  if (field.kind === 'table') return 'table';
  if (Array.isArray(example)) return field.item ? 'list' : 'scalar';
  if (!isObject(example) || !field.object) return 'scalar';
  // A cost with an amount is shortest as that amount.
  return field.kind === 'cost' && 'amount' in example ? 'scalar' : 'object';
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
