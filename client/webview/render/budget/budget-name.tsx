import type { JSX } from 'preact';
import type { BudgetRow, CostElsewhere } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Held } from '../parts/held';
import { Open } from '../parts/parts';
import { RowName } from '../parts/row-name';

interface BudgetNameProps {
  readonly row: BudgetRow;
  readonly branch: boolean;
  readonly closed: boolean;
  readonly tabIndex: number;
  readonly onFold: (key: string) => void;
}

/** Who a row is, and where its costs are if it has none. The row leads the focus. */
export function BudgetName({
  row,
  branch,
  closed,
  tabIndex,
  onFold,
}: BudgetNameProps): JSX.Element {
  return (
    <>
      <RowName row={row} branch={branch} closed={closed} tabIndex={-1} onFold={onFold} />
      {row.elsewhere && <Elsewhere elsewhere={row.elsewhere} tabIndex={tabIndex} />}
    </>
  );
}

interface ElsewhereProps {
  readonly elsewhere: CostElsewhere;
  readonly tabIndex: number;
}

function Elsewhere({ elsewhere, tabIndex }: ElsewhereProps): JSX.Element {
  const { inTime, inDocument } = useWords();
  if (elsewhere.kind === 'above') {
    return <Held words={inTime.costAbove} held={elsewhere} tabIndex={tabIndex} />;
  }
  return (
    <span class="under row-note">
      {inDocument.costShare}:{' '}
      <Open range={elsewhere.range} tabIndex={tabIndex}>
        {elsewhere.text}
      </Open>
    </span>
  );
}
