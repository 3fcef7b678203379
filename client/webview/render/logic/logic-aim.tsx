import type { JSX } from 'preact';
import type { LogicAim } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { Hole } from '../parts/hole';
import { counted, Open, Title } from '../parts/parts';
import { rowProps } from '../parts/row-props';

interface AimHeadProps {
  readonly aim: LogicAim;
  /** Parts that are shown under it. */
  readonly shown: number;
  readonly selected: boolean;
}

export const AimHead = whenChanged(Aim);

/** A main goal or a benefit, above the parts that serve it. */
function Aim({ aim, shown, selected }: AimHeadProps): JSX.Element {
  const words = useWords();
  const { key, kind, id, text, heading, depth, range, servedBy, hole } = aim;
  const count = servedBy.length;
  return (
    <div {...rowProps(key, 'aim-head', selected)} style={{ '--depth': depth }}>
      <p class="eyebrow">
        {kind === 'benefit' ? words.inLogic.benefit : words.inLogic.mainGoal}
        {count > 0 && (
          <span>
            {' · '}
            {shown < count && `${shown}/`}
            {counted(count, words.inLogic.onePart, words.inLogic.parts)}
          </span>
        )}
      </p>
      <h2>
        <Open range={range}>
          <Title id={id} title={text} />
        </Open>
      </h2>
      {hole && <Hole hole={hole} />}
      {count === 0 && !hole && !heading && <p class="quiet">{words.inLogic.servedByNone}</p>}
    </div>
  );
}

interface NoneHeadProps {
  readonly entry: string;
  readonly count: number;
}

/** Above the parts that serve no aim. */
export function NoneHead({ entry, count }: NoneHeadProps): JSX.Element {
  const words = useWords();
  return (
    <div data-row={entry} class="aim-head none" style={{ '--depth': 0 }}>
      <p class="eyebrow">{counted(count, words.inLogic.onePart, words.inLogic.parts)}</p>
      <h2>{words.inLogic.servesNone}</h2>
    </div>
  );
}
