/** A bar of the roadmap, in pixels of the sheet. */
export interface BarBox {
  readonly left: number;
  readonly right: number;
  /** The middle of the bar. */
  readonly middle: number;
  /** The edges of the row that it stands in. */
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  /** Path data of the line and of its head. */
  readonly line: string;
  readonly head: string;
  /** Where a mark on the line stands clear of both bars. */
  readonly mark: Point;
}

/** Pixels: how far from its end an arrow meets a bar, how round its corners are, how large its head. */
const inset = 9;
const radius = 5;
const headLength = 6;
const headWidth = 3.5;
/** What a bar itself takes up and down of its middle, with some air. */
const besideBar = 4;

/**
 * From the end of a bar to the start of the one that follows it, in level and upright lines: straight
 * on and down to it where it starts later; else down at once, back along the edge of its row, and on.
 */
export function arrowBetween(before: BarBox, after: BarBox): Arrow {
  const down = after.middle >= before.middle;
  const x = Math.min(after.left + inset, after.right);
  const tip = { x, y: after.middle + (down ? -besideBar : besideBar) };
  const neck = { x, y: tip.y + (down ? -headLength : headLength) };
  const [corner, ...corners] = cornersBetween(before, after, x, down);
  const mark = corners.at(-1) ?? { x, y: (corner.y + neck.y) / 2 };
  return {
    line: rounded([corner, ...corners, neck]),
    head: `M${at(tip)}L${at({ x: x - headWidth, y: neck.y })}H${round(x + headWidth)}Z`,
    mark,
  };
}

/** All of the line but its end. */
function cornersBetween(
  before: BarBox,
  after: BarBox,
  x: number,
  down: boolean,
): readonly [Point, ...Point[]] {
  if (x >= before.right + 2) {
    return [
      { x: before.right, y: before.middle },
      { x, y: before.middle },
    ];
  }
  const out = Math.max(before.right - inset, before.left);
  const start = { x: out, y: before.middle + (down ? besideBar : -besideBar) };
  const along = down ? after.top : after.bottom;
  return Math.abs(out - x) < 1 ? [start] : [start, { x: out, y: along }, { x, y: along }];
}

/** A line through the points, its corners rounded as far as there is room. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const before = points[index];
    const after = rest[index + 1];
    if (!before || !after) return `L${at(point)}`;
    const room = Math.min(radius, lengthOf(before, point) / 2, lengthOf(point, after) / 2);
    return `L${at(towards(point, before, room))}Q${at(point)} ${at(towards(point, after, room))}`;
  });
  return `M${at(first)}${parts.join('')}`;
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(pixels: number): number {
  return Math.round(pixels * 2) / 2;
}
