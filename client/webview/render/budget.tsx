import type { JSX } from 'preact';
import type { BudgetView } from '@planwright/protocol';
import { useChoice, usePage, useReading } from '../context';
import { branchKeys } from '../tree';
import { BudgetSections, isBudgetSection } from './budget-sections';
import { BudgetTree } from './budget-tree';
import { CostTableView } from './cost-table';
import { Icon } from './icon';
import { TimeTree } from './time-tree';

export function Budget({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const { words } = usePage();
  const [section, choose] = useChoice('budget-section', isBudgetSection, 'rollUp');
  if (budget.rows.every(({ stated, composed }) => !stated && !composed) && !budget.costTable) {
    return <p class="empty">{words.noBudget}</p>;
  }
  return (
    <div class="budget">
      <div class="toolbar held">
        <BudgetSections chosen={section} onChoose={choose} />
        <p class="quiet">
          {words.amounts} {budget.currency}
        </p>
        {section === 'rollUp' && <Agrees budget={budget} />}
        {section !== 'costTable' && <FoldAll rows={budget.rows} />}
      </div>
      {section === 'rollUp' && <BudgetTree budget={budget} />}
      {section === 'byYear' && <TimeTree key="years" budget={budget} unit="years" />}
      {section === 'byQuarter' && <TimeTree key="quarters" budget={budget} unit="quarters" />}
      {section === 'costTable' && <CostTableOf budget={budget} />}
    </div>
  );
}

function Agrees({ budget }: { readonly budget: BudgetView }): JSX.Element | null {
  const { words } = usePage();
  const agrees = budget.rows.every(
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

function CostTableOf({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const { words } = usePage();
  return budget.costTable ? (
    <CostTableView table={budget.costTable} />
  ) : (
    <p class="empty">{words.noCostTable}</p>
  );
}

interface FoldAllProps {
  readonly rows: readonly { readonly key: string; readonly depth: number }[];
}

/** Opens and closes all branches, but for the whole itself. */
export function FoldAll({ rows }: FoldAllProps): JSX.Element {
  const { words } = usePage();
  const { setClosed } = useReading();
  return (
    <span class="fold-all">
      <button
        type="button"
        class="plain"
        onClick={() => {
          setClosed([]);
        }}
      >
        {words.expandAll}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          setClosed(branchKeys(rows, 1));
        }}
      >
        {words.collapseAll}
      </button>
    </span>
  );
}
