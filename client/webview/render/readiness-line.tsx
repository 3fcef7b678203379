import type { JSX } from 'preact';
import type { PlanSection, ProblemRow, SectionState } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { positionOf, type BlockLines } from '../places';
import type { Drawn } from '../use-window';
import { Gap } from './gap';
import { Icon } from './icon';
import { Open, Title, withCode } from './parts';
import { severityWord } from './severity';
import type { ReadinessItem } from './readiness-lines';
import { StateIcon, stateWord } from './readiness-sections';

interface LineProps {
  readonly drawn: Drawn<ReadinessItem>;
  readonly lines: BlockLines;
  readonly selected: boolean;
}

export function ReadinessLine({ drawn, lines, selected }: LineProps): JSX.Element {
  if (drawn.kind === 'gap') return <Gap height={drawn.height} />;
  const { item } = drawn;
  switch (item.kind) {
    case 'head':
      return <HeadLine line={item.key} section={item.section} />;
    case 'problem':
      return (
        <ProblemLine
          problem={item.problem}
          line={positionOf(item.problem.range.start, lines)?.line}
          selected={selected}
        />
      );
    case 'state':
      return <StateLine line={item.key} state={item.state} />;
    case 'section':
      return <SectionLine line={item.key} section={item.section} />;
  }
}

interface HeadProps {
  /** The key of the line. */
  readonly line: string;
  readonly section: PlanSection;
}

const HeadLine = whenChanged(Head);

function Head({ line, section }: HeadProps): JSX.Element {
  const { words } = usePage();
  const { id, title, state, range, required, counts } = section;
  return (
    <div role="listitem" data-row={line} class={`section-head ${state}`} tabIndex={-1}>
      <h3>
        <StateIcon state={state} />
        <Open range={range}>
          <Title id={id} title={title} />
        </Open>
      </h3>
      <p class="quiet">
        <span>{stateWord(words, state)}</span>
        {required && <span>{words.inReadiness.required}</span>}
        <span class="count-small">{counts.blocking + counts.open + counts.notes}</span>
      </p>
    </div>
  );
}

const StateLine = whenChanged(State);

interface StateProps {
  readonly line: string;
  readonly state: SectionState;
}

function State({ line, state }: StateProps): JSX.Element {
  const { words } = usePage();
  return (
    <div role="listitem" data-row={line} class="section-head">
      <h3>{stateWord(words, state)}</h3>
    </div>
  );
}

const SectionLine = whenChanged(Section);

function Section({ line, section }: HeadProps): JSX.Element {
  const { words } = usePage();
  const { id, title, state, range, required } = section;
  return (
    <div role="listitem" data-row={line} class={`section-line ${state}`} tabIndex={-1}>
      <StateIcon state={state} />
      <Open range={range} class="row-title">
        <Title id={id} title={title} />
      </Open>
      {required && <span class="quiet">{words.inReadiness.required}</span>}
    </div>
  );
}

interface ProblemProps {
  readonly problem: ProblemRow;
  /** Zero-based; undefined where its text is gone. */
  readonly line: number | undefined;
  readonly selected: boolean;
}

const ProblemLine = whenChanged(Problem);

function Problem({ problem, line, selected }: ProblemProps): JSX.Element {
  const { words, open } = usePage();
  const { key, severity, blocking, message, node, rule, fixable, range } = problem;
  return (
    <div
      role="listitem"
      data-row={key}
      class={`problem${blocking ? ' blocking' : ''}${selected ? ' selected' : ''}`}
      tabIndex={-1}
      {...(selected ? { 'aria-current': true } : {})}
    >
      <Icon name={severity} />
      <div class="problem-text">
        <button
          type="button"
          class="problem-message"
          title={words.showInText}
          onClick={() => {
            open(range);
          }}
        >
          {withCode(message)}
        </button>
        <p class="problem-place">
          <span>
            {severityWord(words, severity, 'one')}
            {blocking && severity !== 'error' && `, ${words.inReadiness.stopsSubmission}`}
          </span>
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
          <span class="problem-rule">{rule}</span>
        </p>
      </div>
      {fixable && <Fix problem={problem} />}
    </div>
  );
}

function Fix({ problem }: { readonly problem: ProblemRow }): JSX.Element {
  const { words, fix } = usePage();
  return (
    <button
      type="button"
      class="problem-fix"
      title={words.fixable}
      onClick={() => {
        fix(problem.range);
      }}
    >
      <Icon name="hint" />
      {words.inReadiness.fix}
    </button>
  );
}
