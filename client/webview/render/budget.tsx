import type { JSX } from 'preact';
import type { BudgetView } from '@planwright/protocol';
import { usePage, useReading } from '../context';
import { branchKeys } from '../tree';
import { BudgetTree } from './budget-tree';
import { CostTableView } from './cost-table';
import { Icon } from './icon';

export function Budget({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const { words } = usePage();
  if (budget.rows.every(({ stated, composed }) => !stated && !composed)) {
    return <p class="empty">{words.noBudget}</p>;
  }
  const agrees = budget.rows.every(
    ({ difference, personYears }) => !difference && !personYears.difference,
  );
  return (
    <div class="budget">
      <div class="toolbar held">
        {agrees && (
          <p class="agrees">
            <Icon name="check" />
            {words.agrees}
          </p>
        )}
        <p class="quiet">
          {words.amounts} {budget.currency}
        </p>
        <FoldAll rows={budget.rows} />
      </div>
      <BudgetTree budget={budget} />
      <section class="held-section">
        <h2 class="held">{words.costTable}</h2>
        {budget.costTable ? (
          <CostTableView table={budget.costTable} />
        ) : (
          <p class="quiet held">{words.noCostTable}</p>
        )}
      </section>
    </div>
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
