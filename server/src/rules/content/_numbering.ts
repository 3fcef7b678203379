import { valueOf, type ListNode, type SyntaxNode } from '../../parse/syntax';
import type { Field } from '../../schema/fields';
import { perNode } from '../../schema/per-node';
import {
  isListOfTexts,
  problemOf,
  typedNumbers,
  type NumberingProblem,
  type TypedNumber,
} from './_numbers';
import { pointsOf, type NumberedText } from './_points';
import type { PointsPlace } from './_renumber';

export type Numbering =
  | {
      readonly kind: 'list';
      readonly problem: NumberingProblem;
      readonly typed: readonly TypedNumber[];
    }
  | { readonly kind: 'text'; readonly points: NumberedText; readonly place: PointsPlace };

/**
 * What is numbered in a plan, one each list. The other lists of a part whose goals are numbered are
 * left out: numbers there name the goals.
 */
export const numberingIn = perNode<Numbering>((add) => {
  let hasNumberedGoals = false;
  return {
    object: (map, type) => {
      // A node is looked at on its own, itself before what it holds.
      if (type.declares !== 'node') return;
      const goals = valueOf(map, 'goals');
      hasNumberedGoals = goals?.kind === 'list' && typedNumbers(goals).length > 0;
    },
    value: (value, field) => {
      if (!isListOfTexts(field) || (hasNumberedGoals && !holdsGoals(field))) return;
      for (const each of look(value, field)) add(each);
    },
  };
});

function holdsGoals({ item }: Field): boolean {
  return item?.object?.name === 'goal';
}

function look(value: SyntaxNode, field: Field): readonly Numbering[] {
  const { item } = field;
  if (value.kind === 'map' || !item) return [];
  if (value.kind === 'scalar') {
    const points = pointsOf(value);
    return points?.lead === '' ? [{ kind: 'text', points, place: { kind: 'value' } }] : [];
  }
  const texts = value.items.flatMap((each, index) => numberedText(value, each, index, item));
  // Their own first numbers are no numbers of the list.
  if (texts.length > 0) return texts;
  const typed = typedNumbers(value);
  const problem = problemOf(typed);
  return problem ? [{ kind: 'list', problem, typed }] : [];
}

function numberedText(
  list: ListNode,
  item: SyntaxNode,
  index: number,
  { object }: Field,
): readonly Numbering[] {
  const map = item.kind === 'map' ? item : undefined;
  const text = map ? valueOf(map, 'text') : item;
  const points = text?.kind === 'scalar' ? pointsOf(text) : undefined;
  const inner = ['items', 'points'].find((key) => object?.fields.has(key) === true);
  // A heading can only stay where an entry may hold others.
  if (!points || (points.lead !== '' && inner === undefined)) return [];
  return [{ kind: 'text', points, place: { kind: 'item', list, index, map, inner } }];
}
