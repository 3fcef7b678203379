import type { JSX } from 'preact';
import type { EvaluationCounts, EvaluationView, Words } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Choices, Select } from '../parts/choices';
import { LightMark } from '../parts/light';
import { lightChoices, type LightChoice, type RowFilter } from './evaluation-rows';

interface FilterProps {
  readonly evaluation: EvaluationView;
  readonly filter: RowFilter;
  readonly onBenefit: (key: string) => void;
  readonly onLight: (light: LightChoice) => void;
}

/** Which rows the table shows. */
export function EvaluationFilter(props: FilterProps): JSX.Element {
  const words = useWords();
  const { evaluation, filter, onBenefit, onLight } = props;
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
