import type { MapNode } from '../../parse/syntax';
import type { Field, FieldPath, ObjectType } from '../../schema/fields';
import type { Range } from '../../text/source-text';
import type { Typed } from './line-scan';
import type { Landing } from './probe';

/** What all places have. */
export interface Spot {
  /** What a choice replaces: inside the cursor's line. */
  readonly range: Range;
  /** What stands from the range's start up to the cursor. */
  readonly typed: string;
  /** In brackets: everything stays on the line. */
  readonly flow: boolean;
  /** The document with a stand-in for what is being typed. */
  readonly landing: Landing;
}

/** A key of an object. */
export interface KeyPlace extends Spot {
  readonly kind: 'key';
  readonly type: ObjectType;
  readonly map: MapNode;
  readonly path: FieldPath;
  readonly present: ReadonlySet<string>;
  readonly column: number;
  /** Only the key is replaced: its colon and value stand behind the cursor. */
  readonly hasColon: boolean;
}

/** A value behind its key or dash, or in brackets. */
export interface ValuePlace extends Spot {
  readonly kind: 'value';
  readonly field: Field;
  readonly path: FieldPath;
  readonly quote: Typed['quote'];
  /** Goes between colon and value. */
  readonly lead: '' | ' ';
  /** Column of the key that the value belongs to, where the value stands right behind it. */
  readonly keyColumn: number | undefined;
}

/** An item of a list in dashes, whose dash is not there yet or the last thing typed. */
export interface ItemPlace extends Spot {
  readonly kind: 'item';
  readonly field: Field;
  readonly path: FieldPath;
  /** Of the dash. */
  readonly column: number;
}

export type Place = KeyPlace | ValuePlace | ItemPlace;
