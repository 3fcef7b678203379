import type { RoadmapDependency, RoadmapRow } from '@planwright/protocol';
import { arrowBetween, type Arrow, type BarBox } from './arrow-path';
import { boxOf } from '../../scroll/box-of';

export interface PlacedArrow extends Arrow {
  readonly dependency: RoadmapDependency;
}

/** Between the columns and the bars in them, in pixels. */
const cellPadding = 2;

/**
 * The arrows of a drawn timetable, from the bar that is needed to the bar that needs it, in pixels of
 * the sheet. A row that is not drawn stands where its gap is: what leads there is cut off by the edge
 * of the panel. Rows without a bar have no arrows, nor do those of which both stand in one gap.
 * @param rows those that can be seen, drawn or not
 */
export function placeArrows(
  sheet: HTMLElement,
  dependencies: readonly RoadmapDependency[],
  rows: readonly RoadmapRow[],
  columns: number,
): readonly PlacedArrow[] {
  const boxes = new Boxes(sheet, rows, columns);
  return dependencies.flatMap((dependency) => {
    const { from, to } = dependency;
    const before = to === undefined ? undefined : boxes.of(to);
    const after = boxes.of(from);
    if (!before || !after || isSameGap(before, after)) return [];
    return { dependency, ...arrowBetween(before, after) };
  });
}

function isSameGap(a: BarBox, b: BarBox): boolean {
  return a.top === b.top && a.top === a.bottom && b.top === b.bottom;
}

type Upright = Pick<BarBox, 'middle' | 'top' | 'bottom'>;

/** Where the bars stand; measured once for each row that is asked for. */
class Boxes {
  private readonly bars: ReadonlyMap<string, RoadmapRow>;
  private readonly upright: ReadonlyMap<string, () => Upright>;
  private readonly known = new Map<string, BarBox | undefined>();
  private readonly sheet: DOMRect;
  private readonly name: number;
  private readonly quarter: number;

  constructor(sheet: HTMLElement, rows: readonly RoadmapRow[], columns: number) {
    this.sheet = boxOf(sheet);
    this.name = sheet.querySelector('.name-head')?.getBoundingClientRect().width ?? 0;
    this.quarter = (this.sheet.width - this.name) / columns;
    this.bars = new Map(rows.map((row) => [row.key, row]));
    const drawn = new Map(
      [...sheet.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [
        row.dataset['row'],
        row,
      ]),
    );
    let last = sheet.querySelector<HTMLElement>('thead');
    this.upright = new Map(
      rows.map(({ key }) => {
        const row = drawn.get(key);
        if (row) last = row;
        const above = last;
        return [key, () => (row ? this.ofDrawn(row) : this.under(above))];
      }),
    );
  }

  of(key: string): BarBox | undefined {
    if (!this.known.has(key)) this.known.set(key, this.measure(key));
    return this.known.get(key);
  }

  private measure(key: string): BarBox | undefined {
    const bar = this.bars.get(key)?.bar;
    const upright = this.upright.get(key)?.();
    if (!bar || !upright) return undefined;
    const left = this.name + bar.from * this.quarter + cellPadding;
    const right = this.name + (bar.to + 1) * this.quarter - cellPadding;
    return { left, right, ...upright };
  }

  private ofDrawn(row: HTMLElement): Upright {
    const bar = boxOf(row.querySelector('.bar') ?? row);
    const { top, bottom } = boxOf(row);
    const { top: zero } = this.sheet;
    return {
      middle: (bar.top + bar.bottom) / 2 - zero,
      top: top - zero,
      bottom: bottom - zero,
    };
  }

  private under(above: HTMLElement | null): Upright {
    const edge = (above?.getBoundingClientRect().bottom ?? this.sheet.top) - this.sheet.top;
    return { middle: edge, top: edge, bottom: edge };
  }
}
