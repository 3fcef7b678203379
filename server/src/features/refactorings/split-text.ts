import * as l10n from '@vscode/l10n';
import { keyText, valueOf, type ScalarNode } from '../../parse/syntax';
import { isListOfTexts } from '../../rules/content/_numbers';
import { pointsOf, type NumberedText } from '../../rules/content/_points';
import { splitPoints, type PointsPlace } from '../../rules/content/_renumber';
import type { Field } from '../../schema/fields';
import { pointsInText } from './points-in-text';
import { rewriteKind, type Refactoring } from './refactoring';
import { fieldOfStep, type Touched } from './touched';

interface TextAt {
  readonly text: ScalarNode;
  readonly place: PointsPlace;
}

/** A text "1) … 2) …", "• … • …" or of several lines, where a list may stand → that list. */
export function* splitText(touched: Touched): Generator<Refactoring> {
  const at = textAt(touched);
  if (!at || typeof at.text.value !== 'string') return;
  // The same is offered there as a way out.
  if (touched.diagnostics.some(({ rule }) => rule === 'content/numbering')) return;
  const points = readPoints(at.text, at.text.value);
  if (!points) return;
  // A heading can only stay where an entry may hold others.
  const mayNest = at.place.kind === 'item' && at.place.inner !== undefined;
  if (points.lead !== '' && !mayNest) return;
  yield {
    title: l10n.t('Split into a list of {0}', points.points.length),
    kind: rewriteKind,
    edits: splitPoints(touched.tree, points, at.place),
  };
}

/** Lines are points only where the text keeps them: under `|`, or as `\n` in quotes. */
function readPoints(text: ScalarNode, value: string): NumberedText | undefined {
  const numbered = pointsOf(text);
  if (numbered) return numbered;
  const found = pointsInText(value, text.style === 'literal' || text.style === 'double');
  return found && { text, at: text.span, ...found };
}

/** A text in the place of a list of texts, or one of its entries. */
function textAt(touched: Touched): TextAt | undefined {
  const { steps } = touched.path;
  const last = steps.at(-1);
  if (last?.node.kind !== 'scalar') return undefined;
  const own = fieldOfStep(touched, last);
  if (last.entry && own && isListOfTexts(own)) {
    return { text: last.node, place: { kind: 'value' } };
  }
  const isText = last.entry !== undefined && keyText(last.entry) === 'text';
  const depth = isText ? steps.length - 2 : steps.length - 1;
  const item = steps[depth];
  const holder = steps[depth - 1];
  if (item?.index === undefined || holder?.node.kind !== 'list') return undefined;
  const field = fieldOfStep(touched, holder);
  if (!field || !isListOfTexts(field)) return undefined;
  const map = item.node.kind === 'map' ? item.node : undefined;
  if (map && valueOf(map, 'text') !== last.node) return undefined;
  const place = { kind: 'item', list: holder.node, index: item.index, map } as const;
  return { text: last.node, place: { ...place, inner: innerKey(field) } };
}

function innerKey({ item }: Field): string | undefined {
  return ['items', 'points'].find((key) => item?.object?.fields.has(key) === true);
}
