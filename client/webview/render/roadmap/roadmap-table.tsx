import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { RoadmapRow, RoadmapView } from '@planwright/protocol';
import { useReading, useWords } from '../../state/context';
import { selectedIn } from '../../state/places';
import { branchKeys, visibleRows } from '../parts/tree';
import { useColumnInView } from './use-column-in-view';
import { useEntryKeys } from './use-entry-keys';
import { useFolds } from '../parts/folding';
import { useMedia } from '../parts/listen';
import { useWindow, type Drawn } from '../../scroll/use-window';
import { EntryTip, useEntryTip, type EntryTipState } from './entry-tip';
import { drawAll, GapBody } from '../parts/gap';
import { Arrows } from './roadmap-arrows';
import { Head } from './roadmap-head';
import type { Needs } from './roadmap-needs';
import { RoadmapNode } from './roadmap-node';
import type { ChosenQuarter } from './roadmap-quarters';

interface TimetableProps {
  readonly roadmap: RoadmapView;
  /** Those of the part that is shown. */
  readonly rows: readonly RoadmapRow[];
  readonly needs: Needs;
  /** Those that have arrows. */
  readonly dependencies: RoadmapView['dependencies'];
  readonly chosen: ChosenQuarter;
}

/** As in the styles: there is no room for names beside what they name. */
const narrowPage = '(max-width: 480px)';

/** Pixels of a row with its bar and a lane. */
const usualHeight = 96;

/** Quarters under years; a group of table rows a node, a row a lane, a cell an entry. */
export function Timetable(props: TimetableProps): JSX.Element {
  const { roadmap, rows, dependencies, chosen } = props;
  const words = useWords();
  const { closed } = useFolds();
  const seen = useMemo(() => visibleRows(rows, closed), [rows, closed]);
  const columns = roadmap.quarters.length;
  const narrow = useMedia(narrowPage);
  const marked = useMarked(seen);
  const { selected, pinnedRow, tip } = marked;
  const told = tip.shown?.subject;
  const { list, drawn, reveal } = useWindow({
    name: 'roadmap',
    items: seen,
    estimate: usualHeight,
    atOnce: 40,
    keep: [selected?.key, pinnedRow?.key],
  });
  const onKeyDown = useEntryKeys(seen, reveal);
  const sheet = useRef<HTMLDivElement>(null);
  useColumnInView(sheet, chosen.column);
  return (
    <>
      <div class={narrow ? 'sheet narrow' : 'sheet'} style={{ '--quarters': columns }} ref={sheet}>
        <table
          class="timetable"
          aria-label={words.roadmap}
          {...(drawn.length < seen.length ? { 'aria-rowcount': -1 } : {})}
          ref={list}
          onKeyDown={onKeyDown}
        >
          <Head roadmap={roadmap} chosen={chosen} narrow={narrow} />
          <Rows {...props} drawn={drawn} marked={marked} narrow={narrow} />
        </table>
        <Lines roadmap={roadmap} chosen={chosen.column} />
        {dependencies.length > 0 && (
          <Arrows
            sheet={sheet}
            dependencies={dependencies}
            rows={seen}
            columns={columns}
            selected={selected?.key}
          />
        )}
      </div>
      {told && told.key !== marked.pinned && <EntryTip tip={tip} />}
    </>
  );
}

interface Marked {
  readonly selected: RoadmapRow | undefined;
  /** Key of the entry of that row which is selected. */
  readonly selectedEntry: string | undefined;
  /** Key of the entry whose text stands open under its row. */
  readonly pinned: string | undefined;
  readonly pinnedRow: RoadmapRow | undefined;
  readonly onPin: (entry: string | undefined) => void;
  readonly tip: EntryTipState;
}

/** What stands out among the rows. */
function useMarked(seen: readonly RoadmapRow[]): Marked {
  const { selected: inText } = useReading();
  const [pinned, onPin] = useState<string>();
  const selected = selectedIn(seen, inText);
  const holdsPinned = ({ entries }: RoadmapRow): boolean =>
    entries.some(({ key }) => key === pinned);
  return {
    selected,
    selectedEntry: selected && selectedIn(selected.entries, inText)?.key,
    pinned,
    pinnedRow: pinned === undefined ? undefined : seen.find(holdsPinned),
    onPin,
    tip: useEntryTip(),
  };
}

interface RowsProps extends TimetableProps {
  readonly drawn: readonly Drawn<RoadmapRow>[];
  readonly marked: Marked;
  readonly narrow: boolean;
}

function Rows({ roadmap, rows, needs, drawn, marked, narrow }: RowsProps): JSX.Element {
  const { closed, toggle } = useFolds();
  const branches = useMemo(() => new Set(branchKeys(rows)), [rows]);
  const { selected, selectedEntry, pinned, pinnedRow, onPin, tip } = marked;
  const told = tip.shown?.subject;
  return (
    <>
      {drawAll(drawn, GapBody, ({ key, item }) => (
        <RoadmapNode
          key={key}
          row={item}
          needs={needs.get(key)}
          columns={roadmap.quarters.length}
          narrow={narrow}
          branch={branches.has(key)}
          closed={closed.has(key)}
          selected={item === selected}
          selectedEntry={item === selected ? selectedEntry : undefined}
          pinned={item === pinnedRow ? pinned : undefined}
          told={key === told?.row ? told.key : undefined}
          tip={tip.actions}
          onPin={onPin}
          onFold={toggle}
        />
      ))}
    </>
  );
}

interface LinesProps {
  readonly roadmap: RoadmapView;
  readonly chosen: number;
}

/** What stands upright through all rows: years, today and the chosen quarter. */
function Lines({ roadmap, chosen }: LinesProps): JSX.Element {
  const { today } = roadmap;
  return (
    <>
      <span class="chosen-column" style={{ '--column': chosen }} />
      {yearStarts(roadmap).map((column) => (
        <span class="year-line" key={column} style={{ '--column': column }} />
      ))}
      {today !== undefined && <span class="now-line" style={{ '--column': today }} />}
    </>
  );
}

/** Columns where a year begins, but for the first column. */
function yearStarts({ years }: RoadmapView): readonly number[] {
  let column = 0;
  return years.slice(0, -1).map(({ columns }) => (column += columns));
}
