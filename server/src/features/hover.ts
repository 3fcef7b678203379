import type { Hover, Position } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { pathAt, type PathAt } from '../parse/path-at';
import type { ScalarNode } from '../parse/syntax';
import { fieldAt } from '../schema/fields';
import type { Range } from '../text/source-text';
import { toLspRange } from './document';
import { choiceCard } from './hover/choice';
import { costCard } from './hover/cost';
import { fieldCard } from './hover/field-card';
import { idCard } from './hover/id';
import { periodCard } from './hover/period';
import { personYearsCard } from './hover/person-years';
import { profileCard } from './hover/profile';
import { figureRowCard, rateCard } from './hover/rows';
import type { HoverOptions, HoverPlace } from './hover/place';
import { riskCard } from './hover/risk';
import { totalCard } from './hover/total';

export type { HoverOptions } from './hover/place';

/**
 * What stands under the cursor (editor.md §1): what a key is, how a figure is composed, which days a
 * period covers, what an id names. Null where there is nothing useful to say. Markdown in which
 * nothing that a plan says can act as markup.
 */
export function hover(snapshot: Snapshot, position: Position, options: HoverOptions): Hover | null {
  const path = pathAt(snapshot.tree, snapshot.text.clamp(position));
  const last = path.steps.at(-1);
  if (path.onKey && last?.entry) {
    return toHover(snapshot, last.entry.key, keyCard(snapshot, path, options));
  }
  if (!path.onValue || last?.node.kind !== 'scalar') return null;
  return toHover(snapshot, last.node, valueCard(snapshot, path, last.node, options));
}

function toHover({ tree }: Snapshot, at: ScalarNode, card: string | undefined): Hover | null {
  if (card === undefined || card === '') return null;
  return {
    contents: { kind: 'markdown', value: card },
    range: toLspRange(tree.rangeOf(at.span)),
  };
}

function keyCard(snapshot: Snapshot, path: PathAt, options: HoverOptions): string | undefined {
  const field = fieldAt(path.keys);
  const entry = path.steps.at(-1)?.entry;
  if (!field || !entry) return undefined;
  // Years and abbreviations are keys of the planner's own: they mean what stands behind them.
  if (field.key === '') {
    const { value } = entry;
    return value.kind === 'scalar' ? valueCard(snapshot, path, value, options) : undefined;
  }
  const { tree } = snapshot;
  const extent = { start: tree.rangeOf(entry.key.span).start, end: tree.extentOf(entry.value).end };
  return fieldCard(field, { ...options, found: findingsIn(extent, options) });
}

function findingsIn(extent: Range, { diagnostics }: HoverOptions): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { rule, range } of diagnostics) {
    const { line } = range.start;
    if (line < extent.start.line || line > extent.end.line) continue;
    found.set(rule, (found.get(rule) ?? 0) + 1);
  }
  return found;
}

function valueCard(
  snapshot: Snapshot,
  path: PathAt,
  scalar: ScalarNode,
  options: HoverOptions,
): string | undefined {
  const field = fieldAt(path.keys);
  if (!field) return undefined;
  const place: HoverPlace = { snapshot, path, scalar, field, options };
  switch (field.kind) {
    case 'money':
    case 'cost':
      return totalCard(place) ?? costCard(place) ?? figureRowCard(place);
    case 'personYears':
      return personYearsCard(place);
    case 'percent':
      return rateCard(place);
    case 'period':
    case 'date':
      return periodCard(place);
    case 'id':
    case 'ref':
      return idCard(place);
    case 'choice':
      return choiceCard(place);
    case 'integer':
      return riskCard(place);
    case 'file':
      return profileCard(place);
    default:
      return undefined;
  }
}
