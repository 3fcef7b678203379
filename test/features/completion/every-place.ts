import {
  planType,
  type Field,
  type FieldPath,
  type ObjectType,
} from '../../../server/src/schema/fields';

/** An object of the format with a way to it from the plan's root. */
export interface TypeAt {
  readonly type: ObjectType;
  readonly path: FieldPath;
}

/** Every object type of the format once, where it is nearest to the root. */
export function everyType(): readonly TypeAt[] {
  const found = new Map<string, TypeAt>([[planType.name, { type: planType, path: [] }]]);
  for (const { type, path } of found.values()) {
    for (const field of type.fields.values()) {
      const inside: readonly (readonly [ObjectType | undefined, FieldPath])[] = [
        [field.object, [...path, field.key]],
        [field.item?.object, [...path, field.key, 0]],
      ];
      for (const [next, at] of inside) {
        const isKeyed = next !== undefined && next.fields.size > 0;
        if (isKeyed && !found.has(next.name)) found.set(next.name, { type: next, path: at });
      }
    }
  }
  return [...found.values()];
}

export interface Style {
  /** From a key to the keys under it, to its dashes, and from a dash to what it holds. */
  readonly step: number;
  readonly dash: number;
  readonly gap: number;
}

/** A line that is not written yet; it may hold the cursor mark. */
export class Line {
  constructor(readonly text: string) {}
}

export type Value = string | number | readonly Value[] | Entries | Line;
export interface Entries {
  readonly [key: string]: Value;
}

/** Lines of the map in the style. A `Line` as a value stands in the place of its key. */
export function write(map: Entries, column: number, style: Style): string[] {
  const blank = ' '.repeat(column);
  return Object.entries(map).flatMap(([key, value]) => {
    if (value instanceof Line) return [blank + value.text];
    if (isList(value)) return [`${blank}${key}:`, ...writeItems(value, column + style.dash, style)];
    if (typeof value === 'object') {
      return [`${blank}${key}:`, ...write(value, column + style.step, style)];
    }
    return [`${blank}${key}: ${value}`];
  });
}

function writeItems(items: readonly Value[], column: number, style: Style): string[] {
  const dash = `${' '.repeat(column)}-${' '.repeat(style.gap - 1)}`;
  return items.flatMap((item) => {
    if (item instanceof Line) return [' '.repeat(column) + item.text];
    if (typeof item !== 'object') return [dash + String(item)];
    if (isList(item)) throw new Error('No list of the format holds lists.');
    const [first = '', ...others] = write(item, column + style.gap, style);
    return [dash + first.trimStart(), ...others];
  });
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A value that the field takes; undefined for those that are objects or lists. */
export function sampleOf({ kind, choices }: Field): string | number | undefined {
  switch (kind) {
    case 'object':
    case 'list':
    case 'table':
    case 'ref':
      return undefined;
    case 'choice':
      return choices[0]?.value;
    case 'money':
    case 'cost':
    case 'percent':
    case 'personYears':
    case 'integer':
      return 1;
    case 'yesNo':
      return 'true';
    case 'period':
    case 'date':
      return '2023-Q1';
    default:
      return 'Teksti';
  }
}
