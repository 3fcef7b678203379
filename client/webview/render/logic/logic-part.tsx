import type { JSX } from 'preact';
import type { LogicAim, LogicElsewhere, LogicRow } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { moveByArrow } from '../parts/arrow-keys';
import { Icon } from '../parts/icon';
import { StepColumn } from './logic-column';
import { hasChain, logicSteps } from './logic-entries';
import { Hole } from '../parts/hole';
import { counted, Open, Unseen } from '../parts/parts';
import { rowProps } from '../parts/row-props';
import { RowName } from '../parts/row-name';

interface PartProps {
  /** Of the entry: a part may stand under several aims. */
  readonly entry: string;
  readonly row: LogicRow;
  readonly aims: ReadonlyMap<string, LogicAim>;
  readonly under: number | undefined;
  readonly folded: boolean;
  readonly selected: boolean;
  /** Key of its item that is selected in the text. */
  readonly selectedItem: string | undefined;
  readonly lit: readonly string[];
  readonly onFold: (entry: string) => void;
  readonly onLight: (ties: readonly string[] | undefined) => void;
}

export const LogicPart = whenChanged(Part);

/** A part of the plan: what it serves, and its chain from goals to metrics. */
function Part(props: PartProps): JSX.Element {
  const { entry, row, under, folded, selected, selectedItem } = props;
  const level = under === undefined ? 2 : 3;
  const Heading = level === 2 ? 'h2' : 'h3';
  const chain = hasChain(row);
  const open = chain && !folded;
  // Where an item of it is selected, that is what is brought into view.
  const itself = selected && !(open && selectedItem !== undefined);
  const name = `logic-part ${row.kind}${under === undefined ? '' : ' in-aim'}`;
  return (
    <div {...rowProps(entry, name, itself)} style={{ '--depth': under ?? 0 }}>
      <div class="part-head">
        <Heading>
          <RowName
            row={row}
            branch={chain}
            closed={folded}
            onFold={() => {
              props.onFold(entry);
            }}
          />
        </Heading>
        <Serves row={row} aims={props.aims} />
        {chain && folded && <ChainInShort row={row} />}
      </div>
      {open && (
        <div
          class="chain"
          onKeyDown={(event) => {
            moveByArrow(event, { of: '.step-items button', upright: true });
          }}
        >
          {logicSteps.map((step) => (
            <StepColumn
              key={step}
              step={step}
              column={row.steps[step]}
              level={level === 2 ? 3 : 4}
              selected={selectedItem}
              lit={props.lit}
              onLight={props.onLight}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface ServesProps {
  readonly row: LogicRow;
  readonly aims: ReadonlyMap<string, LogicAim>;
}

function Serves({ row, aims }: ServesProps): JSX.Element | null {
  const words = useWords();
  const { serves, through, noContribution } = row;
  if (noContribution) return <Hole hole={noContribution} />;
  if (serves.length === 0) return null;
  return (
    <p class="serves">
      <span class="quiet">{words.inLogic.serves}</span>
      {serves.map(({ key, id, range, aim, hole }) => {
        if (hole) return <Hole key={key} hole={hole} />;
        const title = aim === undefined ? undefined : aims.get(aim)?.text;
        return (
          <Open key={key} range={range} class="logic-tie">
            <span title={title}>{id}</span>
            {title !== undefined && <Unseen> {title}</Unseen>}
          </Open>
        );
      })}
      {through && (
        <span class="quiet">
          {words.inLogic.through.replace('{0}', () => through.id ?? through.title)}
        </span>
      )}
    </p>
  );
}

/** The four steps of a folded part: how many of each, or that one is missing. */
function ChainInShort({ row }: { readonly row: LogicRow }): JSX.Element {
  const words = useWords();
  const further = logicSteps.reduce(
    (sum, step) => sum - (row.steps[step].hole ? 1 : 0),
    row.holes - (row.noContribution ? 1 : 0) - row.serves.filter(({ hole }) => hole).length,
  );
  return (
    <ul class="chain-in-short">
      {logicSteps.map((step) => {
        const { count, hole, elsewhere } = row.steps[step];
        if (hole) {
          return (
            <li key={step} class="broken">
              <Hole hole={hole} />
            </li>
          );
        }
        return (
          <li key={step} class={count > 0 ? 'has-items' : 'no-items'}>
            <span class="step-dot" aria-hidden="true" />
            {words.inLogic[step]}{' '}
            {elsewhere && count === 0 ? (
              <ElsewhereInShort elsewhere={elsewhere} />
            ) : (
              <strong>{count > 0 ? count : '–'}</strong>
            )}
          </li>
        );
      })}
      {further > 0 && (
        <li class="further">
          <Icon name="warning" />
          {counted(further, words.inLogic.oneHole, words.inLogic.holes)}
        </li>
      )}
    </ul>
  );
}

function ElsewhereInShort({ elsewhere }: { readonly elsewhere: LogicElsewhere }): JSX.Element {
  const words = useWords();
  const { where, id, title } = elsewhere;
  const [arrow, text] =
    where === 'above'
      ? (['↗', `${words.inLogic.above} ${id ?? title}`] as const)
      : (['↘', words.inLogic.below] as const);
  return (
    <span title={text}>
      <span aria-hidden="true">{where === 'above' ? `${arrow} ${id ?? title}` : arrow}</span>
      <Unseen>{text}</Unseen>
    </span>
  );
}
