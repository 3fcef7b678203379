import { objectType, type Field, type ObjectType } from '../../../schema/fields';
import { text, type Part } from '../parts';
import { dashOf, type BodyStyle } from '../snippets';

/** What a whole skeleton holds, before it is laid out as the plan around it is. */
export type Tree =
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Tree])[] }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  /** On the line of its key or dash. */
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  /** A text of any length under its key: no sign in it needs care. */
  | { readonly kind: 'prose' };

/** What a key gets: a tree, or for `fill` what its field asks a planner for. */
export type Filling = Tree | 'fill';

/** The keys in the format's order, whatever order they are given in. */
export function mapOf(typeName: string, values: Readonly<Record<string, Filling>>): Tree {
  const type: ObjectType | undefined = objectType(typeName);
  const entries = [...(type?.fields.values() ?? [])].flatMap((field) => {
    const value = values[field.key];
    return value === undefined
      ? []
      : [[field.key, value === 'fill' ? filled(field) : value] as const];
  });
  return { kind: 'map', entries };
}

function filled({ kind, choices }: Field): Tree {
  if (kind === 'longText') return { kind: 'prose' };
  if (choices.length > 0) return choiceOf(choices.map(({ value }) => String(value)));
  if (kind === 'yesNo') return choiceOf(['true', 'false']);
  return stop();
}

export function listOf(...items: readonly Tree[]): Tree {
  return { kind: 'list', items };
}

/** @param name by which other places say the same */
export function stop(written?: string, name?: string): Tree {
  const own = {
    kind: 'stop' as const,
    ...(written !== undefined && { text: written }),
    ...(name !== undefined && { name }),
  };
  return { kind: 'parts', parts: [own] };
}

export function fixed(written: string): Tree {
  return { kind: 'parts', parts: [text(written)] };
}

/** One of several to choose from; a single one to be typed over. */
export function choiceOf(values: readonly string[]): Tree {
  const [only] = values;
  if (only !== undefined && values.length === 1) return stop(only);
  return {
    kind: 'parts',
    parts: [values.length === 0 ? { kind: 'stop' } : { kind: 'choice', values }],
  };
}

/** Keys of a map at the column, the first one where the cursor is. */
export function bodyAt(tree: Tree, column: number, style: BodyStyle): Part[] {
  const { layout } = style;
  switch (tree.kind) {
    case 'parts':
      return [...tree.parts];
    case 'prose':
      return [text('>-'), { kind: 'line', column: column + layout.step }, { kind: 'stop' }];
    case 'list':
      return itemsAt(tree.items, column, style);
    case 'map':
      return tree.entries.flatMap(([key, value], index) => [
        ...(index === 0 ? [] : [{ kind: 'line', column } as const]),
        ...entryAt(key, value, column, style),
      ]);
  }
}

/** `key: …` at the column, with all that belongs under it. */
export function entryAt(key: string, value: Tree, column: number, style: BodyStyle): Part[] {
  const isUnder = value.kind === 'map' || value.kind === 'list';
  return [text(isUnder ? `${key}:` : `${key}: `), ...valueAt(value, column, style)];
}

/** What stands behind a key at the column: maps and lists from the next line on. */
export function valueAt(value: Tree, column: number, style: BodyStyle): Part[] {
  const { layout } = style;
  if (value.kind !== 'map' && value.kind !== 'list') return bodyAt(value, column, style);
  const inside = column + (value.kind === 'map' ? layout.step : layout.dash);
  return [{ kind: 'line', column: inside }, ...bodyAt(value, inside, style)];
}

/** The items with their dashes at the column, the first one where the cursor is. */
function itemsAt(items: readonly Tree[], column: number, style: BodyStyle): Part[] {
  const { layout } = style;
  return items.flatMap((item, index) => [
    ...(index === 0 ? [] : [{ kind: 'line', column } as const]),
    text(dashOf(layout)),
    ...bodyAt(item, column + layout.gap, style),
  ]);
}
