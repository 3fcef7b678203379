import type { Entry, MapNode, ScalarNode, Span, SyntaxNode } from '../../parse/syntax';
import type { Field, ObjectType } from '../fields';

/** What is written somewhere, in the terms that a planner knows. */
export type Written = 'text' | 'number' | 'yesNo' | 'list' | 'keys';

/**
 * One thing in a plan that is not as the format has it. `at` is the smallest text that is wrong: a
 * value, or the key where the value is missing or the key itself is meant.
 */
export type StructureFinding =
  UnknownKey | MissingKey | EmptyPlan | NoPlan | EmptyValue | WrongType | WrongValue;

export interface UnknownKey {
  readonly kind: 'unknown-key';
  readonly at: Span;
  readonly key: string;
  readonly entry: Entry;
  readonly map: MapNode;
  readonly type: ObjectType;
  /** The known key that was most likely meant. */
  readonly near: string | undefined;
}

export interface MissingKey {
  readonly kind: 'missing-key';
  readonly at: Span;
  readonly key: string;
  readonly map: MapNode;
  readonly type: ObjectType;
}

/** Nothing is written yet, or nothing but comments. */
export interface EmptyPlan {
  readonly kind: 'empty-plan';
  readonly at: Span;
}

/** The document is a text or a list. */
export interface NoPlan {
  readonly kind: 'no-plan';
  readonly at: Span;
  readonly written: Written;
  /** The text starts with what would be a key, had its colon a space behind it. */
  readonly glued: boolean;
}

/** A key, or a dash of a list, with nothing behind it. */
export interface EmptyValue {
  readonly kind: 'empty-value';
  readonly at: Span;
  readonly field: Field;
  /** Undefined for an entry of a list. */
  readonly entry: Entry | undefined;
}

export interface WrongType {
  readonly kind: 'wrong-type';
  readonly at: Span;
  readonly node: SyntaxNode;
  readonly field: Field;
  /** Undefined for an entry of a list. */
  readonly entry: Entry | undefined;
  readonly written: Written;
  /** A text that was read as a key and a value because of a colon in it. */
  readonly colon: boolean;
}

/** Of the right type, but not one of the values that the field takes. */
export interface WrongValue {
  readonly kind: 'wrong-value';
  readonly at: Span;
  readonly node: ScalarNode;
  readonly field: Field;
  /** Undefined for an entry of a list. */
  readonly entry: Entry | undefined;
  readonly limit: Limit;
}

/** What a value has to keep to. */
export type Limit =
  | { readonly kind: 'choice' }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'least'; readonly value: number }
  | { readonly kind: 'most'; readonly value: number };
