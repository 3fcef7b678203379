import * as l10n from '@vscode/l10n';
import type { FundingRow, Plan, SummaryRow } from '../../model/plan';
import { cents, shareOf, subtractMoney, sumMoney, type Money } from '../../values/money';
import { formatRate } from '../../values/rate';
import { card, costTerm, nameOfNode, percent, shares, titled } from './figure-lines';
import { budgetAt, type HoverPlace } from './place';
import { rateLine } from './cost';
import { bearerOf } from './total';

/** A row of the cost table against the roll-up, or a funder's share of the project. */
export function figureRowCard(place: HoverPlace): string | undefined {
  const { plan } = place.snapshot;
  if (!plan) return undefined;
  const row = plan.costSummary?.find(({ total }) => total?.at === place.scalar);
  if (row) return summaryCard(place, plan, row);
  const funding = plan.funding?.find(({ amount }) => amount?.at === place.scalar);
  return funding && fundingCard(place, plan, funding, funding.amount?.money);
}

/** A flat rate with what it gives, or a funder's rate of the whole. */
export function rateCard(place: HoverPlace): string | undefined {
  const { plan } = place.snapshot;
  const at = budgetAt(place);
  const cost = at?.budget.costs.find(({ rate }) => rate?.at === place.scalar);
  if (at && cost) {
    const [line] = rateLine(place, at, cost);
    const term = costTerm(cost.key, place.options.language);
    return line === undefined ? undefined : card(`**${term}** · ${bearerOf(at)}`, [line], []);
  }
  const funding = plan?.funding?.find(({ rate }) => rate?.at === place.scalar);
  const rate = funding?.rate?.rate;
  const whole = plan && projectTotal(place, plan);
  if (!plan || !funding || rate === undefined || whole === undefined) return undefined;
  return fundingCard(place, plan, funding, shareOf(whole, rate));
}

function summaryCard(
  { snapshot }: HoverPlace,
  plan: Plan,
  { of, total }: SummaryRow,
): string | undefined {
  const node = of && plan.nodeById(of.value);
  if (!node || total?.money === undefined) return undefined;
  const { format } = snapshot;
  const rows = (plan.costSummary ?? []).filter((each) => each.of?.value === of.value);
  const stated = sumMoney(rows.flatMap((each) => each.total?.money ?? []));
  const figures = snapshot.figures(node);
  const figure = figures.composed ?? figures.stated;
  const lines: string[] = [];
  if (rows.length > 1) {
    const several = l10n.t('{0} rows are of it, together {1}', rows.length, format.money(stated));
    lines.push(several);
  }
  if (figure !== undefined) {
    const rest = subtractMoney(stated, figure);
    const size = `**${format.money(cents(Math.abs(rest)))}**`;
    const amount = format.money(figure);
    if (rest === 0) lines.push(l10n.t('agrees with the budgets in the plan'));
    else if (rest > 0)
      lines.push(l10n.t('{0} more than the budgets in the plan, {1}', size, amount));
    else lines.push(l10n.t('{0} less than the budgets in the plan, {1}', size, amount));
  }
  lines.push(...shares(snapshot, [plan.root], total.money));
  return card(`**${format.money(total.money)}** · ${nameOfNode(node)}`, [], lines);
}

function fundingCard(
  place: HoverPlace,
  plan: Plan,
  { source, rate }: FundingRow,
  money: Money | undefined,
): string | undefined {
  if (money === undefined) return undefined;
  const { snapshot } = place;
  const whole = projectTotal(place, plan);
  const isRate = rate?.at === place.scalar && rate.rate !== undefined;
  const figure = isRate
    ? formatRate(rate.rate, snapshot.format.language)
    : snapshot.format.money(money);
  const lines =
    whole === undefined
      ? []
      : [
          isRate
            ? l10n.t(
                '{0} of the project total, {1}',
                snapshot.format.money(money),
                snapshot.format.money(whole),
              )
            : l10n.t(
                '{0} of the project total, {1}',
                percent(money, whole, snapshot),
                snapshot.format.money(whole),
              ),
        ];
  return card(`**${figure}** · ${titled(source?.value ?? '')}`, [], lines);
}

function projectTotal({ snapshot }: HoverPlace, { root }: Plan): Money | undefined {
  const { stated, figure } = snapshot.figures(root);
  return stated ?? figure;
}
