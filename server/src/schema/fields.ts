/**
 * The field table: `schemas/plan.schema.json` as what checks, completion and hover ask of it.
 * One entry a key; facts about a key live in the schema and nowhere else. What a field says to
 * people is read from the schema when first asked for.
 */
import { readWords, shape } from './generated/plan/shape.cjs';
import {
  Table,
  type Place,
  type SchemaParts,
  type SchemaWords,
  type ShapeEntry,
  type WordsOf,
} from './table';

/** What an id names, and what a reference may point at. */
export type IdKind =
  | 'node'
  | 'mainGoal'
  | 'goal'
  | 'measure'
  | 'output'
  | 'metric'
  | 'risk'
  | 'targetGroup'
  | 'benefit'
  | 'result'
  | 'process';

/** The kind of value that a field holds, in a planner's words. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'id'
  | 'ref'
  | 'money'
  | 'cost'
  | 'personYears'
  | 'period'
  | 'date'
  | 'percent'
  | 'number'
  | 'integer'
  | 'yesNo'
  | 'choice'
  | 'list'
  | 'object'
  | 'table'
  | 'currency'
  | 'url'
  | 'file'
  | 'email';

export type Shape = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

export interface Choice {
  readonly value: string | number;
  readonly en: string;
  readonly fi: string;
  readonly sv: string;
}

export interface Field {
  readonly key: string;
  readonly description: string;
  readonly fi: string;
  readonly sv: string;
  readonly examples: readonly unknown[];
  readonly kind: FieldKind;
  /** For `ref`: what the id may name. */
  readonly refs: readonly IdKind[];
  /** Rules that look at this value. */
  readonly rules: readonly string[];
  readonly choices: readonly Choice[];
  readonly required: boolean;
  readonly shapes: readonly Shape[];
  /** The keys of the value, where it may be an object. */
  readonly object: ObjectType | undefined;
  /** What an entry of the list is, where the value may be a list. */
  readonly item: Field | undefined;
}

/** A set of keys that belong together: the plan, a node, a budget, a risk. */
export interface ObjectType {
  /** The schema's name for it, such as `workPackage`; `plan` for the root. */
  readonly name: string;
  /** In the format's order. */
  readonly fields: ReadonlyMap<string, Field>;
  /** What an `id` in it names. */
  readonly declares: IdKind | undefined;
  /** The value of every key, where keys are free (years, abbreviations). */
  readonly freeKeys: Field | undefined;
}

interface Ownership {
  /** Name of the type that the field stands in. */
  readonly owner: string;
  readonly required: boolean;
}

/** A schema as fields. The same place of the schema is always the same object. */
export class FieldTable {
  private readonly table: Table;
  private readonly objectTypes = new Map<Place['node'], ObjectType>();
  private readonly items = new Map<Place['node'], Field>();

  /** The keys of the whole document: where every walk starts. */
  readonly root: ObjectType;

  constructor(parts: SchemaParts) {
    this.table = new Table(parts);
    const root = this.objectTypeOf(this.table.root, parts.name);
    if (!root) throw new Error(`schemas/${parts.name}.schema.json has no properties at its root.`);
    this.root = root;
  }

  /** A named object of the format, such as `workPackage` or `budget`. */
  objectType(name: string): ObjectType | undefined {
    const place = this.table.definition(name);
    return place && this.objectTypeOf(place, name);
  }

  private objectTypeOf({ node, words }: Place, name: string): ObjectType | undefined {
    const { properties, patternProperties = {}, additionalProperties: others } = node;
    const [pattern, ofPattern] = Object.entries(patternProperties)[0] ?? [];
    const free = ofPattern ?? others;
    if (!properties && free === undefined) return undefined;
    const before = this.objectTypes.get(node);
    if (before) return before;
    const wordsOfFree = (): ReturnType<WordsOf> =>
      pattern === undefined ? words()?.additionalProperties : words()?.patternProperties?.[pattern];
    const fields = new Map<string, Field>();
    const type: ObjectType = {
      name,
      fields,
      declares: node['x-declares'],
      freeKeys:
        free === undefined
          ? undefined
          : this.makeField('', free, wordsOfFree, { owner: name, required: false }),
    };
    // Registered before its fields are made: a work package may hold work packages.
    this.objectTypes.set(node, type);
    for (const [key, property] of Object.entries(properties ?? {})) {
      const required = node.required?.includes(key) ?? false;
      const ofField = (): ReturnType<WordsOf> => words()?.properties?.[key];
      fields.set(key, this.makeField(key, property, ofField, { owner: name, required }));
    }
    return type;
  }

