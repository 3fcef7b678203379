import type { JSX } from 'preact';
import type { RiskCell, RiskMark } from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { counted } from '../parts/parts';
import { whenChanged } from '../parts/when-changed';

/** As many as a cell has room for; the table has them all. */
const mostMarks = 6;

interface RiskMapCellProps {
  readonly cell: RiskCell;
  readonly chosen: boolean;
  /** The cell that holds the map's place in the order of focus. */
  readonly active: boolean;
  /** The key of the risk in it that is selected in the text. */
  readonly selected: string | undefined;
  readonly onCell: (key: string) => void;
  readonly onFocus: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, key: string) => void;
}

export const RiskMapCell = whenChanged(Cell);

function Cell(props: RiskMapCellProps): JSX.Element {
  const { cell, chosen, active, selected } = props;
  const words = useWords();
  const { key, risks, score } = cell;
  const { oneRiskIn, risksIn } = words.inRisks;
  const count = risks.length;
  const tabIndex = active ? 0 : -1;
  return (
    <td
      role="gridcell"
      data-cell={key}
      class={`risk-cell band-${score.band ?? 'none'}${count > 0 ? ' full' : ''}${selected === undefined ? '' : ' holds-selected'}`}
      onFocusCapture={() => {
        props.onFocus(key);
      }}
      onKeyDown={(event) => {
        props.onKeyDown(event, key);
      }}
    >
      <button
        type="button"
        class="cell-choose"
        tabIndex={tabIndex}
        aria-label={count > 0 ? `${cell.name}: ${counted(count, oneRiskIn, risksIn)}` : cell.name}
        {...(count > 0
          ? { 'aria-pressed': chosen, title: words.inRisks.showThese }
          : { 'aria-disabled': true })}
        onClick={() => {
          if (count > 0) props.onCell(key);
        }}
      />
      <span class="cell-score" aria-hidden="true">
        {score.value} <span class="cell-band">{score.bandTitle}</span>
      </span>
      {count > 0 && (
        <>
          <span class="cell-count" aria-hidden="true">
            {count}
          </span>
          <Marks risks={risks} selected={selected} tabIndex={tabIndex} />
        </>
      )}
    </td>
  );
}

interface MarksProps {
  readonly risks: readonly RiskMark[];
  readonly selected: string | undefined;
  readonly tabIndex: number;
}

function Marks({ risks, selected, tabIndex }: MarksProps): JSX.Element {
  const { open } = usePage();
  const shown = risks.length > mostMarks + 1 ? risks.slice(0, mostMarks) : risks;
  return (
    <ul class="cell-risks">
      {shown.map(({ key, label, text, range }) => (
        <li key={key}>
          <button
            type="button"
            class={`risk-mark${key === selected ? ' selected' : ''}`}
            tabIndex={tabIndex}
            title={`${label} ${text}`}
            aria-current={key === selected || undefined}
            onClick={() => {
              open(range);
            }}
          >
            {label}
          </button>
        </li>
      ))}
      {shown.length < risks.length && <li class="risk-more">+{risks.length - shown.length}</li>}
    </ul>
  );
}
