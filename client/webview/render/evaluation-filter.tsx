import type { JSX } from 'preact';
import type { EvaluationCounts, EvaluationView, Words } from '@planwright/protocol';
import { usePage, useReading } from '../context';
import { LightMark } from './evaluation-light';
import {
  lightChoices,
  type LightChoice,
  type ResultGroup,
  type RowFilter,
} from './evaluation-rows';

interface FilterProps {
  readonly evaluation: EvaluationView;
  readonly groups: readonly ResultGroup[];
  readonly filter: RowFilter;
  readonly onBenefit: (key: string) => void;
  readonly onLight: (light: LightChoice) => void;
}

/** Which rows the table shows, and how many those are. */
export function EvaluationFilter(props: FilterProps): JSX.Element {
  const { words } = usePage();
  const { evaluation, groups, filter, onBenefit, onLight } = props;
  const all = evaluation.rows.filter(({ kind }) => kind !== 'result').length;
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="evaluation-filter" role="group" aria-label={words.inEvaluation.filter}>
      <label class="benefit-filter">
        <span class="quiet">{words.inEvaluation.benefit}</span>
        <select
          value={filter.benefit}
          onChange={({ currentTarget }) => {
            onBenefit(currentTarget.value);
          }}
        >
          {evaluation.counts.map((counts) => (
            <option key={counts.key} value={counts.key}>
              {nameOf(counts, words)}
            </option>
          ))}
        </select>
      </label>
      <LightFilter chosen={filter.light} onLight={onLight} />
      <p class="quiet shown-rows" role="status">
        {shown === all ? '' : `${words.inEvaluation.rows} ${shown}/${all}`}
      </p>
      <FoldResults groups={groups} />
    </div>
  );
}

function nameOf({ kind, id, title }: EvaluationCounts, words: Words): string {
  switch (kind) {
    case 'all':
      return words.inEvaluation.all;
    case 'none':
      return words.inEvaluation.withoutBenefit;
    case 'benefit':
    case 'unknown':
      return [id, title].filter(Boolean).join(' ');
  }
}

interface LightFilterProps {
  readonly chosen: LightChoice;
  readonly onLight: (light: LightChoice) => void;
}

function LightFilter({ chosen, onLight }: LightFilterProps): JSX.Element {
  const { words } = usePage();
  const { light: title, all, noLight } = words.inEvaluation;
  const wordOf = (light: LightChoice): string => {
    if (light === 'all') return all;
    return light === 'none' ? noLight : words.inEvaluation[light];
  };
  return (
    <div class="light-filter" role="radiogroup" aria-label={title}>
      {lightChoices.map((light) => (
        <label key={light} class={light === chosen ? 'chosen' : ''}>
          <input
            type="radio"
            name="evaluation-light"
            class="unseen"
            checked={light === chosen}
            onChange={() => {
              onLight(light);
            }}
          />
          {light !== 'all' && <LightMark light={light} />}
          <span>{wordOf(light)}</span>
        </label>
      ))}
    </div>
  );
}

/** Opens and closes the result goals; what is folded in other views stays as it is. */
function FoldResults({ groups }: { readonly groups: readonly ResultGroup[] }): JSX.Element {
  const { words } = usePage();
  const { closed, setClosed } = useReading();
  const keys = groups.map(({ result }) => result.key);
  const others = [...closed].filter((key) => !keys.includes(key));
  return (
    <span class="fold-all">
      <button
        type="button"
        class="plain"
        onClick={() => {
          setClosed(others);
        }}
      >
        {words.expandAll}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          setClosed([...others, ...keys]);
        }}
      >
        {words.collapseAll}
      </button>
    </span>
  );
}
