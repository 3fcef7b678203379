import type { JSX } from 'preact';
import type { EvaluationLight, LightCounts } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Unseen } from './parts';

export const lights = ['green', 'yellow', 'red'] as const;

/** Each light has a shape and a sign of its own: told apart without its colour. */
const shapes = {
  green: { shape: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', sign: 'm4.9 8.3 2.2 2.2 4.1-4.6' },
  yellow: { shape: 'M8 1.2 15.4 14.4H.6z', sign: 'M5.2 10.6h5.2M8.4 8.4l2.2 2.2-2.2 2.2' },
  red: { shape: 'M2 2h12v12H2z', sign: 'M4.8 8h6.4' },
  none: { shape: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z', sign: '' },
} as const;

/** A traffic light, or the place of one, beside its word; screen readers pass it over. */
export function LightMark({ light }: { readonly light: EvaluationLight | 'none' }): JSX.Element {
  const { shape, sign } = shapes[light];
  return (
    <svg
      class={`light-mark ${light}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path class="light-shape" d={shape} />
      {sign !== '' && <path class="light-sign" d={sign} />}
    </svg>
  );
}

/** How many rows have each light that any has, as figures and as a bar. */
export function LightFigures({ counts }: { readonly counts: LightCounts }): JSX.Element {
  const words = useWords();
  const { noLight } = words.inEvaluation;
  const all = ([...lights, 'none'] as const).filter((light) => counts[light] > 0);
  if (all.length === 0) return <span class="quiet">–</span>;
  return (
    <span class="light-figures">
      <span class="light-bar" aria-hidden="true">
        {all.map((light) => (
          <span key={light} class={light} style={{ flexGrow: counts[light] }} />
        ))}
      </span>
      {all.map((light) => {
        const word = light === 'none' ? noLight : words.inEvaluation[light];
        return (
          <span key={light} class="light-figure">
            <LightMark light={light} />
            <Unseen>{word} </Unseen>
            <span title={word}>{counts[light]}</span>{' '}
          </span>
        );
      })}
    </span>
  );
}
