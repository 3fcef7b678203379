import type { JSX } from 'preact';
import type { LogicColumn, LogicElsewhere, LogicItem, LogicStep } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Icon } from '../parts/icon';
import { isTied } from './logic-entries';
import { Hole } from '../parts/hole';
import { Open, Title, Unseen } from '../parts/parts';
import { rowProps } from '../parts/row-props';

interface ColumnProps {
  readonly step: LogicStep;
  readonly column: LogicColumn;
  /** Of its own heading. */
  readonly level: 3 | 4;
  /** Key of the item that is selected in the text. */
  readonly selected: string | undefined;
  /** Ids of goals: items that are tied by them are lit. */
  readonly lit: readonly string[];
  readonly onLight: (ties: readonly string[] | undefined) => void;
}

/** One step of a part: its items, or in words why there are none. */
export function StepColumn(props: ColumnProps): JSX.Element {
  const { step, column, level, selected, lit, onLight } = props;
  const words = useWords();
  const { items, count, hole, elsewhere } = column;
  const Heading = level === 3 ? 'h3' : 'h4';
  const state = hole ? 'broken' : items.length > 0 ? 'has-items' : 'no-items';
  return (
    <div class={`step ${state}`}>
      <Heading class="step-title">
        <span class="step-dot" aria-hidden="true" />
        {words.inLogic[step]}
        {count > 0 && <span class="count-small">{count}</span>}
      </Heading>
      {items.length > 0 && (
        <ul class="step-items" data-line>
          {items.map((item, index) => (
            <Item
              key={item.key}
              item={item}
              first={index === 0}
              selected={item.key === selected}
              lit={isTied(item.ties, lit)}
              onLight={onLight}
            />
          ))}
        </ul>
      )}
      {hole && <Hole hole={hole} />}
      {elsewhere && <Elsewhere elsewhere={elsewhere} />}
      {items.length === 0 && !hole && !elsewhere && <p class="quiet">–</p>}
    </div>
  );
}

function Elsewhere({ elsewhere }: { readonly elsewhere: LogicElsewhere }): JSX.Element {
  const words = useWords();
  const { where, id, title, range } = elsewhere;
  return (
    <p class="quiet">
      {where === 'below' ? (
        words.inLogic.below
      ) : (
        <>
          {words.inLogic.above}{' '}
          <Open range={range}>
            <Title id={id} title={title} />
          </Open>
        </>
      )}
    </p>
  );
}

interface ItemProps {
  readonly item: LogicItem;
  /** Tab leads to the first item of a list, arrow keys to the others. */
  readonly first: boolean;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly onLight: (ties: readonly string[] | undefined) => void;
}

function Item({ item, first, selected, lit, onLight }: ItemProps): JSX.Element {
  const words = useWords();
  const { key, id, text, heading, depth, range, detail, ties, names, hole } = item;
  const tabIndex = first ? 0 : -1;
  const light = (): void => {
    onLight(ties);
  };
  const leave = (): void => {
    onLight(undefined);
  };
  const name = `step-item${heading ? ' heading' : ''}${lit ? ' lit' : ''}`;
  return (
    <li
      {...rowProps(key, name, selected)}
      style={{ '--depth': depth }}
      aria-level={depth + 1}
      onPointerEnter={light}
      onPointerLeave={leave}
      onFocusCapture={light}
      onBlurCapture={leave}
    >
      <Open range={range} class="item-text" tabIndex={tabIndex}>
        <Title id={id} title={text} />
      </Open>
      {detail !== undefined && <span class="under">{detail}</span>}
      {names.length > 0 && (
        <span class="item-ties">
          {names.map((name) =>
            name.hole ? (
              <Hole key={name.key} hole={name.hole} tabIndex={-1} />
            ) : (
              <Open key={name.key} range={name.range} class="logic-tie" tabIndex={-1}>
                <Icon name="tie" />
                <Unseen>{words.inLogic.ties} </Unseen>
                {name.id}
              </Open>
            ),
          )}
        </span>
      )}
      {hole && <Hole hole={hole} tabIndex={-1} />}
    </li>
  );
}
