import type { JSX } from 'preact';
import type {
  EvaluationGoalRow,
  EvaluationProcessRow,
  EvaluationResultRow,
  EvaluationText,
} from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { AssessmentCell, BenefitsCell, Ties } from './evaluation-cells';
import { LightFigures } from '../parts/light';
import { Fold } from '../parts/folding';
import { Open, Title, Titled } from '../parts/parts';
import { rowProps } from '../parts/row-props';

interface ResultRowProps {
  readonly row: EvaluationResultRow;
  readonly closed: boolean;
  readonly selected: boolean;
  /** Of the row in the table, its head counted. */
  readonly index: number;
  readonly onFold: (key: string) => void;
}

/** A result goal over its rows; folded, its lights stand for them. */
export const ResultRow = whenChanged(function Result(props: ResultRowProps) {
  const words = useWords();
  const { row, closed, selected, index, onFold } = props;
  const { resultGoal, outcome, progress } = words.inEvaluation;
  return (
    <tr {...rowProps(row.key, 'result-row', selected)} data-line aria-rowindex={index}>
      <th scope="col" colSpan={6}>
        <span class="result-name">
          <Fold
            closed={closed}
            title={row.title}
            onFold={() => {
              onFold(row.key);
            }}
          />
          <span>
            <span class="eyebrow">{resultGoal}</span>
            <Titled of={row} title={row.title} class="row-title" tabIndex={-1} />
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
  readonly index: number;
}

/** A row with cells of its own, which may reach over the goals behind it. */
export const ProcessRow = whenChanged(function Process(props: RowProps<EvaluationProcessRow>) {
  const words = useWords();
  const { row, selected, index } = props;
  const { id, goals, measures, metrics, span } = row;
  const { goal, measure, benefits, metrics: metricsTitle } = words.inEvaluation;
  const named = goals.length > 0 ? 'goal' : 'measure';
  const reach = span > 1 ? { rowSpan: span } : {};
  return (
    <tr {...rowProps(row.key, 'process-row', selected)} data-line aria-rowindex={index}>
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
  const words = useWords();
  const { row, selected, index } = props;
  return (
    <tr {...rowProps(row.key, 'goal-row', selected)} data-line aria-rowindex={index}>
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
  const Tag = head ? 'th' : 'td';
  return (
    <Tag {...(head ? { scope: 'row' } : {})} data-label={label} {...reach}>
      {children}
    </Tag>
  );
}

interface TextsProps {
  readonly id?: string | undefined;
  readonly texts: readonly EvaluationText[];
}

/** One text, or a list of them. */
function Texts({ id, texts }: TextsProps): JSX.Element {
  const [only, ...others] = texts;
  if (only && others.length === 0) return <OneText id={id} text={only} />;
  return (
    <>
      {id !== undefined && <span class="id">{id}</span>}
      {only && (
        <ul class="cell-list">
          {texts.map((text) => (
            <li key={text.key}>
              <OneText id={undefined} text={text} />
            </li>
          ))}
        </ul>
      )}
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
