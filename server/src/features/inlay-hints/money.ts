import * as l10n from '@vscode/l10n';
import type { Cost, PlanNode } from '../../model/plan';
import { yearsSum } from '../../model/roll-up-node';
import { itemsSum } from '../../model/roll-up-lines';
import type { Snapshot } from '../../model/snapshot';
import { entryOf, isEmpty, keyText, type Entry } from '../../parse/syntax';
import { cents, moneyToYaml, subtractMoney, sumMoney, type Money } from '../../values/money';
import { itemsAgreement, namedItems, rateLine } from '../hover/cost';
import { card, composition, costTerm, nameOfNode, titled } from '../hover/figure-lines';
import type { UiLanguage } from '../hover/terms';
import { agreement, bearerOf, figureCard } from '../hover/total';
import { behindKey, type BudgetPlace, type Hint, type HintText } from './hint';

/** `= 480 000 €`; beside an amount that says something else also by how much: `(−20 000 €)`. */
export function sumLabel({ planFormat }: Snapshot, sum: Money, stated?: Money): string {
  if (stated === undefined) return `= ${planFormat.money(sum)}`;
  const rest = subtractMoney(sum, stated);
  const sign = rest < 0 ? '−' : '+';
  return `= ${planFormat.money(sum)} (${sign}${planFormat.money(cents(Math.abs(rest)))})`;
}

/** What a budget's parts add up to: beside its total where that differs or is still to be written. */
export function* totalHints(
  snapshot: Snapshot,
  place: BudgetPlace,
  language: UiLanguage,
): Generator<Hint> {
  const entry = entryOf(place.budget.at, 'total');
  const { total } = place.budget;
  if (total) {
    yield {
      at: total.at.span,
      make: () => {
        const { composed, difference, unreadable } = place.figures;
        if (composed === undefined || unreadable || !difference) return undefined;
        const lines = agreement(place.figures, snapshot);
        return {
          label: sumLabel(snapshot, composed, total.money),
          tooltip: figureCard(snapshot, place, { money: composed, lines }, language),
        };
      },
    };
  } else if (entry && isEmpty(entry.value)) {
    yield {
      at: behindKey(entry),
      make: () => {
        const figures = place.without('total');
        const sum = figures.unreadable ? undefined : figures.composed;
        if (sum === undefined) return undefined;
        const text = missingTotal(snapshot, { ...place, figures }, sum, language);
        return { ...text, insert: ` ${moneyToYaml(sum)}` };
      },
    };
  }
}

/** The sum that a budget without a total would state. */
export function missingTotal(
  snapshot: Snapshot,
  place: BudgetPlace,
  sum: Money,
  language: UiLanguage,
): HintText {
  return {
    label: sumLabel(snapshot, sum),
    tooltip: figureCard(
      snapshot,
      place,
      { money: sum, lines: [l10n.t('no total is stated: this is what the parts add up to')] },
      language,
    ),
  };
}

/** What the items or the rate of a cost line give: where it has no amount, or another one. */
export function* costHints(
  snapshot: Snapshot,
  place: BudgetPlace,
  language: UiLanguage,
): Generator<Hint> {
  for (const cost of place.budget.costs) {
    const sum = place.figures.rates.find((each) => each.cost === cost)?.money ?? itemsSum(cost);
    if (sum === undefined || !cost.complete || cost.amount?.money === sum) continue;
    if (cost.amount && cost.amount.money === undefined) continue;
    const empty = entryOf(cost.at, 'amount');
    const at =
      cost.amount?.at.span ??
      (empty ? behindKey(empty) : (cost.rate?.at.span ?? keyOf(place, cost)));
    if (at === undefined) continue;
    yield {
      at,
      make: () => ({
        label: sumLabel(snapshot, sum, cost.amount?.money),
        tooltip: costTooltip(snapshot, place, cost, sum, language),
        ...(empty && !cost.amount && { insert: ` ${moneyToYaml(sum)}` }),
      }),
    };
  }
}

function keyOf({ budget }: BudgetPlace, { key }: Cost): Hint['at'] | undefined {
  const entry = entryOf(budget.at, key);
  return entry && behindKey(entry);
}

function costTooltip(
  snapshot: Snapshot,
  place: BudgetPlace,
  cost: Cost,
  sum: Money,
  language: UiLanguage,
): string {
  const items = namedItems(cost);
  const stated = cost.amount?.money;
  const heading = `**${snapshot.format.money(sum)}** · ${costTerm(cost.key, language)} · ${bearerOf(place)}`;
  return card(heading, cost.rate ? [] : composition(items, snapshot), [
    ...rateLine({ snapshot }, place, cost),
    ...(stated === undefined || cost.rate ? [] : itemsAgreement({ snapshot }, cost, stated, items)),
  ]);
}

/** What the years add up to, where the total is another or there is none. */
export function* yearHints(snapshot: Snapshot, place: BudgetPlace): Generator<Hint> {
  const { budget, figures } = place;
  const entry = entryOf(budget.at, 'byYear');
  if (!entry || budget.torn) return;
  yield {
    at: behindKey(entry),
    make: () => {
      const sum = yearsSum(budget);
      if (sum === undefined || sum === 'unreadable') return undefined;
      const isStated = entryOf(budget.at, 'total') !== undefined;
      if (isStated ? budget.total?.money === undefined : figures.unreadable) return undefined;
      const whole = budget.total?.money ?? figures.composed;
      if (whole === sum || (whole === undefined && budget.byYear.length < 2)) return undefined;
      const years = budget.byYear.flatMap(({ keyAt, amount }) =>
        amount.money === undefined ? [] : [{ name: titled(keyAt.source), money: amount.money }],
      );
      const heading = `**${snapshot.format.money(sum)}** · ${bearerOf(place)}`;
      const lines =
        whole === undefined ? [] : [l10n.t('the total is {0}', snapshot.format.money(whole))];
      return {
        label: sumLabel(snapshot, sum, whole),
        tooltip: card(heading, composition(years, snapshot), lines),
      };
    },
  };
}

/** Keys of a node under which nodes stand. */
const lists: ReadonlySet<string> = new Set(['pillars', 'investments', 'areas', 'workPackages']);

/** What the nodes of a list come to, where the node that holds it has no budget to say so. */
export function* listHints(snapshot: Snapshot, node: PlanNode): Generator<Hint> {
  if (entryOf(node.at, 'budget')) return;
  for (const entry of node.at.entries) {
    if (!lists.has(keyText(entry)) || entry.value.kind !== 'list') continue;
    yield { at: behindKey(entry), make: () => listText(snapshot, node, entry) };
  }
}

function listText(snapshot: Snapshot, node: PlanNode, { value }: Entry): HintText | undefined {
  if (value.kind !== 'list' || snapshot.figures(node).unreadable) return undefined;
  const items = new Set(value.items);
  const named = node.children.flatMap((child) => {
    const { figure } = snapshot.figures(child);
    return items.has(child.at) && figure !== undefined
      ? [{ name: nameOfNode(child), money: figure }]
      : [];
  });
  if (named.length < 2) return undefined;
  const sum = sumMoney(named.map(({ money }) => money));
  return {
    label: sumLabel(snapshot, sum),
    tooltip: card(
      `**${snapshot.format.money(sum)}** · ${nameOfNode(node)}`,
      composition(named, snapshot),
      [],
    ),
  };
}
