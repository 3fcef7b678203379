import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { BudgetRow, BudgetView } from '@planwright/protocol';
import { usePage, useReading } from '../context';
import { useNewest } from '../draw-again';
import { toggle } from '../model';
import { selectedIn } from '../places';
import { branchKeys, moveFor, visibleRows } from '../tree';
import { BudgetTreeRow } from './budget-row';

/** The roll-up as a tree table: arrow keys move between rows and fold them, Enter leads to the text. */
export function BudgetTree({ budget }: { readonly budget: BudgetView }): JSX.Element {
  const { words, open } = usePage();
  const { closed, setClosed, selected: inText } = useReading();
  const { rows, columns } = budget;
  const seen = useMemo(() => visibleRows(rows, closed), [rows, closed]);
  const branches = useMemo(() => new Set(branchKeys(rows)), [rows]);
  const [focused, setFocused] = useState<string>();
  const body = useRef<HTMLTableSectionElement>(null);
  const active = seen.some(({ key }) => key === focused) ? focused : seen[0]?.key;
  const selected = selectedIn(rows, inText)?.key;
  const withDifferences = rows.some(({ difference }) => difference);
  const fold = useNewest((key: string) => {
    setClosed(toggle([...closed], key));
  });
  const onKeyDown = useNewest((event: KeyboardEvent, row: BudgetRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // Enter on a figure is that figure's own.
    if (event.key === 'Enter' && event.target !== event.currentTarget) return;
    const move = moveFor(event.key, row.key, rows, seen, closed);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'toggle') fold(move.key);
    else if (move.kind === 'activate') open(row.range);
    else {
      setFocused(move.key);
      body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(move.key)}"]`)?.focus();
    }
  });
  return (
    <table class="figures tree" role="treegrid" aria-label={words.budget}>
      <Head budget={budget} withDifferences={withDifferences} />
      <tbody ref={body}>
        {seen.map((row) => (
          <BudgetTreeRow
            key={row.key}
            row={row}
            columns={columns}
            branch={branches.has(row.key)}
            closed={closed.has(row.key)}
            withDifferences={withDifferences}
            active={row.key === active}
            selected={row.key === selected}
            onFold={fold}
            onFocus={setFocused}
            onKeyDown={onKeyDown}
          />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly budget: BudgetView;
  readonly withDifferences: boolean;
}

function Head({ budget, withDifferences }: HeadProps): JSX.Element {
  const { words } = usePage();
  const { rows, columns } = budget;
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.composed}</th>
        <th scope="col">{words.stated}</th>
        {withDifferences && <th scope="col">{words.difference}</th>}
        <th scope="col" class="wide">
          {words.shareOfPlan}
        </th>
        <th
          scope="col"
          class={rows.some(({ personYears }) => personYears.difference) ? 'roomy' : ''}
        >
          {words.personYearsShort}
        </th>
        {columns.map(({ key, title }) => (
          <th scope="col" key={key}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
