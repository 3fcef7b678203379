import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MetricNode, MetricsView } from '@planwright/protocol';
import { useChoice, usePage, useReading } from '../context';
import { selectedIn } from '../places';
import { softHyphens } from '../soft-hyphens';
import { useWindow } from '../use-window';
import { GapRow } from './gap';
import { Choices, useChosenKeys } from './logic-choices';
import { moveBetweenLinks } from './metrics-keys';
import { MetricLine, MetricNodeLine } from './metrics-row';
import {
  countsOf,
  isMetricFilter,
  isMetricOrder,
  metricFilters,
  rowsByDue,
  rowsInPlan,
  type MetricFilter,
  type MetricOrder,
} from './metrics-rows';

/** Pixels of a row, roughly. */
const estimate = 64;

/** Every metric of the plan in one table. */
export function Metrics({ metrics }: { readonly metrics: MetricsView }): JSX.Element {
  const { words } = usePage();
  const [filter, setFilter] = useChoice('metrics-filter', isMetricFilter, 'all');
  const [order, setOrder] = useChoice('metrics-order', isMetricOrder, 'plan');
  const counts = useMemo(() => countsOf(metrics), [metrics]);
  const { inMetrics } = words;
  if (metrics.rows.length === 0) return <p class="empty">{inMetrics.noMetrics}</p>;
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
        <Choices
          name="metrics-order"
          label={inMetrics.order}
          chosen={order}
          onChoose={setOrder}
          choices={[
            { value: 'plan', title: inMetrics.asInPlan },
            { value: 'due', title: inMetrics.byDue },
          ]}
        />
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
  const { words } = usePage();
  const { selected: inText } = useReading();
  const [folded, fold] = useChosenKeys('metrics-folded');
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
  if (shown.length === 0) return <p class="empty">{words.inMetrics.noneOfThese}</p>;
  return (
    <table
      class={withWay ? 'figures metric-table with-way' : 'figures metric-table'}
      role="table"
      aria-label={words.inMetrics.title}
      aria-rowcount={shown.length + 1}
      onKeyDown={moveBetweenLinks}
    >
      <Head withWay={withWay} />
      <tbody role="rowgroup" ref={list}>
        {drawn.map((each) => {
          if (each.kind === 'gap') return <GapRow key={each.key} height={each.height} />;
          const { item: row, index } = each;
          return row.row === 'node' ? (
            <MetricNodeLine
              key={row.key}
              row={row}
              columns={withWay ? 6 : 5}
              folded={folded.has(row.key)}
              selected={row.key === selected}
              index={index + 2}
              onFold={fold}
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
  const titles = [metric, baseline, target, ...(withWay ? [change] : []), null, goals];
  return (
    <thead role="rowgroup">
      <tr role="row">
        {titles.map((title) => (
          <th scope="col" role="columnheader" key={title}>
            {softHyphens(title ?? `${source}, ${frequency.toLocaleLowerCase(language)}`, language)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
