import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Fact, RiskNode, RiskRow } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { softHyphens } from '../soft-hyphens';
import { useWindow } from '../use-window';
import { Gap } from './gap';
import { Open, Title, Unseen } from './parts';

type Line =
  | { readonly kind: 'node'; readonly key: string; readonly node: RiskNode | undefined }
  | { readonly kind: 'risk'; readonly key: string; readonly row: RiskRow };

interface UnjudgedProps {
  readonly rows: readonly RiskRow[];
  readonly selected: string | undefined;
}

/** Risks that are written as texts, under the part of the plan that they threaten. */
export function UnjudgedRisks({ rows, selected }: UnjudgedProps): JSX.Element | null {
  const { words } = usePage();
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
        {drawn.map((each) => {
          if (each.kind === 'gap') return <Gap key={each.key} height={each.height} />;
          const { item } = each;
          return item.kind === 'node' ? (
            <NodeLine key={each.key} line={each.key} node={item.node} />
          ) : (
            <RiskLine key={each.key} row={item.row} selected={each.key === selected} />
          );
        })}
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
  const { words } = usePage();
  return (
    <div role="listitem" data-row={line} class="risk-node">
      <h3>
        {node ? (
          <Open range={node.range}>
            <Unseen>{node.kindTitle} </Unseen>
            <Title id={node.id} title={node.title} />
          </Open>
        ) : (
          words.inRisks.wholeProject
        )}
      </h3>
    </div>
  );
}

interface RiskLineProps {
  readonly row: RiskRow;
  readonly selected: boolean;
}

const RiskLine = whenChanged(RiskText);

function RiskText({ row, selected }: RiskLineProps): JSX.Element {
  const { words } = usePage();
  return (
    <div
      role="listitem"
      data-row={row.key}
      class={`row risk-text${selected ? ' selected' : ''}`}
      {...(selected ? { 'aria-current': true } : {})}
    >
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
  const { language } = usePage();
  if (facts.length === 0) return null;
  return (
    <p class="under risk-of-text">
      {title}:{' '}
      {facts.map(({ text, range }, index) => (
        <span key={index}>
          {index > 0 && '; '}
          <Open range={range}>{softHyphens(text, language)}</Open>
        </span>
      ))}
    </p>
  );
}
