import * as l10n from '@vscode/l10n';
import type { Cost, Plan } from '../../model/plan';
import { raw, replaceValue, setEntry, type NewValue, type TextEdit } from '../../parse/edits';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { isEmpty, valueOf } from '../../parse/syntax';
import { toFillIn } from '../../rules/_nodes';
import { keyOrder } from '../../schema/order';
import { moneyToYaml, subtractMoney, sumMoney, type Money } from '../../values/money';
import { amountsInText, type NamedAmount } from './amounts-in-text';
import { budgetAt, costAt } from './budget-at';
import { extractKind, type Refactoring } from './refactoring';
import type { Touched } from './touched';

/**
 * A cost line that is one amount → the amount with its items: those that the note or the comment
 * beside it tells the price of, else one to fill in (plan-format §2, cost).
 */
export function* splitCost(touched: Touched): Generator<Refactoring> {
  const { tree, plan, position } = touched;
  const owned = budgetAt(touched);
  const cost = owned && costAt(touched, owned);
  const money = cost?.amount?.money;
  if (!cost || money === undefined || money <= 0 || cost.rate || mayHaveItems(cost)) return;
  const words = cost.note?.value ?? commentOn(tree, position.line);
  const items = words === undefined ? undefined : amountsInText(words, money, plan.currency);
  if (items) {
    const all = withRest(items, money, plan);
    yield {
      title:
        all.length === 1
          ? l10n.t('Itemise {0}: {1}', cost.key, shownItems(all))
          : l10n.t('Split {0} into {1} items: {2}', cost.key, all.length, shownItems(all)),
      kind: extractKind,
      edits: written(tree, cost, money, all),
    };
    return;
  }
  yield {
    title: l10n.t('Itemise {0}', cost.key),
    kind: extractKind,
    edits: written(tree, cost, money, [{ title: toFillIn, money }]),
  };
}

/** Something stands there already, or on a line that cannot be read. */
function mayHaveItems({ at }: Cost): boolean {
  if (at.kind !== 'map') return false;
  const items = valueOf(at, 'items');
  const isStarted = items !== undefined && !isEmpty(items) && !isNothing(items);
  return isStarted || (at.torn ?? []).length > 0;
}

function isNothing(items: NonNullable<ReturnType<typeof valueOf>>): boolean {
  return items.kind === 'list' && items.items.length === 0;
}

function commentOn(tree: SyntaxTree, line: number): string | undefined {
  return /\s#\s*(?!planwright-)(\S.*)$/.exec(tree.text.line(line))?.[1];
}

const restTitles = { fi: 'Muut', sv: 'Övriga', en: 'Other' } as const;

/** What the words do not account for is an item too: items must add up. */
function withRest(
  items: readonly NamedAmount[],
  money: Money,
  { language }: Plan,
): readonly NamedAmount[] {
  const rest = subtractMoney(money, sumMoney(items.map((item) => item.money)));
  return rest > 0 ? [...items, { title: restTitles[language], money: rest }] : items;
}

const mostNamed = 3;

function shownItems(items: readonly NamedAmount[]): string {
  const first = items.slice(0, mostNamed).map((item) => `${item.title} ${moneyToYaml(item.money)}`);
  return [...first, ...(items.length > mostNamed ? ['…'] : [])].join(', ');
}

function written(
  tree: SyntaxTree,
  { at }: Cost,
  money: Money,
  items: readonly NamedAmount[],
): readonly TextEdit[] {
  const list: NewValue = items.map((item) => ({
    title: item.title,
    amount: raw(moneyToYaml(item.money)),
  }));
  if (at.kind === 'map') return setEntry(tree, at, 'items', list, keyOrder('cost'));
  return [replaceValue(tree, at, { amount: raw(moneyToYaml(money)), items: list })];
}
