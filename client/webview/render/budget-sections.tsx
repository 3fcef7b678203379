import type { JSX } from 'preact';
import { usePage } from '../context';

export const budgetSections = ['rollUp', 'byYear', 'byQuarter', 'costTable'] as const;
export type BudgetSection = (typeof budgetSections)[number];

export function isBudgetSection(value: string): value is BudgetSection {
  return budgetSections.some((section) => section === value);
}

interface SectionsProps {
  readonly chosen: BudgetSection;
  readonly onChoose: (section: BudgetSection) => void;
}

/** Which of the budget's tables is shown: hundreds of rows of one must not hide another. */
export function BudgetSections({ chosen, onChoose }: SectionsProps): JSX.Element {
  const { words } = usePage();
  return (
    <fieldset class="sections" aria-label={words.inTime.sections}>
      {budgetSections.map((section) => (
        <label key={section} class={section === chosen ? 'section chosen' : 'section'}>
          <input
            type="radio"
            name="budget-section"
            class="unseen"
            value={section}
            checked={section === chosen}
            onChange={() => {
              onChoose(section);
            }}
          />
          {section === 'costTable' ? words.costTable : words.inTime[section]}
        </label>
      ))}
    </fieldset>
  );
}
