import type { JSX } from 'preact';
import type { Fact, RiskFigure, RiskRow } from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { softHyphens } from '../parts/soft-hyphens';
import { useWindow } from '../../scroll/use-window';
import { drawAll, GapRow } from '../parts/gap';
import { Heads } from '../parts/heads';
import { Icon } from '../parts/icon';
import { FactText, NodeName, Open, Title } from '../parts/parts';
import { rowProps } from '../parts/row-props';
import { BandOf } from './risks-band';

interface RiskTableProps {
  readonly rows: readonly RiskRow[];
  readonly selected: string | undefined;
}

/** Roles are said: on narrow panels a row is drawn as a card, which is no row to a browser. */
export function RiskTable({ rows, selected }: RiskTableProps): JSX.Element {
  const words = useWords();
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
          <Heads titles={[risk, likelihood, impact, score, mitigation, owner]} />
        </tr>
      </thead>
      <tbody role="rowgroup" ref={list}>
        {drawAll(drawn, GapRow, ({ key, item, index }) => (
          <RiskTableRow key={key} row={item} index={index + 2} selected={key === selected} />
        ))}
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
    <tr role="row" aria-rowindex={index} {...rowProps(row.key, 'row', selected)}>
      <th role="rowheader" scope="row">
        <Open range={row.range} class="row-title">
          <Title id={row.label} title={row.text} />
        </Open>
        <span class="under">{row.node ? <NodeName node={row.node} /> : inRisks.wholeProject}</span>
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
  const [only] = facts;
  if (lack !== undefined) {
    return (
      <span class="risk-lacks">
        <Icon name="warning" /> {lack}
      </span>
    );
  }
  if (!only) return <span class="quiet">–</span>;
  if (facts.length === 1) return <FactText fact={only} />;
  return (
    <ul class="risk-facts">
      {facts.map((fact, index) => (
        <li key={index}>
          <FactText fact={fact} />
        </li>
      ))}
    </ul>
  );
}
