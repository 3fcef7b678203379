import type { JSX } from 'preact';
import type { PlanSection, ProblemRow } from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { positionOf, type BlockLines } from '../../state/places';
import { Icon } from '../parts/icon';
import { Open, Title, withCode } from '../parts/parts';
import { rowProps } from '../parts/row-props';
import { severityWord, weightIcons } from '../parts/severity';
import type { ReadinessItem } from './readiness-lines';
import { StateIcon } from './readiness-sections';

interface LineProps {
  readonly item: ReadinessItem;
  /** What is said of the gravest findings, within a sentence. */
  readonly grave: string;
  readonly lines: BlockLines;
  readonly selected: boolean;
}

export function ReadinessLine({ item, grave, lines, selected }: LineProps): JSX.Element {
  switch (item.kind) {
    case 'head':
      return <HeadLine line={item.key} section={item.section} />;
    case 'problem':
      return (
        <ProblemLine
          problem={item.problem}
          grave={grave}
          line={positionOf(item.problem.range.start, lines)?.line}
          selected={selected}
        />
      );
    case 'state':
      return <StateLine line={item.key} title={item.title} />;
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
  const words = useWords();
  const { id, title, state, stateTitle, range, required, counted } = section;
  return (
    <div role="listitem" data-row={line} class={`section-head is-${state}`} tabIndex={-1}>
      <h3>
        <StateIcon state={state} />
        <Open range={range}>
          <Title id={id} title={title} />
        </Open>
      </h3>
      <p class="quiet">
        <span>{counted || stateTitle}</span>
        {required && <span>{words.inReadiness.required}</span>}
      </p>
    </div>
  );
}

const StateLine = whenChanged(State);

interface StateProps {
  readonly line: string;
  readonly title: string;
}

function State({ line, title }: StateProps): JSX.Element {
  return (
    <div role="listitem" data-row={line} class="section-head">
      <h3>{title}</h3>
    </div>
  );
}

const SectionLine = whenChanged(Section);

function Section({ line, section }: HeadProps): JSX.Element {
  const words = useWords();
  const { id, title, state, range, required } = section;
  return (
    <div role="listitem" data-row={line} class={`section-line is-${state}`} tabIndex={-1}>
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
  readonly grave: string;
  /** Zero-based; undefined where its text is gone. */
  readonly line: number | undefined;
  readonly selected: boolean;
}

const ProblemLine = whenChanged(Problem);

function Problem({ problem, grave, line, selected }: ProblemProps): JSX.Element {
  const words = useWords();
  const { key, severity, weight, message, node, rule, fixable, range } = problem;
  return (
    <div role="listitem" {...rowProps(key, 'problem', selected)} tabIndex={-1}>
      <Icon name={weightIcons[weight]} />
      <div class="problem-text">
        <Open range={range} class="problem-message">
          {withCode(message)}
        </Open>
        <p class="problem-place">
          <span>
            {severityWord(words, severity, 'one')}
            {weight === 'blocking' && severity !== 'error' && `, ${grave}`}
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
