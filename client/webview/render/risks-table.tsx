import type { JSX } from 'preact';
import type { Fact, RiskFigure, RiskRow } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { softHyphens } from '../soft-hyphens';
import { useWindow } from '../use-window';
import { GapRow } from './gap';
import { Icon } from './icon';
import { Open, Title, Unseen } from './parts';
import { BandOf } from './risks-band';

interface RiskTableProps {
  readonly rows: readonly RiskRow[];
  readonly selected: string | undefined;
}

/** Roles are said: on narrow panels a row is drawn as a card, which is no row to a browser. */
export function RiskTable({ rows, selected }: RiskTableProps): JSX.Element {
  const { words, language } = usePage();
  const { list, drawn } = useWindow({
    name: 'risks',
    items: rows,
    estimate: 110,
    keep: [selected],
  });
  const { risk, likelihood, impact, score, mitigation, owner } = words.inRisks;
  return (
    <table
      class="risk-table"
      role="table"
      aria-labelledby="risk-list"
      aria-rowcount={rows.length + 1}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {[risk, likelihood, impact, score, mitigation, owner].map((title) => (
            <th role="columnheader" scope="col" key={title}>
              {softHyphens(title, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={list}>
        {drawn.map((each) =>
          each.kind === 'gap' ? (
            <GapRow key={each.key} height={each.height} />
          ) : (
            <RiskTableRow
              key={each.key}
              row={each.item}
              index={each.index + 2}
              selected={each.key === selected}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: RiskRow;
  /** Among all rows, from 1; the head is the first. */
  readonly index: number;
  readonly selected: boolean;
}

const RiskTableRow = whenChanged(Row);

function Row({ row, index, selected }: RowProps): JSX.Element {
  const { words, language } = usePage();
  const { inRisks } = words;
  return (
    <tr
      role="row"
      aria-rowindex={index}
      data-row={row.key}
      class={selected ? 'row selected' : 'row'}
      {...(selected ? { 'aria-current': true } : {})}
    >
      <th role="rowheader" scope="row">
        <Open range={row.range} class="row-title">
          <Title id={row.label} title={row.text} />
        </Open>
        <span class="under">
          {row.node ? (
            <Open range={row.node.range}>
              <Unseen>{row.node.kindTitle} </Unseen>
              <Title id={row.node.id} title={row.node.title} />
            </Open>
          ) : (
            inRisks.wholeProject
          )}
        </span>
      </th>
      <td role="cell" class="risk-figure" data-label={inRisks.likelihood}>
        <Point figure={row.likelihood} />
      </td>
      <td role="cell" class="risk-figure" data-label={inRisks.impact}>
        <Point figure={row.impact} />
      </td>
      <td role="cell" class="risk-figure" data-label={inRisks.score}>
        {row.score && <BandOf score={row.score} />}
        {row.stated && (
          <span class="under risk-differs">
            <Icon name="warning" />
            <Open range={row.stated.range}>
              {row.differs ?? row.stated.problem ?? row.stated.text}
            </Open>
          </span>
        )}
      </td>
      <td role="cell" class="risk-meeting" data-label={softHyphens(inRisks.mitigation, language)}>
        <Facts
          facts={row.mitigation}
          lack={row.lacks.mitigation ? inRisks.noMitigation : undefined}
        />
      </td>
      <td role="cell" class="risk-owner" data-label={inRisks.owner}>
        <Facts facts={row.owner} lack={row.lacks.owner ? inRisks.noOwner : undefined} />
      </td>
    </tr>
  );
}

function Point({ figure }: { readonly figure: RiskFigure | undefined }): JSX.Element {
  if (!figure) return <span class="quiet">–</span>;
  return (
    <>
      <Open range={figure.range} class="figure">
        {figure.text}
      </Open>
      {figure.problem !== undefined && (
        <span class="under risk-differs">
          <Icon name="warning" />
          {figure.problem}
        </span>
      )}
    </>
  );
}

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Said where there are none, and there should be. */
  readonly lack: string | undefined;
}

function Facts({ facts, lack }: FactsProps): JSX.Element {
  const { language } = usePage();
  const [only] = facts;
  if (lack !== undefined) {
    return (
      <span class="risk-lacks">
        <Icon name="warning" /> {lack}
      </span>
    );
  }
  if (!only) return <span class="quiet">–</span>;
  if (facts.length === 1) {
    return <Open range={only.range}>{softHyphens(only.text, language)}</Open>;
  }
  return (
    <ul class="risk-facts">
      {facts.map(({ text, range }, index) => (
        <li key={index}>
          <Open range={range}>{softHyphens(text, language)}</Open>
        </li>
      ))}
    </ul>
  );
}