  private makeField(
    key: string,
    entry: ShapeEntry,
    words: WordsOf,
    { owner, required }: Ownership,
  ): Field {
    const { own, target } = this.table.placesOf(entry, words);
    const typeName = target.name === '' ? `${owner}.${key}` : target.name;
    const { type } = target.node;
    // What is said on the spot goes before what the definition says.
    const said = <K extends keyof SchemaWords>(keyword: K): SchemaWords[K] | undefined =>
      own.words()?.[keyword] ?? target.words()?.[keyword];
    const objectOf = (): ObjectType | undefined => this.objectTypeOf(target, typeName);
    const itemOf = (): Field | undefined => this.itemOf(target, key, typeName);
    return {
      key,
      get description() {
        return said('description') ?? '';
      },
      get fi() {
        return said('x-fi') ?? '';
      },
      get sv() {
        return said('x-sv') ?? '';
      },
      get examples() {
        return said('examples') ?? [];
      },
      kind: own.node['x-kind'] ?? target.node['x-kind'] ?? 'text',
      refs: own.node['x-ref'] ?? target.node['x-ref'] ?? [],
      rules: own.node['x-rules'] ?? target.node['x-rules'] ?? [],
      choices: valuesOf(own, target).map((value) =>
        makeChoice(value, () => said('x-enum')?.[String(value)]),
      ),
      required,
      shapes: type === undefined ? [] : typeof type === 'string' ? [type] : type,
      get object() {
        return objectOf();
      },
      get item() {
        return itemOf();
      },
    };
  }

  private itemOf({ node, words }: Place, key: string, owner: string): Field | undefined {
    if (node.items === undefined) return undefined;
    let field = this.items.get(node);
    if (!field) {
      const ofItem = (): ReturnType<WordsOf> => words()?.items;
      field = this.makeField(key, node.items, ofItem, { owner: `${owner}[]`, required: false });
      this.items.set(node, field);
    }
    return field;
  }
}

function valuesOf({ node: own }: Place, { node }: Place): readonly Choice['value'][] {
  const values = own.enum ?? node.enum ?? node.then?.enum;
  return values ?? (node.const === undefined ? [] : [node.const]);
}

function makeChoice(
  value: Choice['value'],
  label: () => Omit<Choice, 'value'> | undefined,
): Choice {
  const text = String(value);
  return {
    value,
    get en() {
      return label()?.en ?? text;
    },
    get fi() {
      return label()?.fi ?? text;
    },
    get sv() {
      return label()?.sv ?? text;
    },
  };
}

const planTable = new FieldTable({ name: 'plan', shape, readWords });
/** The plan's own keys. */
export const planType: ObjectType = planTable.root;

/** A named object of the format, such as `workPackage` or `budget`. */
export function objectType(name: string): ObjectType | undefined {
  return planTable.objectType(name);
}

/** Keys and list indexes from the plan's root down. */
export type FieldPath = readonly (string | number)[];

/** The field at a path; undefined for what the format does not know. */
export function fieldAt(path: FieldPath): Field | undefined {
  let type: ObjectType | undefined = planType;
  let field: Field | undefined;
  for (const step of path) {
    if (typeof step === 'number') field = field?.item;
    else field = type?.fields.get(step) ?? type?.freeKeys;
    if (!field) return undefined;
    type = field.object;
  }
  return field;
}

/** The keys that fit at a path: those of the object that stands there. */
export function objectTypeAt(path: FieldPath): ObjectType | undefined {
  return path.length === 0 ? planType : fieldAt(path)?.object;
}
