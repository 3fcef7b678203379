import type { JSX } from 'preact';
import type { RoadmapRow, UnplacedEntry } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { entryLanes } from './entry-moves';
import { laneCells } from './lanes';
import { cutWords } from './entry-text';
import { toldOf, type EntryTipActions } from './entry-tip';
import { LightMark } from '../parts/light';
import { Icon } from '../parts/icon';
import { Open, Unseen } from '../parts/parts';
import { cutClass, Detail, Entry } from './roadmap-entry';
import { lightKey, Name } from './roadmap-name';
import type { Need } from './roadmap-needs';

interface RoadmapNodeProps {
  readonly row: RoadmapRow;
  readonly needs: readonly Need[] | undefined;
  readonly columns: number;
  /** The name stands over the bar, not beside it. */
  readonly narrow: boolean;
  readonly branch: boolean;
  readonly closed: boolean;
  readonly selected: boolean;
  /** Keys of what is in this row: the entry that is selected in the text, */
  readonly selectedEntry: string | undefined;
  /** the one whose text stands open under the row, */
  readonly pinned: string | undefined;
  /** and what is told of beside it. */
  readonly told: string | undefined;
  readonly tip: EntryTipActions;
  readonly onPin: (key: string | undefined) => void;
  readonly onFold: (key: string) => void;
}

export const RoadmapNode = whenChanged(Node);

function Node(props: RoadmapNodeProps): JSX.Element {
  const { row, columns, narrow, selected } = props;
  const pinned = row.entries.find(({ key }) => key === props.pinned);
  const extra = (row.unplaced.length > 0 ? 1 : 0) + (pinned ? 1 : 0);
  const head = (
    <NameHead
      {...props}
      {...(narrow ? { colSpan: columns } : { rowSpan: 2 + row.lanes + extra })}
    />
  );
  return (
    <tbody
      data-row={row.key}
      class={`node ${row.kind}${selected ? ' selected' : ''}`}
      style={{ '--depth': row.depth }}
    >
      {narrow && <tr class="name-row">{head}</tr>}
      <tr class="bar-row">
        {!narrow && head}
        <BarCells row={row} columns={columns} tip={props.tip} />
      </tr>
      {entryLanes(row).map((_, lane) => (
        <Lane key={lane} {...props} lane={lane} />
      ))}
      {row.unplaced.length > 0 && (
        <tr>
          <td colSpan={columns}>
            <Unplaced entries={row.unplaced} />
          </td>
        </tr>
      )}
      {pinned && (
        <tr>
          <td colSpan={columns}>
            <Detail entry={pinned} onPin={props.onPin} />
          </td>
        </tr>
      )}
      <tr class="filler" aria-hidden="true">
        <td colSpan={columns} />
      </tr>
    </tbody>
  );
}

interface NameHeadProps extends RoadmapNodeProps {
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

function NameHead(props: NameHeadProps): JSX.Element {
  const { row, needs, branch, closed, selected, told, tip, onFold, colSpan, rowSpan } = props;
  return (
    <th scope="rowgroup" colSpan={colSpan} rowSpan={rowSpan} aria-current={selected || undefined}>
      <Name
        row={row}
        needs={needs}
        branch={branch}
        closed={closed}
        told={told === lightKey(row.key)}
        tip={tip}
        onFold={onFold}
      />
    </th>
  );
}

/** In the colour and with the mark of its light, where it has one. */
function BarCells({
  row,
  columns,
  tip,
}: Pick<RoadmapNodeProps, 'row' | 'columns' | 'tip'>): JSX.Element {
  const words = useWords();
  const { key, light } = row;
  return (
    <>
      {laneCells(row.bar ? [row.bar] : [], columns).map(({ from, span, item: bar }) => (
        <td key={from} colSpan={span}>
          {bar && (
            <span
              class={`bar${bar.range ? '' : ' derived'}${light ? ` lit ${light.light}` : ''}${cutClass(bar)}`}
              {...(light && toldOf({ kind: 'light', key: lightKey(key), row: key, light }, tip))}
            >
              <Unseen>
                {[
                  `${bar.range ? words.ownPeriod : words.derivedPeriod} ${bar.text}`,
                  ...cutWords(bar, words),
                  ...(light ? [light.word] : []),
                ].join('; ')}
              </Unseen>
              {light && <LightMark light={light.light} />}
            </span>
          )}
        </td>
      ))}
    </>
  );
}

function Lane(props: RoadmapNodeProps & { readonly lane: number }): JSX.Element {
  const { row, columns, lane } = props;
  const [first] = row.entries;
  return (
    <tr class="lane-row">
      {laneCells(entryLanes(row)[lane] ?? [], columns).map(({ from, span, item: entry }) => (
        <td key={from} colSpan={span}>
          {entry && (
            <Entry
              entry={entry}
              row={row.key}
              first={entry === first}
              selected={props.selectedEntry === entry.key}
              pinned={props.pinned === entry.key}
              told={props.told === entry.key}
              tip={props.tip}
              onPin={props.onPin}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

/** What has no place in the picture is said in words. */
function Unplaced({ entries }: { readonly entries: readonly UnplacedEntry[] }): JSX.Element {
  const words = useWords();
  return (
    <ul class="unplaced">
      {entries.map((entry) => (
        <li key={entry.key}>
          <Open range={entry.range}>
            <Icon name="warning" />
            <strong>{entry.text}</strong>{' '}
            {entry.reason === 'unreadable' ? words.unreadablePeriod : words.outsideRoadmap}
            {entry.title !== undefined && <span class="quiet"> – {entry.title}</span>}
          </Open>
        </li>
      ))}
    </ul>
  );
}
