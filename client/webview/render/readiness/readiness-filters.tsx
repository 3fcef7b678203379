import type { JSX } from 'preact';
import type { ProblemRow, ProblemWeight } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Toggle } from '../parts/choices';
import { Icon } from '../parts/icon';
import { weightIcons, weights } from '../parts/severity';

interface FiltersProps {
  /** What the gravest findings are called. */
  readonly grave: string;
  readonly problems: readonly ProblemRow[];
  readonly hidden: readonly ProblemWeight[];
  readonly onChange: (hidden: readonly ProblemWeight[]) => void;
}

export function ReadinessFilters(props: FiltersProps): JSX.Element | null {
  const { grave, problems, hidden, onChange } = props;
  const { inReadiness, informations, hints } = useWords();
  if (problems.length === 0) return null;
  const titles = {
    blocking: grave,
    open: inReadiness.open,
    note: informations,
    hint: hints,
  };
  return (
    <div class="toolbar" role="group" aria-label={inReadiness.shown}>
      {weights.map((weight) => {
        const count = problems.filter((each) => each.weight === weight).length;
        const isShown = !hidden.includes(weight);
        return (
          <Toggle
            key={weight}
            class={weight}
            on={isShown && count > 0}
            disabled={count === 0}
            onToggle={() => {
              onChange(
                weights.filter((each) => (each === weight ? isShown : hidden.includes(each))),
              );
            }}
          >
            <Icon name={weightIcons[weight]} />
            {titles[weight]} <span class="count-small">{count}</span>
          </Toggle>
        );
      })}
    </div>
  );
}
