import type { JSX } from 'preact';
import type { BudgetRow, BudgetView } from '@planwright/protocol';
import { useOneOf, useWords } from '../../state/context';
import { Choices } from '../parts/choices';
import { FoldAll, useFolds } from '../parts/folding';
import { branchKeys } from '../parts/tree';
import { BudgetTree } from './budget-tree';
import { CostTableView } from './cost-table';
import { Icon } from '../parts/icon';
import { Empty } from '../parts/parts';
import { TimeTree } from './time-tree';

const sections = ['rollUp', 'byYear', 'byQuarter', 'costTable'] as const;

export function Budget({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const words = useWords();
  const [section, choose] = useOneOf('budget-section', sections);
  const { setAll } = useFolds();
  if (budget.rows.every(({ stated, composed }) => !stated && !composed) && !budget.costTable) {
    return <Empty message={words.noBudget} />;
  }
  return (
    <div class="budget">
      <div class="toolbar held">
        <Choices
          name="budget-section"
          label={words.inTime.sections}
          chosen={section}
          onChoose={choose}
          choices={sections.map((value) => ({
            value,
            title: value === 'costTable' ? words.costTable : words.inTime[value],
          }))}
        />
        <p class="quiet">
          {words.amounts} {budget.currency}
        </p>
        {section === 'rollUp' && <Agrees budget={budget} />}
        {section !== 'costTable' && (
          <FoldAll
            onFold={(closed) => {
              setAll(branchKeys(budget.rows, closed ? 1 : 0), closed);
            }}
          />
        )}
      </div>
      {section === 'rollUp' && <BudgetTree budget={budget} />}
      {section === 'byYear' && <TimeTree key="years" budget={budget} unit="years" />}
      {section === 'byQuarter' && <TimeTree key="quarters" budget={budget} unit="quarters" />}
      {section === 'costTable' && <CostTableOf budget={budget} />}
    </div>
  );
}

/** Only where figures meet: what states nothing has nothing to agree with. */
function Agrees({ budget }: { readonly budget: BudgetView }): JSX.Element | null {
  const words = useWords();
  const agrees =
    budget.rows.some(isCompared) &&
    budget.rows.every(
      ({ difference, personYears, incomplete }) =>
        !difference && !personYears.difference && !incomplete,
    );
  if (!agrees) return null;
  return (
    <p class="agrees">
      <Icon name="check" />
      {words.agrees}
    </p>
  );
}

/** The person-years of a row without parts are what is stated, and agree with nothing but themselves. */
function isCompared({ stated, composed, personYears, hasChildren }: BudgetRow): boolean {
  const years = hasChildren ? personYears.stated && personYears.composed : undefined;
  return (stated && composed) !== undefined || years !== undefined;
}

function CostTableOf({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const words = useWords();
  return budget.costTable ? (
    <CostTableView table={budget.costTable} />
  ) : (
    <Empty message={words.noCostTable} />
  );
}
