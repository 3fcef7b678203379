import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EvaluationMeaning, EvaluationView } from '@planwright/protocol';
import { useChoice, usePage, useReading } from '../context';
import { onSelectedLine, selectedIn } from '../places';
import { EvaluationCountsTable } from './evaluation-counts';
import { EvaluationFilter } from './evaluation-filter';
import { LightMark } from './evaluation-light';
import { groupsOf, lightChoices, selectableIn, type LightChoice } from './evaluation-rows';
import { EvaluationSummary } from './evaluation-summary';
import { EvaluationTable } from './evaluation-table';
import { Open, withCode } from './parts';

/** How the project has succeeded: the lights, the summary by benefit goal, and the table. */
export function Evaluation({ evaluation }: { readonly evaluation: EvaluationView }): JSX.Element {
  const { words } = usePage();
  const { closed, selected: inText } = useReading();
  const { counts, summary, rows } = evaluation;
  const isBenefit = (key: string): key is string => counts.some((each) => each.key === key);
  const [benefit, chooseBenefit] = useChoice('evaluation.benefit', isBenefit, 'all');
  const [light, chooseLight] = useChoice('evaluation.light', isLightChoice, 'all');
  const groups = useMemo(() => groupsOf(rows, { benefit, light }), [rows, benefit, light]);
  const selectable = useMemo(
    () => selectableIn(evaluation, groups, closed),
    [evaluation, groups, closed],
  );
  const selected = selectedIn(selectable, inText)?.key;
  if (rows.length === 0 && summary.length === 0) {
    return <p class="empty">{<span>{withCode(words.inEvaluation.empty)}</span>}</p>;
  }
  return (
    <div class="evaluation">
      <Facts evaluation={evaluation} />
      <Scale scale={evaluation.scale} />
      {rows.length > 0 && <EvaluationCountsTable counts={counts} rows={rows} />}
      {summary.length > 0 && (
        <EvaluationSummary summary={summary} counts={counts} selected={selected} />
      )}
      <section class="evaluation-table-section">
        <h2>{words.inEvaluation.table}</h2>
        {rows.length === 0 ? (
          <p class="quiet">{withCode(words.inEvaluation.noRows)}</p>
        ) : (
          <>
            <EvaluationFilter
              evaluation={evaluation}
              groups={groups}
              filter={{ benefit, light }}
              onBenefit={chooseBenefit}
              onLight={chooseLight}
            />
            <EvaluationTable groups={groups} selected={selected} />
          </>
        )}
      </section>
    </div>
  );
}

function isLightChoice(value: string): value is LightChoice {
  return lightChoices.some((each) => each === value);
}

function Facts({ evaluation }: { readonly evaluation: EvaluationView }): JSX.Element {
  const { words } = usePage();
  const { date, rows } = evaluation;
  const results = rows.filter(({ kind }) => kind === 'result').length;
  return (
    <dl class="facts">
      {date && (
        <div class="fact">
          <dt>{words.inEvaluation.date}</dt>
          <dd>
            <Open range={date.range}>{date.text}</Open>
          </dd>
        </div>
      )}
      <div class="fact">
        <dt>{words.inEvaluation.resultGoals}</dt>
        <dd>{results}</dd>
      </div>
      <div class="fact">
        <dt>{words.inEvaluation.rows}</dt>
        <dd>{rows.length - results}</dd>
      </div>
    </dl>
  );
}

function Scale({ scale }: { readonly scale: readonly EvaluationMeaning[] }): JSX.Element {
  const { words } = usePage();
  const { selected } = useReading();
  const written = scale.flatMap((each) => (each.range ? [{ ...each, range: each.range }] : []));
  const inText = onSelectedLine(written, selected)?.key;
  return (
    <section>
      <h2>{words.inEvaluation.lights}</h2>
      <ul class="light-scale">
        {scale.map(({ key, word, meaning, range }) => (
          <li key={key} class={key === inText ? 'selected' : ''} data-row={`#light ${key}`}>
            <LightMark light={key} />
            <span>
              <strong>{word}</strong>{' '}
              {meaning !== undefined && <Open range={range}>{meaning}</Open>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
