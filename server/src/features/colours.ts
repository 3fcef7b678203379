import type {
  Color,
  ColorInformation,
  ColorPresentation,
  Range,
} from 'vscode-languageserver-types';
import { lights, type Evaluation, type Light } from '../model/evaluation';
import type { Snapshot } from '../model/snapshot';
import type { ScalarNode } from '../parse/syntax';
import { oncePerPlace } from '../parse/once-per-place';
import { comparePositions } from '../text/source-text';
import { toLspRange } from './document';

/** Seen well on light and on dark, and told apart by brightness too. */
const colours: Readonly<Record<Light, Color>> = {
  green: rgb(0x2e, 0x9e, 0x5b),
  yellow: rgb(0xf2, 0xb7, 0x05),
  red: rgb(0xd1, 0x34, 0x38),
};

function rgb(red: number, green: number, blue: number): Color {
  return { red: red / 255, green: green / 255, blue: blue / 255, alpha: 1 };
}

interface LightAt {
  readonly light: Light;
  readonly at: ScalarNode;
}

/** An evaluation is the same object as long as its text is. */
const known = new WeakMap<Evaluation, readonly LightAt[]>();

/** The traffic lights of the evaluation (plan-format §6); a word that is none has no colour. */
export function documentColors(snapshot: Snapshot): ColorInformation[] {
  return lightsIn(snapshot).map(({ light, at }) => ({
    range: toLspRange(snapshot.tree.rangeOf(at.span)),
    color: colours[light],
  }));
}

function lightsIn({ plan }: Snapshot): readonly LightAt[] {
  const evaluation = plan?.evaluation;
  if (!evaluation) return [];
  let found = known.get(evaluation);
  if (!found) {
    const all = evaluation.results.flatMap(({ processes }) =>
      processes.flatMap(({ outcome, progress }) =>
        [outcome, progress].flatMap((assessment) =>
          assessment?.light && assessment.status
            ? [{ light: assessment.light, at: assessment.status.at }]
            : [],
        ),
      ),
    );
    found = oncePerPlace(
      all,
      ({ at }) => at.span,
      () => '',
    );
    known.set(evaluation, found);
  }
  return found;
}

/**
 * The lights as what to write in place of one, the nearest to the colour first: a picker writes a word
 * of the format, whatever shade is chosen. Nothing where no light begins with the range, nor for a range
 * that the text does not have. The light is replaced as a whole, wherever the range ends.
 */
export function colorPresentations(
  snapshot: Snapshot,
  color: Color,
  { start, end }: Range,
): ColorPresentation[] {
  const { text } = snapshot;
  if (comparePositions(text.clamp(end), end) !== 0) return [];
  const there = documentColors(snapshot).find(
    ({ range }) => comparePositions(range.start, start) === 0,
  );
  if (!there) return [];
  const { range } = there;
  return lights
    .toSorted((a, b) => distance(colours[a], color) - distance(colours[b], color))
    .map((light) => ({ label: light, textEdit: { range, newText: light } }));
}

function distance(a: Color, b: Color): number {
  return (a.red - b.red) ** 2 + (a.green - b.green) ** 2 + (a.blue - b.blue) ** 2;
}
