import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MetricNode, MetricsView } from '@planwright/protocol';
import { useOneOf, usePage, useReading, useWords } from '../../state/context';
import { selectedIn } from '../../state/places';
import { Heads } from '../parts/heads';
import { useWindow } from '../../scroll/use-window';
import { moveByArrow } from '../parts/arrow-keys';
import { drawAll, GapRow } from '../parts/gap';
import { Choices, Toggle } from '../parts/choices';
import { useFolds } from '../parts/folding';
import { Empty } from '../parts/parts';
import { softHyphens } from '../parts/soft-hyphens';
import { MetricLine, MetricNodeLine } from './metrics-row';
import {
  countsOf,
  metricFilters,
  metricOrders,
  rowsByDue,
  rowsInPlan,
  type MetricFilter,
  type MetricOrder,
} from './metrics-rows';

/** Pixels of a row, roughly. */
const estimate = 64;

/** Every metric of the plan in one table. */
export function Metrics({ metrics }: { readonly metrics: MetricsView }): JSX.Element {
  const words = useWords();
  const [filter, setFilter] = useOneOf('metrics-filter', metricFilters);
  const [order, setOrder] = useOneOf('metrics-order', metricOrders);
  const counts = useMemo(() => countsOf(metrics), [metrics]);
  const { inMetrics } = words;
  if (metrics.rows.length === 0) return <Empty message={inMetrics.noMetrics} />;
  const titles: Readonly<Record<MetricFilter, string>> = {
    all: inMetrics.all,
    baseline: inMetrics.withoutBaseline,
    target: inMetrics.withoutTarget,
    year: inMetrics.dueThisYear.replace('{0}', String(metrics.year)),
    draft: inMetrics.drafts,
  };
  return (
    <div class="metrics">
      <div class="toolbar">
        <Choices
          name="metrics-filter"
          label={inMetrics.shown}
          chosen={filter}
          onChoose={setFilter}
          choices={metricFilters.map((value) => ({
            value,
            title: titles[value],
            count: counts[value],
          }))}
        />
        <Toggle
          on={order === 'due'}
          onToggle={() => {
            setOrder(order === 'due' ? 'plan' : 'due');
          }}
        >
          {inMetrics.byDue}
        </Toggle>
      </div>
      <MetricsTable key={order} metrics={metrics} filter={filter} order={order} />
    </div>
  );
}

interface TableProps {
  readonly metrics: MetricsView;
  readonly filter: MetricFilter;
  readonly order: MetricOrder;
}

function MetricsTable({ metrics, filter, order }: TableProps): JSX.Element {
  const words = useWords();
  const { selected: inText } = useReading();
  const { closed: folded, toggle } = useFolds('metrics ');
  const byDue = order === 'due';
  const shown = useMemo(
    () => (byDue ? rowsByDue(metrics, filter) : rowsInPlan(metrics, filter, folded)),
    [metrics, byDue, filter, folded],
  );
  const nodes = useMemo(() => nodesOf(metrics), [metrics.rows]);
  const withWay = metrics.rows.some((row) => row.row !== 'node' && row.scale);
  const selected = selectedIn(shown, inText)?.key;
  const { list, drawn } = useWindow({
    name: `metrics-${order}`,
    items: shown,
    estimate,
    keep: [selected],
  });
  if (shown.length === 0) return <Empty message={words.inMetrics.noneOfThese} />;
  return (
    <table
      class={withWay ? 'figures metric-table with-way' : 'figures metric-table'}
      role="table"
      aria-label={words.inMetrics.title}
      aria-rowcount={shown.length + 1}
      onKeyDown={moveByArrow}
    >
      <Head withWay={withWay} />
      <tbody role="rowgroup" ref={list}>
        {drawAll(drawn, GapRow, ({ item: row, index }) => {
          return row.row === 'node' ? (
            <MetricNodeLine
              key={row.key}
              row={row}
              columns={withWay ? 6 : 5}
              folded={folded.has(row.key)}
              selected={row.key === selected}
              index={index + 2}
              onFold={toggle}
            />
          ) : (
            <MetricLine
              key={row.key}
              row={row}
              node={byDue ? nodes.get(row.node) : undefined}
              selected={row.key === selected}
              withWay={withWay}
              index={index + 2}
            />
          );
        })}
      </tbody>
    </table>
  );
}

function nodesOf({ rows }: MetricsView): ReadonlyMap<string, MetricNode> {
  return new Map(rows.flatMap((row) => (row.row === 'node' ? [[row.key, row]] : [])));
}

function Head({ withWay }: { readonly withWay: boolean }): JSX.Element {
  const { words, language } = usePage();
  const { metric, baseline, target, change, source, frequency, goals } = words.inMetrics;
  return (
    <thead role="rowgroup">
      <tr role="row">
        <Heads titles={[metric, baseline, target, ...(withWay ? [change] : [])]} />
        <th scope="col" role="columnheader">
          {source},{' '}
          <span class="head-line">
            {softHyphens(frequency.toLocaleLowerCase(language), language)}
          </span>
        </th>
        <Heads titles={[goals]} />
      </tr>
    </thead>
  );
}
