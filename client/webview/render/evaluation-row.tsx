import type { JSX } from 'preact';
import type {
  EvaluationGoalRow,
  EvaluationProcessRow,
  EvaluationResultRow,
  EvaluationText,
} from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { AssessmentCell, BenefitsCell, Ties } from './evaluation-cells';
import { LightFigures } from './evaluation-light';
import { Icon } from './icon';
import { Open, Title } from './parts';

interface ResultRowProps {
  readonly row: EvaluationResultRow;
  readonly closed: boolean;
  readonly selected: boolean;
  readonly onFold: (key: string) => void;
}

interface MarkedRow {
  readonly class: string;
  readonly 'data-row': string;
  readonly 'data-line': true;
  readonly 'aria-current'?: true;
}

function rowProps(kind: string, key: string, selected: boolean): MarkedRow {
  return {
    class: `${kind}-row${selected ? ' selected' : ''}`,
    'data-row': key,
    'data-line': true,
    ...(selected ? { 'aria-current': true } : {}),
  };
}

/** A result goal over its rows; folded, its lights stand for them. */
export const ResultRow = whenChanged(function Result(props: ResultRowProps) {
  const { words } = usePage();
  const { row, closed, selected, onFold } = props;
  const { resultGoal, outcome, progress } = words.inEvaluation;
  return (
    <tr {...rowProps('result', row.key, selected)}>
      <th scope="rowgroup" colSpan={6}>
        <span class="result-name">
          <button
            type="button"
            class={closed ? 'fold closed' : 'fold'}
            aria-expanded={!closed}
            aria-label={`${closed ? words.expand : words.collapse}: ${row.title}`}
            onClick={() => {
              onFold(row.key);
            }}
          >
            <Icon name="chevron" />
          </button>
          <span>
            <span class="eyebrow">{resultGoal}</span>
            <Open range={row.range} class="row-title" tabIndex={-1}>
              <Title id={row.id} title={row.title} />
            </Open>
          </span>
        </span>
        {closed && (
          <span class="result-lights">
            <span class="quiet">{outcome}</span> <LightFigures counts={row.outcome} />
            <span class="quiet">{progress}</span> <LightFigures counts={row.progress} />
          </span>
        )}
      </th>
    </tr>
  );
});

interface RowProps<Row> {
  readonly row: Row;
  readonly selected: boolean;
}

/** A row with cells of its own, which may reach over the goals behind it. */
export const ProcessRow = whenChanged(function Process(props: RowProps<EvaluationProcessRow>) {
  const { words } = usePage();
  const { row, selected } = props;
  const { id, goals, measures, metrics, span } = row;
  const { goal, measure, benefits, metrics: metricsTitle } = words.inEvaluation;
  const named = goals.length > 0 ? 'goal' : 'measure';
  const reach = span > 1 ? { rowSpan: span } : {};
  return (
    <tr {...rowProps('process', row.key, selected)}>
      <Cell head={named === 'goal'} label={goal}>
        <Texts id={named === 'goal' ? id : undefined} texts={goals} />
      </Cell>
      <Cell head={named === 'measure'} label={measure} reach={reach}>
        <Texts id={named === 'measure' ? id : undefined} texts={measures} />
        <Ties ties={row.ties} />
      </Cell>
      <td data-label={benefits} {...reach}>
        <BenefitsCell benefits={row.benefits} />
      </td>
      <td data-label={metricsTitle} {...reach}>
        <Texts texts={metrics} />
      </td>
      <AssessmentCell aspect="outcome" assessment={row.outcome} reach={reach} />
      <AssessmentCell aspect="progress" assessment={row.progress} reach={reach} />
    </tr>
  );
});

/** A goal alone: in its other columns the cells of the row above go on. */
export const GoalRow = whenChanged(function Goal(props: RowProps<EvaluationGoalRow>) {
  const { words } = usePage();
  const { row, selected } = props;
  return (
    <tr {...rowProps('goal', row.key, selected)}>
      <Cell head label={words.inEvaluation.goal}>
        <Texts id={row.id} texts={row.goals} />
        <span class="shares-above">{words.inEvaluation.sharesAbove}</span>
      </Cell>
    </tr>
  );
});

interface CellProps {
  /** What the row is known by. */
  readonly head: boolean;
  readonly label: string;
  readonly reach?: { readonly rowSpan?: number };
  readonly children: JSX.Element | readonly JSX.Element[];
}

function Cell({ head, label, reach = {}, children }: CellProps): JSX.Element {
  return head ? (
    <th scope="row" data-label={label} {...reach}>
      {children}
    </th>
  ) : (
    <td data-label={label} {...reach}>
      {children}
    </td>
  );
}

interface TextsProps {
  readonly id?: string | undefined;
  readonly texts: readonly EvaluationText[];
}

/** One text, or a list of them. */
function Texts({ id, texts }: TextsProps): JSX.Element | null {
  const [first, ...others] = texts;
  if (!first) return id === undefined ? null : <span class="id">{id}</span>;
  if (others.length === 0) return <OneText id={id} text={first} />;
  return (
    <>
      {id !== undefined && <span class="id">{id}</span>}
      <ul class="cell-list">
        {texts.map((text) => (
          <li key={text.key}>
            <OneText id={undefined} text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneTextProps {
  readonly id: string | undefined;
  readonly text: EvaluationText;
}

function OneText({ id, text }: OneTextProps): JSX.Element {
  return (
    <Open range={text.range} class="cell-text" tabIndex={-1}>
      <Title id={id} title={text.text} />
    </Open>
  );
}
