import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { RoadmapRow, RoadmapView } from '@planwright/protocol';
import { usePage, useReading } from '../context';
import { useNewest } from '../draw-again';
import { toggle } from '../model';
import { selectedIn } from '../places';
import { branchKeys, visibleRows } from '../tree';
import { FoldAll } from './budget';
import { EntryTip, useEntryTip } from './entry-tip';
import { Icon } from './icon';
import { Unseen } from './parts';
import { RoadmapNode } from './roadmap-node';

/** Quarters under years; a group of table rows a node, a row a lane, a cell an entry. */
export function Roadmap({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const { words } = usePage();
  const { closed, setClosed, selected: inText } = useReading();
  const { rows, quarters, today } = roadmap;
  const seen = useMemo(() => visibleRows(rows, closed), [rows, closed]);
  const branches = useMemo(() => new Set(branchKeys(rows)), [rows]);
  const [pinned, setPinned] = useState<string>();
  const tip = useEntryTip();
  const fold = useNewest((key: string) => {
    setClosed(toggle([...closed], key));
  });
  if (quarters.length === 0) return <p class="empty">{words.noRoadmap}</p>;
  if (rows.length === 0) return <p class="empty">{words.noNodes}</p>;
  const selected = selectedIn(seen, inText);
  const selectedEntry = selected && selectedIn(selected.entries, inText)?.key;
  const tipped = tip.shown?.entry.key;
  const rowWith = (entry: string | undefined): RoadmapRow | undefined =>
    entry === undefined
      ? undefined
      : seen.find(({ entries }) => entries.some(({ key }) => key === entry));
  const [pinnedRow, tippedRow] = [rowWith(pinned), rowWith(tipped)];
  return (
    <div class="roadmap">
      <div class="toolbar held">
        <Legend now={today !== undefined} />
        <FoldAll rows={[{ key: '', depth: -1 }, ...rows]} />
      </div>
      <div class="sheet" style={{ '--quarters': quarters.length }}>
        <table class="timetable" aria-label={words.roadmap} onKeyDown={moveBetweenEntries}>
          <Head roadmap={roadmap} />
          {seen.map((row) => (
            <RoadmapNode
              key={row.key}
              row={row}
              columns={quarters.length}
              branch={branches.has(row.key)}
              closed={closed.has(row.key)}
              selected={row === selected}
              selectedEntry={row === selected ? selectedEntry : undefined}
              pinned={row === pinnedRow ? pinned : undefined}
              tipped={row === tippedRow ? tipped : undefined}
              tip={tip.actions}
              onPin={setPinned}
              onFold={fold}
            />
          ))}
        </table>
        {yearStarts(roadmap).map((column) => (
          <span class="year-line" key={column} style={{ '--column': column }} />
        ))}
        {today !== undefined && <span class="now-line" style={{ '--column': today }} />}
      </div>
      {tip.shown && tip.shown.entry.key !== pinned && <EntryTip tip={tip} />}
    </div>
  );
}

function Head({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const { words } = usePage();
  const { quarters, years, today } = roadmap;
  return (
    <>
      <colgroup>
        <col class="name-column" />
        {quarters.map(({ year, quarter }) => (
          <col class="quarter-column" key={`${year}-${quarter}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {words.name}
          </th>
          {years.map(({ year, columns }) => (
            <th scope="colgroup" class="year" colSpan={columns} key={year}>
              <span>{year}</span>
            </th>
          ))}
        </tr>
        <tr>
          {quarters.map(({ year, quarter }, column) => (
            <th
              scope="col"
              class={column === today ? 'quarter now' : 'quarter'}
              key={`${year}-${quarter}`}
            >
              Q{quarter}
              {column === today && <Unseen> {words.today}</Unseen>}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** Columns where a year begins, but for the first column. */
function yearStarts({ years }: RoadmapView): readonly number[] {
  let column = 0;
  return years.slice(0, -1).map(({ columns }) => (column += columns));
}

function Legend({ now }: { readonly now: boolean }): JSX.Element {
  const { words } = usePage();
  return (
    <dl class="legend" aria-label={words.key}>
      <div>
        <dt>
          <span class="legend-bar" />
        </dt>
        <dd>{words.ownPeriod}</dd>
      </div>
      <div>
        <dt>
          <span class="legend-entry" />
        </dt>
        <dd>{words.entry}</dd>
      </div>
      {(['milestone', 'output', 'finalReport'] as const).map((name) => (
        <div key={name}>
          <dt>
            <Icon name={name} />
          </dt>
          <dd>{words[name]}</dd>
        </div>
      ))}
      {now && (
        <div>
          <dt>
            <span class="legend-now" />
          </dt>
          <dd>{words.today}</dd>
        </div>
      )}
    </dl>
  );
}

/** Arrow keys: to the entry before and after, and to the nearest one in the row above and below. */
function moveBetweenEntries(event: TargetedKeyboardEvent<HTMLTableElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || !from.classList.contains('entry')) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('.entry')];
  const target = nextEntry(event.key, from, entries);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function nextEntry(
  pressed: string,
  from: HTMLElement,
  entries: readonly HTMLElement[],
): HTMLElement | undefined {
  const at = entries.indexOf(from);
  const here = from.getBoundingClientRect();
  const middle = here.left + here.width / 2;
  const distance = (entry: HTMLElement): number => {
    const { left, width } = entry.getBoundingClientRect();
    return Math.abs(left + width / 2 - middle);
  };
  const nearest = (others: readonly HTMLElement[]): HTMLElement | undefined => {
    const line = others[0]?.getBoundingClientRect().top;
    const same = others.filter((entry) => entry.getBoundingClientRect().top === line);
    return same.toSorted((a, b) => distance(a) - distance(b))[0];
  };
  const top = (entry: HTMLElement): number => entry.getBoundingClientRect().top;
  switch (pressed) {
    case 'ArrowRight':
      return entries[at + 1];
    case 'ArrowLeft':
      return entries[at - 1];
    case 'ArrowDown':
      return nearest(entries.slice(at).filter((entry) => top(entry) > here.top));
    case 'ArrowUp':
      return nearest(
        entries
          .slice(0, at)
          .filter((entry) => top(entry) < here.top)
          .toReversed(),
      );
    default:
      return undefined;
  }
}
