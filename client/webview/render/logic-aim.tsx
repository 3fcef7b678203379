import type { JSX } from 'preact';
import type { LogicAim } from '@planwright/protocol';
import { usePage } from '../context';
import { whenChanged } from '../draw-again';
import { Hole } from './logic-hole';
import { Open, Title } from './parts';

interface AimHeadProps {
  readonly aim: LogicAim;
  readonly selected: boolean;
}

export const AimHead = whenChanged(Aim);

/** A main goal or a benefit, above the parts that serve it. */
function Aim({ aim, selected }: AimHeadProps): JSX.Element {
  const { words } = usePage();
  const { key, kind, id, text, heading, depth, range, servedBy, hole } = aim;
  const count = servedBy.length;
  const counted = `${count} ${count === 1 ? words.inLogic.onePart : words.inLogic.parts}`;
  return (
    <div
      data-row={key}
      class={selected ? 'aim-head selected' : 'aim-head'}
      style={{ '--depth': depth }}
      {...(selected ? { 'aria-current': true } : {})}
    >
      <p class="eyebrow">
        {kind === 'benefit' ? words.inLogic.benefit : words.inLogic.mainGoal}
        {count > 0 && <span> · {counted}</span>}
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
  const { words } = usePage();
  return (
    <div data-row={entry} class="aim-head none" style={{ '--depth': 0 }}>
      <p class="eyebrow">
        {count} {count === 1 ? words.inLogic.onePart : words.inLogic.parts}
      </p>
      <h2>{words.inLogic.servesNone}</h2>
    </div>
  );
}
