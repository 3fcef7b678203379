import type { JSX } from 'preact';
import type { ProblemRow, ViewSeverity } from '@planwright/protocol';
import { usePage } from '../context';
import { Icon } from './icon';
import { severities, severityWord } from './severity';

interface FiltersProps {
  readonly problems: readonly ProblemRow[];
  readonly hidden: readonly ViewSeverity[];
  readonly onChange: (hidden: readonly ViewSeverity[]) => void;
}

export function ReadinessFilters({ problems, hidden, onChange }: FiltersProps): JSX.Element | null {
  const { words } = usePage();
  if (problems.length === 0) return null;
  return (
    <div class="filters" role="group" aria-label={words.inReadiness.severities}>
      {severities.map((severity) => {
        const count = problems.filter((each) => each.severity === severity).length;
        const isShown = !hidden.includes(severity);
        return (
          <button
            type="button"
            key={severity}
            class={`filter ${severity}`}
            aria-pressed={isShown}
            disabled={count === 0}
            onClick={() => {
              onChange(
                isShown
                  ? severities.filter((each) => each === severity || hidden.includes(each))
                  : hidden.filter((each) => each !== severity),
              );
            }}
          >
            <Icon name={severity} />
            {severityWord(words, severity, 'many')} <span class="count-small">{count}</span>
          </button>
        );
      })}
    </div>
  );
}
