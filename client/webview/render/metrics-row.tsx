import type { ComponentChildren, JSX } from 'preact';
import type { MetricGapKind, MetricNode, MetricRow } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { Hole } from './logic-hole';
import { Direction, Gaps, Goals, Targets, Value, What } from './metrics-cells';
import { MetricWay } from './metrics-way';
import { RowName } from './row-name';

interface MetricProps {
  readonly row: MetricRow;
  /** The node that has it, where it does not stand under it. */
  readonly node: MetricNode | undefined;
  readonly selected: boolean;
  readonly withWay: boolean;
  /** Of the row in the table, its head counted. */
  readonly index: number;
}

export const MetricLine = whenChanged(Line);

/** A metric, a part of one or a heading: what is measured, from where to where, and how it is seen. */
function Line({ row, node, selected, withWay, index }: MetricProps): JSX.Element {
  const { key, depth, baseline, targets, scale } = row;
  const state = [row.row, selected && 'selected'];
  return (
    <tr
      role="row"
      data-row={key}
      class={['row', 'metric-line', ...state].filter(Boolean).join(' ')}
      aria-rowindex={index}
      style={{ '--depth': node ? -1 : depth }}
      {...(selected ? { 'aria-current': true } : {})}
    >
      <th scope="row" role="rowheader">
        <What row={row} node={node} />
      </th>
      <Cell label="baseline" empty={!baseline && !has(row, 'baseline')}>
        <Value text={baseline} />
        <Gaps row={row} kinds={['baseline']} />
      </Cell>
      <Cell label="target" empty={targets.length === 0 && !has(row, 'target') && !row.direction}>
        <Targets targets={targets} />
        <Gaps row={row} kinds={['target', 'due', 'dueOutside']} />
        <Direction row={row} />
      </Cell>
      {withWay && (
        <Cell label="change" empty={!scale}>
          {scale && <MetricWay scale={scale} />}
        </Cell>
      )}
      <Cell label="source" empty={!row.source && !row.frequency}>
        <Value text={row.source} />
        {row.frequency && (
          <span class="under">
            <Value text={row.frequency} />
          </span>
        )}
      </Cell>
      <Cell label="goals" empty={row.goals.length === 0}>
        <Goals row={row} />
      </Cell>
    </tr>
  );
}

function has({ gaps }: MetricRow, kind: MetricGapKind): boolean {
  return gaps.some((gap) => gap.kind === kind);
}

interface CellProps {
  readonly label: 'baseline' | 'target' | 'change' | 'source' | 'goals';
  /** A narrow page leaves it out. */
  readonly empty: boolean;
  readonly children: ComponentChildren;
}

/** Where the table is narrow its cells stand below each other, each with its heading. */
function Cell({ label, empty, children }: CellProps): JSX.Element {
  const { words } = usePage();
  return (
    <td role="cell" class={empty ? `${label} nothing` : label}>
      <span class="cell-label" aria-hidden="true">
        {words.inMetrics[label]}
      </span>
      <div class="cell-value">{children}</div>
    </td>
  );
}

interface MetricNodeProps {
  readonly row: MetricNode;
  readonly columns: number;
  readonly folded: boolean;
  readonly selected: boolean;
  readonly index: number;
  readonly onFold: (key: string) => void;
}

export const MetricNodeLine = whenChanged(NodeLine);

/** The part of the plan above its metrics. */
function NodeLine(props: MetricNodeProps): JSX.Element {
  const { row, columns, folded, selected, index, onFold } = props;
  const { words } = usePage();
  const { key, count, lacks } = row;
  return (
    <tr
      role="row"
      data-row={key}
      class={selected ? 'row metric-node selected' : 'row metric-node'}
      aria-rowindex={index}
      {...(selected ? { 'aria-current': true } : {})}
    >
      <th scope="rowgroup" role="rowheader" colSpan={columns}>
        <div class="metric-node-name">
          <RowName row={row} branch={count > 0} closed={folded} onFold={onFold} />
          {lacks ? (
            <Hole hole={lacks} />
          ) : (
            <span class="quiet">
              {count} {count === 1 ? words.inMetrics.one : words.inMetrics.counted}
            </span>
          )}
        </div>
      </th>
    </tr>
  );
}
