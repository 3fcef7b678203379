/**
 * The two halves of a schema: its shape, which checks need, and its words, which are read when
 * somebody first asks for them.
 */
import type { Choice, FieldKind, IdKind, Shape } from './fields';

export interface ShapeNode {
  readonly $ref?: string;
  readonly type?: Shape | readonly Shape[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly properties?: Readonly<Record<string, ShapeEntry>>;
  readonly patternProperties?: Readonly<Record<string, ShapeEntry>>;
  readonly additionalProperties?: ShapeEntry;
  readonly required?: readonly string[];
  readonly items?: ShapeEntry;
  readonly then?: ShapeNode;
  readonly definitions?: Readonly<Record<string, ShapeNode>>;
  readonly 'x-kind'?: FieldKind;
  readonly 'x-ref'?: readonly IdKind[];
  readonly 'x-rules'?: readonly string[];
  readonly 'x-declares'?: IdKind;
}

/** What stands at a place, or the bare name of the definition that does. */
export type ShapeEntry = ShapeNode | string;

/** The same tree as the shape's, with what it says to people. */
export interface SchemaWords {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaWords>>;
  readonly patternProperties?: Readonly<Record<string, SchemaWords>>;
  readonly additionalProperties?: SchemaWords;
  readonly items?: SchemaWords;
  readonly definitions?: Readonly<Record<string, SchemaWords>>;
  readonly 'x-fi'?: string;
  readonly 'x-sv'?: string;
  readonly 'x-enum'?: Readonly<Record<string, Omit<Choice, 'value'>>>;
}

/** Gives the words of one place; undefined only while schema and shape differ. */
export type WordsOf = () => SchemaWords | undefined;

/** A node of the shape with its name, if it has one, and the way to its words. */
export interface Place {
  /** Of the definition; empty for what is described on the spot. */
  readonly name: string;
  readonly node: ShapeNode;
  readonly words: WordsOf;
}

/** A schema as `scripts/compile-schema.mjs` writes it. */
export interface SchemaParts {
  /** Of what it describes: `plan`. */
  readonly name: string;
  readonly shape: ShapeNode;
  readonly readWords: () => SchemaWords;
}

const nothing: ShapeNode = {};

export class Table {
  constructor(private readonly parts: SchemaParts) {}

  get root(): Place {
    const { name, shape, readWords } = this.parts;
    return { name, node: shape, words: readWords };
  }

  /** Undefined for a name that the schema does not define. */
  definition(name: string): Place | undefined {
    const { shape, readWords } = this.parts;
    const node = shape.definitions?.[name];
    return node && { name, node, words: () => readWords().definitions?.[name] };
  }

  /** What an entry says itself, and what the definition says that it refers to; else the same twice. */
  placesOf(entry: ShapeEntry, words: WordsOf): { own: Place; target: Place } {
    const node = typeof entry === 'string' ? nothing : entry;
    const own = { name: '', node, words };
    const target = typeof entry === 'string' ? entry : entry.$ref;
    return { own, target: target === undefined ? own : (this.definition(target) ?? own) };
  }
}
