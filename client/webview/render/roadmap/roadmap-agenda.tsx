import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RoadmapEntry, RoadmapQuarter, RoadmapRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { agendaOf, longestList, type AgendaItem } from './quarter-agenda';
import { marksOf } from './entry-text';
import { Icon } from '../parts/icon';
import { Open, Title, Titled, Unseen } from '../parts/parts';
import type { ChosenQuarter } from './roadmap-quarters';

interface AgendaProps {
  readonly rows: readonly RoadmapRow[];
  readonly quarters: readonly RoadmapQuarter[];
  readonly chosen: ChosenQuarter;
}

/** A slider over the quarters, and what starts, ends and is due in the chosen one. */
export function Agenda({ rows, quarters, chosen }: AgendaProps): JSX.Element {
  const { inRoadmap } = useWords();
  const { column } = chosen;
  const agenda = useMemo(() => agendaOf(rows, column), [rows, column]);
  const longest = useMemo(() => longestList(rows, quarters.length), [rows, quarters.length]);
  return (
    <section class="agenda held" aria-labelledby="agenda">
      <h2 id="agenda">{inRoadmap.agenda}</h2>
      <QuarterSlider quarters={quarters} chosen={chosen} />
      <div class="agenda-lists" style={{ '--lines': longest }}>
        <AgendaList title={inRoadmap.starts} items={agenda.starts} />
        <AgendaList title={inRoadmap.ends} items={agenda.ends} />
        <AgendaList title={inRoadmap.due} items={agenda.due} />
      </div>
    </section>
  );
}

function QuarterSlider({ quarters, chosen }: Omit<AgendaProps, 'rows'>): JSX.Element {
  const { inRoadmap } = useWords();
  const { column, quarter, choose } = chosen;
  const name = quarter?.name ?? '';
  return (
    <label class="quarter-slider">
      <span class="quarter-name">
        <Unseen>{inRoadmap.quarter} </Unseen>
        {name}
      </span>
      <input
        type="range"
        min={0}
        max={quarters.length - 1}
        step={1}
        value={column}
        aria-label={inRoadmap.quarter}
        aria-valuetext={name}
        onInput={({ currentTarget: { valueAsNumber } }) => {
          choose(valueAsNumber);
        }}
      />
    </label>
  );
}

interface AgendaListProps {
  readonly title: string;
  readonly items: readonly AgendaItem[];
}

function AgendaList({ title, items }: AgendaListProps): JSX.Element {
  const { inRoadmap } = useWords();
  return (
    <div class="agenda-list">
      <h3>
        {title} {items.length > 0 && <span class="count-small">{items.length}</span>}
      </h3>
      {items.length === 0 ? (
        <p class="quiet">{inRoadmap.nothing}</p>
      ) : (
        <ul aria-label={title}>
          {items.map(({ key, row, entry }) => (
            <Item key={key} row={row} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  );
}

const Item = whenChanged(AgendaLine);

/** A row by its name; an entry by what it says first, and whose it is. */
function AgendaLine({ row, entry }: Pick<AgendaItem, 'row' | 'entry'>): JSX.Element {
  const words = useWords();
  if (!entry) {
    return (
      <li class="agenda-row">
        <Titled of={row} title={row.title} />
      </li>
    );
  }
  const marks = marksOf(entry);
  return (
    <li class="agenda-entry">
      <Open range={entry.range}>
        {marks.map((mark) => (
          <span key={mark}>
            <Icon name={mark} />
            <Unseen>{words[mark]} </Unseen>
          </span>
        ))}
        <Title id={row.id} title={textOf(entry)} />
      </Open>
    </li>
  );
}

function textOf({ title, tasks, period }: RoadmapEntry): string {
  const texts = [...(title === undefined ? [] : [title]), ...tasks];
  return texts.length > 1 ? `${texts[0] ?? ''} +${texts.length - 1}` : (texts[0] ?? period);
}
