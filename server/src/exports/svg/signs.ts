import type { EvaluationLight } from '../../protocol/evaluation-view';
import type { Mark } from '../roadmap-marks';
import { element, paint } from './element';

/** On sixteen by sixteen, as in the preview. */
const paths: Readonly<Record<Mark | 'warning', string>> = {
  milestone: 'M8 1.8 14.2 8 8 14.2 1.8 8z',
  finalReport: 'M3.8 14.5V1.8M3.8 2.5h8.7l-2.2 3.1 2.2 3.1H3.8',
  output: 'M2.2 5 8 1.8 13.8 5v6L8 14.2 2.2 11zM2.2 5 8 8.2 13.8 5M8 8.2v6',
  warning: 'M8 1.8 14.8 14H1.2zM8 6v4M8 11.7v.4',
};

/** Each light has a shape and a sign of its own: told apart without its colour. */
export const lightPaths: Readonly<
  Record<EvaluationLight, { readonly shape: string; readonly sign: string }>
> = {
  green: { shape: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z', sign: 'm4.9 8.3 2.2 2.2 4.1-4.6' },
  yellow: { shape: 'M8 1.2 15.4 14.4H.6z', sign: 'M5.2 10.6h5.2M8.4 8.4l2.2 2.2-2.2 2.2' },
  red: { shape: 'M2 2h12v12H2z', sign: 'M4.8 8h6.4' },
};

const drawnOn = 16;

/** A sign beside words that say the same. @param y its middle */
export function sign(name: Mark | 'warning', x: number, y: number, size: number): string {
  const isFull = name === 'milestone';
  const color = name === 'warning' ? 'warning' : 'mark';
  return element('path', {
    ...paint(isFull ? 'mark' : 'none', color),
    d: paths[name],
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    transform: placed(x, y, size),
    'aria-hidden': 'true',
  });
}

/** A traffic light beside its word. @param y its middle */
export function lightSign(light: EvaluationLight, x: number, y: number, size: number): string {
  const { shape, sign: inner } = lightPaths[light];
  return element(
    'g',
    { transform: placed(x, y, size), 'aria-hidden': 'true' },
    element('path', { ...paint(light, 'paper'), d: shape, 'stroke-width': 1 }),
    element('path', {
      ...paint('none', `on-${light}`),
      d: inner,
      'stroke-width': 1.7,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}

function placed(x: number, y: number, size: number): string {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return `translate(${round(x)} ${round(y - size / 2)}) scale(${round(size / drawnOn)})`;
}
