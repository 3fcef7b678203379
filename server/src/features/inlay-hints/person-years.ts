import { wordsOf } from '../../l10n/words';
import type { Snapshot } from '../../model/snapshot';
import { entryOf, isEmpty } from '../../parse/syntax';
import { roundedQuotient } from '../../values/exact';
import { cents, type Money } from '../../values/money';
import { hundredths, personYearsToYaml, type PersonYears } from '../../values/person-years';
import { card, perPersonYear } from '../hover/figure-lines';
import { personYearsAgreement, personYearsTable } from '../hover/person-years';
import { bearerOf } from '../hover/total';
import { behindKey, type BudgetPlace, type Hint, type HintText } from './hint';

/** What person-years add up to: beside `fte` where that differs or is still to be written. */
export function* personYearSumHints(snapshot: Snapshot, place: BudgetPlace): Generator<Hint> {
  const { fte } = place.budget;
  const entry = entryOf(place.budget.at, 'fte');
  const { composed, stated, difference, unreadable } = place.figures.personYears;
  if (fte) {
    if (composed === undefined || stated === undefined || unreadable || !difference) return;
    yield { at: fte.at.span, make: () => sumText(snapshot, place, composed, stated) };
  } else if (entry && isEmpty(entry.value)) {
    yield {
      at: behindKey(entry),
      make: () => {
        const figures = place.without('fte');
        const sum = missingPersonYears({ ...place, figures });
        if (sum === undefined) return undefined;
        const text = sumText(snapshot, { ...place, figures }, sum);
        return { ...text, insert: ` ${personYearsToYaml(sum)}` };
      },
    };
  }
}

/** What stands below a budget that says no person-years itself. */
export function missingPersonYears({ figures, budget }: BudgetPlace): PersonYears | undefined {
  const { composed, unreadable, addends } = figures.personYears;
  // Beside a personnel line `fte` is that line's own: what stands below says nothing of it.
  const isOwn = budget.costs.some(({ key }) => key === 'personnel');
  return unreadable || isOwn || addends.length === 0 ? undefined : composed;
}

export function sumText(
  snapshot: Snapshot,
  place: BudgetPlace,
  sum: PersonYears,
  stated?: PersonYears,
): HintText {
  const { planFormat: format } = snapshot;
  const rest = stated === undefined ? 0 : sum - stated;
  const size = format.personYears(hundredths(Math.abs(rest)));
  const by = rest === 0 ? '' : ` (${rest < 0 ? '−' : '+'}${size})`;
  return {
    label: `= ${format.personYears(sum)}${by}`,
    tooltip: card(
      `**${snapshot.format.personYears(sum)}** · ${bearerOf(place)}`,
      personYearsTable({ snapshot }, place),
      personYearsAgreement({ snapshot }, place),
    ),
  };
}

/** `≈ 58 300 €/htv` beside the person-years of a budget that says its personnel costs. */
export function* unitCostHints(snapshot: Snapshot, place: BudgetPlace): Generator<Hint> {
  const { budget, figures } = place;
  const years = budget.fte?.value;
  const line = figures.addends.find(
    (each) => each.kind === 'line' && each.cost.key === 'personnel',
  );
  if (!budget.fte || years === undefined || years <= 0 || !line || line.money <= 0) return;
  const { money } = line;
  yield { at: budget.fte.at.span, make: () => unitCost(snapshot, place, money, years) };
}

function unitCost(
  snapshot: Snapshot,
  place: BudgetPlace,
  money: Money,
  years: PersonYears,
): HintText | undefined {
  // A figure with its cents would look more exact than person-years are.
  const hundreds = Number(roundedQuotient(BigInt(money), BigInt(years) * 100n)) * 10_000;
  const tooltip = perPersonYear(snapshot, money, years);
  if (hundreds === 0 || !Number.isSafeInteger(hundreds) || tooltip === undefined) return undefined;
  const { planFormat: format } = snapshot;
  const unit = wordsOf(format.language).personYearsShort;
  return {
    label: `≈ ${format.money(cents(hundreds))}/${unit}`,
    tooltip: card(bearerOf(place), [tooltip], []),
  };
}
