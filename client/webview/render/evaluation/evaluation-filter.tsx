import type { JSX } from 'preact';
import type { EvaluationCounts, EvaluationView, Words } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Choices, Select } from '../parts/choices';
import { FoldAll, useFolds } from '../parts/folding';
import { LightMark } from '../parts/light';
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
  const words = useWords();
  const { evaluation, groups, filter, onBenefit, onLight } = props;
  const { setAll } = useFolds();
  const all = evaluation.rows.filter(({ kind }) => kind !== 'result').length;
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const { inEvaluation } = words;
  return (
    <div class="toolbar" role="group" aria-label={inEvaluation.filter}>
      <Select
        label={inEvaluation.benefit}
        chosen={filter.benefit}
        onChoose={onBenefit}
        options={evaluation.counts.map((counts) => ({
          value: counts.key,
          title: nameOf(counts, words),
        }))}
      />
      <Choices
        name="evaluation-light"
        label={inEvaluation.light}
        chosen={filter.light}
        onChoose={onLight}
        choices={lightChoices.map((value) => ({
          value,
          title: value === 'none' ? inEvaluation.noLight : inEvaluation[value],
          mark: value === 'all' ? undefined : <LightMark light={value} />,
        }))}
      />
      <p class="quiet shown-rows" role="status">
        {shown === all ? '' : `${inEvaluation.rows} ${shown}/${all}`}
      </p>
      <FoldAll
        onFold={(closed) => {
          setAll(
            groups.map(({ result }) => result.key),
            closed,
          );
        }}
      />
    </div>
  );
}

function nameOf({ kind, id, title }: EvaluationCounts, { inEvaluation }: Words): string {
  switch (kind) {
    case 'all':
      return inEvaluation.all;
    case 'none':
      return inEvaluation.withoutBenefit;
    case 'benefit':
    case 'unknown':
      return [id, title].filter(Boolean).join(' ');
  }
}
