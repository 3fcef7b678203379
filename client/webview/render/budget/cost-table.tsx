import type { JSX } from 'preact';
import type { CostTable, CostTableRow, MoneyCell } from '@planwright/protocol';
import { useReading, useWords } from '../../state/context';
import { selectedIn } from '../../state/places';
import { Compared } from './compared';
import { IconNote } from '../parts/icon';
import { Heads } from '../parts/heads';
import { Figure, Open, Title } from '../parts/parts';
import { rowProps } from '../parts/row-props';

/** The cost table as it would be printed, each node's rows against what the plan adds up to. */
export function CostTableView({ table }: { readonly table: CostTable }): JSX.Element {
  const words = useWords();
  const { selected: inText } = useReading();
  const selected = selectedIn(table.rows, inText)?.key;
  const { total } = table;
  return (
    <table class="figures cost-table" aria-label={words.costTable}>
      <thead>
        <tr>
          <Heads titles={[words.name, words.stated, words.composed, words.difference]} />
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row key={row.key} row={row} selected={row.key === selected} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td>
            <Figure money={total} />
            {table.incomplete && <IconNote name="warning" class="incomplete" text={words.untold} />}
          </td>
          <td>
            <Figure money={table.rolledUp} />
          </td>
          <td>
            <Compared difference={table.difference} isSame={isSame(total, table.rolledUp)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface RowProps {
  readonly row: CostTableRow;
  readonly selected: boolean;
}

function Row({ row, selected }: RowProps): JSX.Element {
  const words = useWords();
  return (
    <tr {...rowProps(row.key, 'row', selected)}>
      <th scope="row">
        <Open range={row.range} class="row-title">
          <Title id={row.of} title={row.title} />
        </Open>
        {row.note !== undefined && (row.stated ?? row.unread) && (
          <span class="under">{row.note}</span>
        )}
      </th>
      <td>
        {row.stated ? (
          <Figure money={row.stated} />
        ) : (
          <span class="quiet">{row.unread ?? row.note}</span>
        )}
        {row.rowsTotal && (
          <span class="under">
            {words.total} <span class="figure">{row.rowsTotal.figure}</span>
          </span>
        )}
      </td>
      <td>
        <Figure money={row.rolledUp} />
      </td>
      <td>
        <Compared
          difference={row.difference}
          isSame={isSame(row.rowsTotal ?? row.stated, row.rolledUp)}
        />
      </td>
    </tr>
  );
}

function isSame(stated: MoneyCell | undefined, rolledUp: MoneyCell | undefined): boolean {
  return stated !== undefined && stated.cents === rolledUp?.cents;
}
