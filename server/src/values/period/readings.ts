import { doubtful, flawOfAll, type Reading } from './choice';
import { writtenEnd } from './forms';
import { readPoint } from './points';
import { jointsOf, readRange } from './ranges';
import { isReversed } from './span';
import type { Tokens } from './tokens';

/** The longest notation, two ISO dates, has eleven. */
const mostTokens = 24;

function agree(readings: readonly Reading[]): boolean {
  const said = readings.map(({ flaw, values }) => (flaw ? undefined : values[0]?.canonical));
  return said.every((canonical) => canonical !== undefined && canonical === said[0]);
}

/**
 * Reads tokens as a point and as a range at each joint. One reading stands; several that differ make
 * the text ambiguous, with all of them as its corrections; where none is sound, the first says what is
 * wrong. `undefined` when there is no reading at all.
 */
export function readTokens(tokens: Tokens): Reading | undefined {
  if (tokens.length > mostTokens) return undefined;
  const point = writtenEnd(tokens);
  // The signs inside a date never join: `1/5/2023` is not January to May.
  const joints = point?.day ? [] : jointsOf(tokens);
  const readings = [readPoint(point), ...joints.map(readRange)].filter(
    (reading) => reading !== undefined,
  );
  const [first] = readings;
  if (!first || readings.length === 1 || agree(readings)) return first;
  const sound = readings.filter((reading) => !reading.flaw);
  if (sound.length === 0) return first;
  const doubted = readings.filter((reading) => reading.flaw);
  const values = [...sound, ...doubted].flatMap((reading) => reading.values);
  return doubtful(
    flawOfAll('ambiguous', tokens),
    values.filter((period) => !isReversed(period)),
  );
}
