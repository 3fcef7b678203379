import type { ComponentChildren, JSX } from 'preact';
import type { MetricGapKind, MetricNode, MetricRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { Hole } from '../parts/hole';
import { Direction, Gaps, Goals, Targets, Value, What } from './metrics-cells';
import { MetricWay } from './metrics-way';
import { counted } from '../parts/parts';
import { RowName } from '../parts/row-name';
import { rowProps } from '../parts/row-props';

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
  const heading = row.row === 'heading';
  return (
    <tr
      role="row"
      {...rowProps(key, `row metric-line ${row.row}`, selected)}
      data-line
      aria-rowindex={index}
      style={{ '--depth': node ? -1 : depth }}
    >
      <th scope="row" role="rowheader">
        <What row={row} node={node} />
      </th>
      <Cell label="baseline" heading={heading} empty={!baseline && !has(row, 'baseline')}>
        <Value text={baseline} />
        <Gaps row={row} kinds={['baseline']} />
      </Cell>
      <Cell
        label="target"
        heading={heading}
        empty={targets.length === 0 && !has(row, 'target') && !row.direction}
      >
        <Targets targets={targets} />
        <Gaps row={row} kinds={['target', 'due', 'dueOutside']} />
        <Direction row={row} />
      </Cell>
      {withWay && (
        <Cell label="change" heading={heading} empty={!scale}>
          {scale && <MetricWay scale={scale} />}
        </Cell>
      )}
      <Cell label="source" heading={heading} empty={!row.source && !row.frequency}>
        <Value text={row.source} />
        {row.frequency && (
          <span class="under">
            <Value text={row.frequency} />
          </span>
        )}
      </Cell>
      <Cell label="goals" heading={heading} empty={row.goals.length === 0}>
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
  /** A heading has no values to lack. */
  readonly heading: boolean;
  readonly children: ComponentChildren;
}

/** Where the table is narrow its cells stand below each other, each with its heading. */
function Cell({ label, empty, heading, children }: CellProps): JSX.Element {
  const words = useWords();
  return (
    <td role="cell" class={empty ? `${label} nothing` : label}>
      <span class="cell-label" aria-hidden="true">
        {words.inMetrics[label]}
      </span>
      <div class="cell-value">{empty && !heading ? <span class="quiet">–</span> : children}</div>
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
  const words = useWords();
  const { key, count, lacks } = row;
  return (
    <tr role="row" {...rowProps(key, 'row metric-node', selected)} data-line aria-rowindex={index}>
      <th scope="rowgroup" role="rowheader" colSpan={columns}>
        <div class="metric-node-name">
          <RowName row={row} branch={count > 0} closed={folded} onFold={onFold} />
          {lacks ? (
            <Hole hole={lacks} />
          ) : (
            <span class="quiet">
              {counted(count, words.inMetrics.one, words.inMetrics.counted)}
            </span>
          )}
        </div>
      </th>
    </tr>
  );
}
