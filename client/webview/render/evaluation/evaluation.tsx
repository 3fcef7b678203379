import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { EvaluationMeaning, EvaluationRow, EvaluationView } from '@planwright/protocol';
import { useChoice, useOneOf, useReading, useWords } from '../../state/context';
import { onSelectedLine, selectedIn } from '../../state/places';
import { EvaluationCountsTable } from './evaluation-counts';
import { EvaluationFilter } from './evaluation-filter';
import { LightMark } from '../parts/light';
import { groupsOf, lightChoices, selectableIn } from './evaluation-rows';
import { EvaluationSummary } from './evaluation-summary';
import { EvaluationTable } from './evaluation-table';
import { EvaluationTitle } from './evaluation-title';
import { Empty, FactRow, Open, withCode } from '../parts/parts';
import { rowProps } from '../parts/row-props';

/** How the project has succeeded: the lights, the summary by benefit goal, and the table. */
export function Evaluation({ evaluation }: { readonly evaluation: EvaluationView }): JSX.Element {
  const words = useWords();
  const { closed, selected: inText } = useReading();
  const { counts, summary, rows } = evaluation;
  const isBenefit = (key: string): key is string => counts.some((each) => each.key === key);
  const [benefit, chooseBenefit] = useChoice('evaluation.benefit', isBenefit, 'all');
  const [light, chooseLight] = useOneOf('evaluation.light', lightChoices);
  const groups = useMemo(() => groupsOf(rows, { benefit, light }), [rows, benefit, light]);
  const selectable = useMemo(
    () => selectableIn(evaluation, groups, closed),
    [evaluation, groups, closed],
  );
  const selected = selectedIn(selectable, inText)?.key;
  if (rows.length === 0 && summary.length === 0) {
    return <Empty message={words.inEvaluation.empty} />;
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
        <EvaluationTitle evaluation={evaluation} groups={groups} />
        {rows.length === 0 ? (
          <p class="quiet">{withCode(words.inEvaluation.noRows)}</p>
        ) : (
          <>
            <EvaluationFilter
              evaluation={evaluation}
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

function Facts({ evaluation }: { readonly evaluation: EvaluationView }): JSX.Element {
  const words = useWords();
  const { date, rows } = evaluation;
  const of = (kind: EvaluationRow['kind']): number =>
    rows.filter((row) => row.kind === kind).length;
  const results = of('result');
  const alone = of('goal');
  return (
    <dl class="facts">
      {date && (
        <FactRow label={words.inEvaluation.date}>
          <Open range={date.range}>{date.text}</Open>
        </FactRow>
      )}
      <FactRow label={words.inEvaluation.resultGoals}>{results}</FactRow>
      <FactRow label={words.inEvaluation.rows}>
        {rows.length - results}
        {alone > 0 && (
          <span class="fact-note">
            {words.inEvaluation.sharing
              .replace('{0}', String(of('process')))
              .replace('{1}', String(alone))}
          </span>
        )}
      </FactRow>
    </dl>
  );
}

function Scale({ scale }: { readonly scale: readonly EvaluationMeaning[] }): JSX.Element {
  const words = useWords();
  const { selected } = useReading();
  const written = scale.flatMap((each) => (each.range ? [{ ...each, range: each.range }] : []));
  const inText = onSelectedLine(written, selected)?.key;
  return (
    <section>
      <h2>{words.inEvaluation.lights}</h2>
      <ul class="light-scale">
        {scale.map(({ key, word, meaning, range }) => (
          <li key={key} {...rowProps(`#light ${key}`, 'light-meaning', key === inText)}>
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
