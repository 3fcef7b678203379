import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Fact, RiskNode, RiskRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { useWindow } from '../../scroll/use-window';
import { drawAll, Gap } from '../parts/gap';
import { FactText, NodeName, Open, Title } from '../parts/parts';
import { rowProps } from '../parts/row-props';

type Line =
  | { readonly kind: 'node'; readonly key: string; readonly node: RiskNode | undefined }
  | { readonly kind: 'risk'; readonly key: string; readonly row: RiskRow };

interface UnjudgedProps {
  readonly rows: readonly RiskRow[];
  readonly selected: string | undefined;
}

/** Risks that are written as texts, under the part of the plan that they threaten. */
export function UnjudgedRisks({ rows, selected }: UnjudgedProps): JSX.Element | null {
  const words = useWords();
  const lines = useMemo(() => linesOf(rows), [rows]);
  const { list, drawn } = useWindow({
    name: 'risks.unjudged',
    items: lines,
    estimate: 34,
    keep: [selected],
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="risks-unjudged">
      <h2 id="risks-unjudged">
        {words.inRisks.unjudged} <span class="count-small">{rows.length}</span>
      </h2>
      <p class="quiet risk-note">{words.inRisks.unjudgedNote}</p>
      <div class="risk-texts" role="list" ref={list}>
        {drawAll(drawn, Gap, ({ key, item }) =>
          item.kind === 'node' ? (
            <NodeLine key={key} line={key} node={item.node} />
          ) : (
            <RiskLine key={key} row={item.row} selected={key === selected} />
          ),
        )}
      </div>
    </section>
  );
}

function linesOf(rows: readonly RiskRow[]): readonly Line[] {
  let last: string | undefined;
  return rows.flatMap((row): readonly Line[] => {
    const key = `node:${row.node?.key ?? ''}`;
    const line: Line = { kind: 'risk', key: row.key, row };
    if (key === last) return [line];
    last = key;
    return [{ kind: 'node', key, node: row.node }, line];
  });
}

interface NodeLineProps {
  readonly line: string;
  readonly node: RiskNode | undefined;
}

const NodeLine = whenChanged(NodeHead);

function NodeHead({ line, node }: NodeLineProps): JSX.Element {
  const words = useWords();
  return (
    <div role="listitem" data-row={line} class="risk-node">
      <h3>{node ? <NodeName node={node} /> : words.inRisks.wholeProject}</h3>
    </div>
  );
}

interface RiskLineProps {
  readonly row: RiskRow;
  readonly selected: boolean;
}

const RiskLine = whenChanged(RiskText);

function RiskText({ row, selected }: RiskLineProps): JSX.Element {
  const words = useWords();
  return (
    <div role="listitem" {...rowProps(row.key, 'row risk-text', selected)}>
      <Open range={row.range} class="row-title">
        <Title id={row.label} title={row.text} />
      </Open>
      <Facts title={words.inRisks.mitigation} facts={row.mitigation} />
      <Facts title={words.inRisks.owner} facts={row.owner} />
    </div>
  );
}

interface FactsProps {
  readonly title: string;
  readonly facts: readonly Fact[];
}

function Facts({ title, facts }: FactsProps): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <p class="under risk-of-text">
      {title}:{' '}
      {facts.map((fact, index) => (
        <span key={index}>
          {index > 0 && '; '}
          <FactText fact={fact} />
        </span>
      ))}
    </p>
  );
}
