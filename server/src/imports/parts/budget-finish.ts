import { moneyToYaml, subtractMoney, type Money } from '../../values/money';
import { BudgetContainer, itemTexts } from './budget-container';

/** What an estimate says of its total beside its amount. */
export interface AboutTotal {
  /** The administration is in it, in these words; undefined where it is not said. */
  readonly included: string | undefined;
  /** The administration is stated behind it. */
  readonly isBeforeAdministration: boolean;
}

export interface FinishedBudget {
  readonly budget: BudgetContainer;
  /** What was taken for the administration that a total includes without saying how much. */
  readonly assumed: { readonly administration: Money; readonly total: Money } | undefined;
}

/** A total behind the last part is the whole's where it is the sum of the parts, or the only one. */
function moveLastTotal(root: BudgetContainer): void {
  const { parts, totals } = root;
  const last = parts.at(-1);
  const [total, ...more] = last?.totals ?? [];
  if (!last || !total || totals.length > 0 || parts.length < 2 || last.lines.size === 0) return;
  const isOwn = total.money !== undefined && total.money === last.sum();
  const isOfAll = total.money !== undefined && total.money === root.sum();
  const others = parts.slice(0, -1).some((part) => part.totals.length > 0);
  if (!isOfAll && (isOwn || others)) return;
  last.totals.length = 0;
  last.notes.push(...more.map(({ text }) => text));
  totals.push(total);
}

/** The total is without the administration that is stated behind it: it is the estimate's own. */
function wrapped(root: BudgetContainer): BudgetContainer {
  const whole = new BudgetContainer(undefined);
  const administration = root.lines.get('administration') ?? [];
  root.lines.delete('administration');
  for (const entry of administration) whole.add('administration', entry);
  whole.parts.push(root);
  return whole;
}

function assumeAdministration(root: BudgetContainer): FinishedBudget['assumed'] {
  const [total] = root.totals;
  const lines = root.sum();
  if (total?.money === undefined || lines === undefined || total.money <= lines) return undefined;
  const money = subtractMoney(total.money, lines);
  const amount = Number(moneyToYaml(money));
  root.add('administration', { title: '', more: '', amount, money, items: [], notes: [] });
  return { administration: money, total: total.money };
}

/** Says whose the totals are, and what of the administration is in them. */
export function finishBudget(root: BudgetContainer, about: AboutTotal): FinishedBudget {
  moveLastTotal(root);
  const [administration, another] = root.lines.get('administration') ?? [];
  const [total] = root.totals;
  const lines = root.sum(new Set(['administration']));
  if (!administration) {
    const assumed = about.included === undefined ? undefined : assumeAdministration(root);
    if (about.included !== undefined && !assumed) root.notes.push(about.included);
    return { budget: root, assumed };
  }
  if (
    !total &&
    !another &&
    !administration.rate &&
    lines !== undefined &&
    lines === administration.money
  ) {
    // `Hankehallinto yhteensä …, mistä …`: the lines are what it is made of.
    root.lines.delete('administration');
    root.totals.push({ ...administration, text: administration.title });
    root.notes.push(...itemTexts(administration), ...administration.notes);
  } else if (total && lines === total.money && about.isBeforeAdministration) {
    return { budget: wrapped(root), assumed: undefined };
  }
  return { budget: root, assumed: undefined };
}
