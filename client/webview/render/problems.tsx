import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ProblemRow, ViewSeverity } from '@planwright/protocol';
import { usePage, useReading } from '../context';
import { whenChanged } from '../draw-again';
import { onSelectedLine, positionOf } from '../places';
import { Icon } from './icon';
import { Title, withCode } from './parts';
import { severities, severityWord } from './severity';

/** All findings, the gravest first; each leads to its place. */
export function Problems({ problems }: { readonly problems: readonly ProblemRow[] }): JSX.Element {
  const { words } = usePage();
  const { selected: inText } = useReading();
  const [hidden, setHidden] = useState<readonly ViewSeverity[]>([]);
  if (problems.length === 0) {
    return (
      <p class="empty good">
        <Icon name="check" />
        {words.noProblems}
      </p>
    );
  }
  const selected = onSelectedLine(problems, inText)?.key;
  const groups = severities
    .filter((severity) => !hidden.includes(severity))
    .map((severity) => ({ severity, found: problems.filter((each) => each.severity === severity) }))
    .filter(({ found }) => found.length > 0);
  return (
    <div class="problems">
      <Filters problems={problems} hidden={hidden} onChange={setHidden} />
      {groups.length === 0 && (
        <p class="empty">
          {words.noneOfThese}{' '}
          <button
            type="button"
            class="plain"
            onClick={() => {
              setHidden([]);
            }}
          >
            {words.showAll}
          </button>
        </p>
      )}
      {groups.map(({ severity, found }) => (
        <section key={severity} class={`problem-group ${severity}`}>
          <h2>
            {severityWord(words, severity, 'many')} <span class="quiet">{found.length}</span>
          </h2>
          <ul>
            {found.map((problem) => (
              <Problem
                key={problem.key}
                problem={problem}
                line={positionOf(problem.range.start, inText.lines)?.line}
                selected={problem.key === selected}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface FiltersProps {
  readonly problems: readonly ProblemRow[];
  readonly hidden: readonly ViewSeverity[];
  readonly onChange: (hidden: readonly ViewSeverity[]) => void;
}

function Filters({ problems, hidden, onChange }: FiltersProps): JSX.Element {
  const { words } = usePage();
  return (
    <div class="filters" role="group" aria-label={words.problems}>
      {severities.map((severity) => {
        const count = problems.filter((each) => each.severity === severity).length;
        const shown = !hidden.includes(severity);
        return (
          <button
            type="button"
            key={severity}
            class={`filter ${severity}`}
            aria-pressed={shown}
            disabled={count === 0}
            onClick={() => {
              onChange(shown ? [...hidden, severity] : hidden.filter((each) => each !== severity));
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

interface ProblemProps {
  readonly problem: ProblemRow;
  /** Zero-based; undefined where its text is gone. */
  readonly line: number | undefined;
  readonly selected: boolean;
}

const Problem = whenChanged(Row);

function Row({ problem, line, selected }: ProblemProps): JSX.Element {
  const { words, open } = usePage();
  const { severity, message, node, rule, fixable } = problem;
  return (
    <li>
      <button
        type="button"
        data-row={problem.key}
        class={`problem${selected ? ' selected' : ''}`}
        title={words.showInText}
        {...(selected ? { 'aria-current': true } : {})}
        onClick={() => {
          open(problem.range);
        }}
      >
        <Icon name={severity} />
        <span class="problem-text">
          <span class="unseen">{severityWord(words, severity, 'one')}: </span>
          <span class="problem-message">{withCode(message)}</span>
          <span class="problem-place">
            {node && (
              <span>
                <Title id={node.id} title={node.title} />
              </span>
            )}
            {line !== undefined && (
              <span>
                {words.line} {line + 1}
              </span>
            )}
            <span>{rule}</span>
            {fixable && (
              <span class="fixable">
                <Icon name="hint" />
                {words.fixable}
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
