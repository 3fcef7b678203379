import { isEmpty, keyText, type Entry, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { Field, ObjectType } from '../fields';
import type { ValidationError } from '../validator';
import { nearestKey } from '../near-key';
import type { Limit, StructureFinding } from './finding';
import { Locator, type Place } from './locate';
import { suggest } from './suggest';
import { nameOf, spanOfEmpty, spanToUnderline, writtenAs } from './underline';

/** The validator's errors about one map as findings on its nodes, one for each wrong value. */
export function retell(
  map: MapNode,
  type: ObjectType,
  errors: readonly ValidationError[],
): readonly StructureFinding[] {
  const locator = new Locator(map, type);
  const findings: StructureFinding[] = [];
  const told = new Set<SyntaxNode>();
  for (const error of errors) {
    // An `if` only repeats what its `then` or `else` has said.
    const place = error.keyword === 'if' ? undefined : locator.place(error.instancePath);
    if (!place || told.has(place.node)) continue;
    const { node, field, entry } = place;
    if (field && node.kind === 'map' && isColonText(node, field)) {
      told.add(node);
      findings.push(wrongType(node, field, entry, true));
      continue;
    }
    const finding = aboutKey(locator, place, error) ?? aboutValue(place, error);
    if (finding) findings.push(finding);
    if (finding && 'field' in finding) told.add(node);
  }
  return suggest(findings);
}

function aboutKey(
  locator: Locator,
  { node, type }: Place,
  { keyword, params }: ValidationError,
): StructureFinding | undefined {
  if (node.kind !== 'map' || !type) return undefined;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    const entry = locator.entry(node, key);
    if (!entry) return undefined;
    return {
      kind: 'unknown-key',
      at: entry.key.span,
      key,
      entry,
      map: node,
      type,
      near: undefined,
    };
  }
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    return { kind: 'missing-key', at: nameOf(locator, node), key, map: node, type };
  }
  return undefined;
}

const ownRules: ReadonlySet<Field['kind']> = new Set(['period', 'money', 'cost'] as const);

function aboutValue(
  { node, field, entry }: Place,
  { keyword, params }: ValidationError,
): StructureFinding | undefined {
  if (!field || keyword === 'additionalProperties' || keyword === 'required') return undefined;
  if (isEmpty(node)) return { kind: 'empty-value', at: spanOfEmpty(node, entry), field, entry };
  if (node.kind !== 'scalar') return wrongType(node, field, entry, false);
  const limit = limitOf(keyword, params, field);
  if (limit) return { kind: 'wrong-value', at: node.span, node, field, entry, limit };
  // `5.2023` reads as a number, yet is a month to a planner: periods are judged by their own rules,
  // and so are amounts, which are of no other type for being too large (`1e400`).
  if (ownRules.has(field.kind) && typeof node.value === 'number') return undefined;
  return wrongType(node, field, entry, false);
}

/** Undefined where the value is of another type than the field takes. */
function limitOf(
  keyword: string,
  params: ValidationError['params'],
  field: Field,
): Limit | undefined {
  const value = Number(params['limit']);
  if (keyword === 'minimum') return { kind: 'least', value };
  if (keyword === 'maximum') return { kind: 'most', value };
  if (keyword === 'pattern') return { kind: 'pattern' };
  return field.kind === 'yesNo' || field.choices.length > 0 ? { kind: 'choice' } : undefined;
}

function wrongType(
  node: SyntaxNode,
  field: Field,
  entry: Entry | undefined,
  colon: boolean,
): StructureFinding {
  const at = spanToUnderline(node, entry, colon);
  return { kind: 'wrong-type', at, node, field, entry, written: writtenAs(node), colon };
}

/**
 * `- Vaihe 1: kartoitus` is meant as a text, but the colon makes it a key with a value. Only where
 * the field takes texts, and the key is not one that the field knows, or a misspelt one.
 */
function isColonText(map: MapNode, field: Field): boolean {
  const [only, second] = map.entries;
  if (!only || second || !field.shapes.includes('string')) return false;
  const { key, value } = only;
  if (key.style !== 'plain' || value.kind !== 'scalar' || value.style !== 'plain') return false;
  if (field.object?.fields.has(keyText(only)) === true) return false;
  if (field.object && nearestKey(keyText(only), field.object, map) !== undefined) return false;
  const text = map.span.piece.text.slice(map.span.start, map.span.end);
  return text.includes(':') && !text.includes('\n') && !text.startsWith('{');
}
