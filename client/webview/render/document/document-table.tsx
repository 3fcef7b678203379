import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DocumentColumn, DocumentRow, DocumentTable } from '@planwright/protocol';
import { usePage } from '../../state/context';
import { useSize } from '../parts/listen';
import { softHyphens } from '../parts/soft-hyphens';
import { Lines } from './document-text';
import { unitProps, type UnitState } from './document-unit';

interface TableProps {
  readonly block: DocumentTable;
  readonly state: UnitState;
}

/** Room that a column needs for each part of its weight, in rem. */
const partWidth = 3.6;

/** A table that is wider than the page scrolls in a box of its own, which the keys reach. */
export function TableBlock({ block, state }: TableProps): JSX.Element {
  const { caption, columns, rows } = block;
  const { language } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  const parts = columns.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div
      class="document-table-box"
      ref={box}
      {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table
        class="document-table"
        aria-label={caption}
        style={{ minInlineSize: parts > 5 ? `${parts * partWidth}rem` : '0' }}
      >
        <colgroup>
          {columns.map(({ key, weight }) => (
            <col key={key} style={{ inlineSize: `${(weight / parts) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" class={align}>
                {softHyphens(title, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} state={state} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: DocumentRow;
  readonly columns: readonly DocumentColumn[];
  readonly state: UnitState;
}

function Row({ row, columns, state }: RowProps): JSX.Element {
  return (
    <tr {...unitProps(row, state, `document-row document-row-${row.kind}`)}>
      {row.cells.map((lines, index) => {
        const { key = index, align = 'start' } = columns[index] ?? {};
        return index === 0 ? (
          <th key={key} scope={row.kind === 'group' ? 'rowgroup' : 'row'} class={align}>
            <Lines lines={lines} />
          </th>
        ) : (
          <td key={key} class={align}>
            <Lines lines={lines} />
          </td>
        );
      })}
    </tr>
  );
}

function useOverflow(box: { readonly current: HTMLElement | null }): boolean {
  const [overflows, setOverflows] = useState(false);
  useSize(box, ({ scrollWidth, clientWidth }) => {
    setOverflows(scrollWidth > clientWidth + 1);
  });
  return overflows;
}
