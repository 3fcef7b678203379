import type { JSX } from 'preact';
import type { RoadmapEntry, RoadmapRow, UnplacedEntry } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { laneCells } from '../lanes';
import { EntryText, entryTipId, marksOf, type EntryTipActions } from './entry-tip';
import { Icon } from './icon';
import { Open, Unseen } from './parts';
import { RowName } from './row-name';

interface RoadmapNodeProps {
  readonly row: RoadmapRow;
  readonly columns: number;
  readonly branch: boolean;
  readonly closed: boolean;
  readonly selected: boolean;
  /** Keys of entries of this row: the one that is selected in the text, */
  readonly selectedEntry: string | undefined;
  /** the one whose text stands open under the row, */
  readonly pinned: string | undefined;
  /** and the one whose text is shown beside it. */
  readonly tipped: string | undefined;
  readonly tip: EntryTipActions;
  readonly onPin: (key: string | undefined) => void;
  readonly onFold: (key: string) => void;
}

export const RoadmapNode = whenChanged(Node);

function Node(props: RoadmapNodeProps): JSX.Element {
  const { row, columns, branch, closed, selected, onFold } = props;
  const pinned = row.entries.find(({ key }) => key === props.pinned);
  const extra = (row.unplaced.length > 0 ? 1 : 0) + (pinned ? 1 : 0);
  return (
    <tbody
      data-row={row.key}
      class={`node ${row.kind}${selected ? ' selected' : ''}`}
      style={{ '--depth': row.depth }}
    >
      <tr class="bar-row">
        <th
          scope="rowgroup"
          rowSpan={2 + row.lanes + extra}
          {...(selected ? { 'aria-current': true } : {})}
        >
          <RowName row={row} branch={branch} closed={closed} onFold={onFold} />
          {row.bar && (
            <Open range={row.bar.range} class="under">
              {row.bar.text}
            </Open>
          )}
        </th>
        <BarCells row={row} columns={columns} />
      </tr>
      {Array.from({ length: row.lanes }, (_, lane) => (
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

function BarCells({ row, columns }: Pick<RoadmapNodeProps, 'row' | 'columns'>): JSX.Element {
  const { words } = usePage();
  return (
    <>
      {laneCells(row.bar ? [row.bar] : [], columns).map(({ from, span, item: bar }) => (
        <td key={from} colSpan={span}>
          {bar && (
            <span class={bar.range ? 'bar' : 'bar derived'}>
              <Unseen>
                {bar.range ? words.ownPeriod : words.derivedPeriod} {bar.text}
              </Unseen>
            </span>
          )}
        </td>
      ))}
    </>
  );
}

function Lane(props: RoadmapNodeProps & { readonly lane: number }): JSX.Element {
  const { row, columns, lane } = props;
  const entries = row.entries.filter((entry) => entry.lane === lane);
  return (
    <tr class="lane-row">
      {laneCells(entries, columns).map(({ from, span, item: entry }) => (
        <td key={from} colSpan={span}>
          {entry && (
            <Entry
              entry={entry}
              first={entry.key === row.entries[0]?.key}
              selected={props.selectedEntry === entry.key}
              pinned={props.pinned === entry.key}
              tipped={props.tipped === entry.key}
              tip={props.tip}
              onPin={props.onPin}
            />
          )}
        </td>
      ))}
    </tr>
  );
}

interface EntryProps {
  readonly entry: RoadmapEntry;
  /** Tab leads to the first entry of a node, arrow keys to the others. */
  readonly first: boolean;
  readonly selected: boolean;
  readonly pinned: boolean;
  readonly tipped: boolean;
  readonly tip: EntryTipActions;
  readonly onPin: (key: string | undefined) => void;
}

function Entry({ entry, first, selected, pinned, tipped, tip, onPin }: EntryProps): JSX.Element {
  const { words, open } = usePage();
  const marks = marksOf(entry);
  const texts = [...(entry.title === undefined ? [] : [entry.title]), ...entry.tasks];
  const name = [entry.period, ...marks.map((mark) => words[mark]), ...texts].join('; ');
  return (
    <button
      type="button"
      class={`entry ${entry.kind}${selected ? ' selected' : ''}`}
      tabIndex={first ? 0 : -1}
      aria-label={name}
      aria-expanded={pinned}
      {...(tipped ? { 'aria-describedby': entryTipId } : {})}
      onPointerEnter={(event) => {
        tip.show(entry, event.currentTarget);
      }}
      onPointerLeave={tip.hideSoon}
      onFocus={(event) => {
        tip.show(entry, event.currentTarget);
      }}
      onBlur={tip.hideSoon}
      onClick={() => {
        tip.hide();
        onPin(entry.key);
        open(entry.range);
      }}
    >
      {marks.map((mark) => (
        <Icon key={mark} name={mark} />
      ))}
      <span class="entry-label">{texts[0] ?? entry.period}</span>
      {texts.length > 1 && <span class="entry-more">+{texts.length - 1}</span>}
    </button>
  );
}

interface DetailProps {
  readonly entry: RoadmapEntry;
  readonly onPin: (key: string | undefined) => void;
}

/** The text of the entry that was clicked, under its row. */
function Detail({ entry, onPin }: DetailProps): JSX.Element {
  const { words } = usePage();
  return (
    <div class="detail">
      <EntryText entry={entry} />
      <p class="detail-links">
        <Open range={entry.range}>{words.showInText}</Open>
        <button
          type="button"
          class="plain"
          onClick={() => {
            onPin(undefined);
          }}
        >
          <Icon name="close" />
          {words.close}
        </button>
      </p>
    </div>
  );
}

/** What has no place in the picture is said in words. */
function Unplaced({ entries }: { readonly entries: readonly UnplacedEntry[] }): JSX.Element {
  const { words } = usePage();
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
