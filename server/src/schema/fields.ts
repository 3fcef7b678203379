/**
 * The field table: `schemas/plan.schema.json` as what checks, completion and hover ask of it.
 * One entry a key; facts about a key live in the schema and nowhere else.
 */
import schema from '../../../schemas/plan.schema.json';

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

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: Shape | readonly Shape[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly then?: SchemaNode;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-fi'?: string;
  readonly 'x-sv'?: string;
  readonly 'x-kind'?: FieldKind;
  readonly 'x-ref'?: readonly IdKind[];
  readonly 'x-rules'?: readonly string[];
  readonly 'x-declares'?: IdKind;
  readonly 'x-enum'?: Readonly<Record<string, Omit<Choice, 'value'>>>;
}

const root = schema as unknown as SchemaNode;

function definitionOf(node: SchemaNode): { readonly name: string; readonly node: SchemaNode } {
  let name = '';
  let found = node;
  for (let hops = 0; found.$ref !== undefined && hops < 10; hops++) {
    name = found.$ref.replace('#/definitions/', '');
    found = found.$ref === '#' ? root : (root.definitions?.[name] ?? {});
  }
  return { name, node: found };
}

const objectTypes = new Map<SchemaNode, ObjectType>();

function objectTypeOf(node: SchemaNode, name: string): ObjectType | undefined {
  if (
    !node.properties &&
    !node.patternProperties &&
    typeof node.additionalProperties !== 'object'
  ) {
    return undefined;
  }
  const before = objectTypes.get(node);
  if (before) return before;
  const fields = new Map<string, Field>();
  const free =
    Object.values(node.patternProperties ?? {})[0] ??
    (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
  const type: ObjectType = {
    name,
    fields,
    declares: node['x-declares'],
    freeKeys: free && makeField('', free, false, name),
  };
  // Registered before its fields are made: a work package may hold work packages.
  objectTypes.set(node, type);
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    fields.set(key, makeField(key, property, node.required?.includes(key) ?? false, name));
  }
  return type;
}

function makeField(key: string, own: SchemaNode, required: boolean, owner: string): Field {
  const { name, node } = definitionOf(own);
  const typeName = name === '' ? `${owner}.${key}` : name;
  const { type } = node;
  const shapes = Array.isArray(type) ? (type as readonly Shape[]) : type ? [type as Shape] : [];
  return {
    key,
    description: own.description ?? node.description ?? '',
    fi: own['x-fi'] ?? node['x-fi'] ?? '',
    sv: own['x-sv'] ?? node['x-sv'] ?? '',
    examples: own.examples ?? node.examples ?? [],
    kind: own['x-kind'] ?? node['x-kind'] ?? 'text',
    refs: own['x-ref'] ?? node['x-ref'] ?? [],
    rules: own['x-rules'] ?? node['x-rules'] ?? [],
    choices: choicesOf(own, node),
    required,
    shapes,
    get object() {
      return objectTypeOf(node, typeName);
    },
    get item() {
      return node.items && makeItem(node.items, key, typeName);
    },
  };
}

const items = new Map<SchemaNode, Field>();

function makeItem(item: SchemaNode, key: string, owner: string): Field {
  let field = items.get(item);
  if (!field) {
    field = makeField(key, item, false, `${owner}[]`);
    items.set(item, field);
  }
  return field;
}

function choicesOf(own: SchemaNode, node: SchemaNode): readonly Choice[] {
  const values =
    own.enum ?? node.enum ?? node.then?.enum ?? (node.const === undefined ? [] : [node.const]);
  const labels = own['x-enum'] ?? node['x-enum'] ?? {};
  return values.map((value) => {
    const label = labels[String(value)];
    const text = String(value);
    return { value, en: label?.en ?? text, fi: label?.fi ?? text, sv: label?.sv ?? text };
  });
}

const plan = objectTypeOf(root, 'plan');
if (!plan) throw new Error('schemas/plan.schema.json has no properties at its root.');
/** The plan's own keys: where every walk starts. */
export const planType: ObjectType = plan;

/** A named object of the format, such as `workPackage` or `budget`. */
export function objectType(name: string): ObjectType | undefined {
  const node = root.definitions?.[name];
  return node && objectTypeOf(node, name);
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
