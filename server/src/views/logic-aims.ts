import type { Item, Plan } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { SyntaxNode } from '../parse/syntax';
import type { LogicAim } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { Kept } from './kept';
import type { FoundInNode } from './findings-by-node';
import { holeOf } from './logic-holes';
import { uniqueKeys } from './nodes';
import { extentOf, placeOf } from './places';

/** A main goal or a benefit as it is written. */
interface AimSource extends Pick<LogicAim, 'key' | 'kind' | 'depth' | 'heading'> {
  readonly at: SyntaxNode;
  readonly id: Item['id'];
  readonly text: Item['text'];
}

/** What a plan can serve. */
export interface Aims {
  readonly sources: readonly AimSource[];
  /** Key of the main goal, or of the benefit, that `contributesTo` means with an id. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** The same of main goals only: what measures and metrics may name. */
  readonly mainGoalOf: ReadonlyMap<string, string>;
  /** The same as long as the ids are. */
  readonly sign: string;
}

export function aimsOf({ mainGoals, benefits }: Plan): Aims {
  const unique = uniqueKeys();
  const goals = goalSources(mainGoals, unique);
  const programme = benefits.map(({ at, id, title }, index): AimSource => ({
    key: unique(`benefit:${id?.value ?? `#${index}`}`),
    kind: 'benefit',
    depth: 0,
    heading: false,
    at,
    id,
    text: title,
  }));
  const sources = [...goals, ...programme];
  const keyOf = new Map<string, string>();
  // `1` may be meant as either: the main goal stands first.
  for (const { id, key } of sources) if (id && !keyOf.has(id.value)) keyOf.set(id.value, key);
  const mainGoalOf = new Map([...keyOf].filter(([, key]) => key.startsWith('goal:')));
  return { sources, keyOf, mainGoalOf, sign: JSON.stringify([...keyOf]) };
}

function goalSources(
  mainGoals: readonly Item[],
  unique: (wanted: string) => string,
): readonly AimSource[] {
  const sources: AimSource[] = [];
  const visit = (goals: readonly Item[], above: string, depth: number): void => {
    goals.forEach(({ at, id, text, title, items }, index) => {
      const place = `${above}.${index}`;
      sources.push({
        key: unique(`goal:${id?.value ?? `#${place}`}`),
        kind: 'mainGoal',
        depth,
        heading: text === undefined && title !== undefined,
        at,
        id,
        text: text ?? title,
      });
      visit(items, place, depth + 1);
    });
  };
  visit(mainGoals, '', 0);
  return sources;
}

const kept = new Kept<SyntaxNode, LogicAim>();

/** @param servedBy keys of rows by key of the aim that they serve */
export function aimRows(
  { sources }: Aims,
  servedBy: ReadonlyMap<string, readonly string[]>,
  { tree }: Snapshot,
  found: FoundInNode,
  words: Words,
): readonly LogicAim[] {
  return sources.map(({ at, id, text, key, kind, depth, heading }) => {
    const rows = servedBy.get(key) ?? [];
    const hole = id && holeOf('unservedAim', id.at.span, found, words);
    const given = [key, kind, depth, heading, rows.join('\n'), hole !== undefined, words];
    return kept.of(at, given, () => ({
      key,
      kind,
      id: id?.value,
      text: text?.value ?? words.untitled,
      heading,
      depth,
      range: placeOf((text ?? id)?.at.span ?? at.span),
      extent: extentOf(tree, at),
      servedBy: rows,
      hole,
    }));
  });
}
