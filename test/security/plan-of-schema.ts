import { stringify } from 'yaml';
import schema from '../../schemas/plan.schema.json';

interface Field {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Field | boolean>>;
  readonly items?: Field;
  readonly 'x-kind'?: string;
  readonly 'x-enum'?: object;
  readonly examples?: readonly unknown[];
}

const nodes = new Set(['pillar', 'investment', 'area', 'workPackage']);
const texts = new Set(['text', 'longText']);

/** A plan that has a text wherever the format takes one, and what is in order everywhere else. */
export function planWithTexts(text: string): string {
  const ids = { count: 0 };
  return stringify(valueOf(schema, text, ids, []), {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}

function valueOf(
  given: Field,
  text: string,
  ids: { count: number },
  inside: readonly string[],
): unknown {
  const name = given.$ref?.replace('#/definitions/', '');
  const definitions = schema.definitions as Readonly<Record<string, Field>>;
  const field: Field = { ...(name === undefined ? {} : definitions[name]), ...given };
  const around = name === undefined ? inside : [...inside, name];
  // Nothing holds itself, and parts of the plan stand one inside another, not four.
  if (inside.includes(name ?? '') || around.filter((each) => nodes.has(each)).length > 2) {
    return undefined;
  }
  if (field.properties) {
    const entries = Object.entries(field.properties).flatMap(([key, each]) =>
      typeof each === 'object' ? [[key, valueOf(each, text, ids, around)] as const] : [],
    );
    return Object.fromEntries(entries);
  }
  if (field.items) {
    const item = valueOf(field.items, text, ids, around);
    return item === undefined ? [] : [item];
  }
  const kind = field['x-kind'] ?? 'text';
  if (kind === 'id') return `N${ids.count++}`;
  if (texts.has(kind)) return text;
  if (field['x-enum']) return Object.keys(field['x-enum'])[0];
  return field.examples?.[0] ?? 1;
}
