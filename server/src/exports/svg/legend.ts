import type { RoadmapView } from '../../protocol/roadmap-view';
import type { Words } from '../../protocol/words';
import { element, paint } from './element';
import { widthOf } from './measure';
import { barHeight, textSize, type Sheet } from './sheet';
import { lightSign, sign } from './signs';
import { textLine } from './texts';
import { markNames } from '../roadmap-marks';

interface Sign {
  readonly words: string;
  /** Drawn around this middle, from this place on. */
  readonly draw: (x: number, y: number) => string;
  /** Pixels. */
  readonly width: number;
}

export interface Drawn {
  readonly drawn: string;
  readonly height: number;
}

const lineHeight = 20;
const between = 22;
const lights = ['green', 'yellow', 'red'] as const;

/** What the signs mean; of those that only some plans have, the ones that this plan has. */
export function drawLegend(roadmap: RoadmapView, top: number, sheet: Sheet, words: Words): Drawn {
  let x = sheet.left;
  let y = top + lineHeight / 2;
  const drawn = signsOf(roadmap, words).map(({ words: meaning, draw, width }) => {
    const whole = width + 7 + widthOf(meaning, textSize.under);
    if (x > sheet.left && x + whole > sheet.end) {
      x = sheet.left;
      y += lineHeight;
    }
    const at = x;
    x += whole + between;
    return (
      draw(at, y) +
      textLine(meaning, at + width + 7, y + 4, { size: textSize.under, color: 'quiet' })
    );
  });
  return { drawn: element('g', {}, ...drawn), height: y + lineHeight / 2 - top };
}

function signsOf({ rows, today }: RoadmapView, words: Words): readonly Sign[] {
  const entries = rows.flatMap((row) => row.entries);
  const bar = (isDerived: boolean): Sign['draw'] =>
    function draw(x, y) {
      return element('path', {
        ...paint('none', 'bar'),
        d: `M${x} ${y}h26`,
        'stroke-width': barHeight.package,
        'stroke-dasharray': isDerived ? '6 4' : undefined,
      });
    };
  const marks = markNames.filter((name) =>
    entries.some((entry) => (name === 'finalReport' ? entry.finalReport : entry.kind === name)),
  );
  return [
    ...(rows.some((row) => row.bar?.range)
      ? [{ words: words.ownPeriod, draw: bar(false), width: 26 }]
      : []),
    ...(rows.some((row) => row.bar && !row.bar.range)
      ? [{ words: words.derivedPeriod, draw: bar(true), width: 26 }]
      : []),
    ...(entries.some(({ kind }) => kind === 'entry')
      ? [{ words: words.entry, draw: entryBox, width: 26 }]
      : []),
    ...marks.map((name): Sign => ({
      words: words[name],
      draw: (x, y) => sign(name, x, y, 12),
      width: 12,
    })),
    ...(rows.some((row) => row.light)
      ? lights.map((light): Sign => ({
          words: words.inEvaluation[light],
          draw: (x, y) => lightSign(light, x, y, 13),
          width: 13,
        }))
      : []),
    ...(today === undefined ? [] : [{ words: words.today, draw: todayLine, width: 4 }]),
  ];
}

function entryBox(x: number, y: number): string {
  return element('rect', {
    ...paint('entry', 'entry-edge'),
    x,
    y: y - 6,
    width: 26,
    height: 12,
    rx: 3,
  });
}

function todayLine(x: number, y: number): string {
  return element('path', {
    ...paint('none', 'accent'),
    d: `M${x + 2} ${y - 8}v16`,
    'stroke-width': 1.5,
    'stroke-dasharray': '1 3',
  });
}
