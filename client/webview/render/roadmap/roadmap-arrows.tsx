import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { RoadmapDependency, RoadmapRow } from '@planwright/protocol';
import { usePage } from '../../state/context';
import { listen, useSize } from '../parts/listen';
import { whenChanged } from '../parts/when-changed';
import { placeArrows, type PlacedArrow } from './place-arrows';

interface ArrowsProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly dependencies: readonly RoadmapDependency[];
  /** Those that can be seen, drawn or not. */
  readonly rows: readonly RoadmapRow[];
  readonly columns: number;
  /** Key of the row that is selected in the text. */
  readonly selected: string | undefined;
}

/**
 * Dependencies as arrows between bars, for those who see them: the names of the rows say the same in
 * words. Quiet ones lie under the entries; those of the row that is pointed at lie over them.
 */
export function Arrows(props: ArrowsProps): JSX.Element {
  const arrows = usePlacedArrows(props);
  const active = useActiveRow(props.sheet) ?? props.selected;
  const isLit = ({ dependency: { from, to } }: PlacedArrow): boolean =>
    active !== undefined && (from === active || to === active);
  return (
    <>
      <svg class="arrows" aria-hidden="true">
        {arrows.map((arrow) => (
          <ArrowOf key={arrow.dependency.key} arrow={arrow} />
        ))}
      </svg>
      <svg class="arrows lit" aria-hidden="true">
        {arrows.filter(isLit).map((arrow) => (
          <ArrowOf key={arrow.dependency.key} arrow={arrow} />
        ))}
      </svg>
    </>
  );
}

const ArrowOf = whenChanged(ArrowIn);

function ArrowIn({ arrow }: { readonly arrow: PlacedArrow }): JSX.Element {
  const { open, words } = usePage();
  const { dependency, line, head, mark } = arrow;
  const { name, problem, range } = dependency;
  const text = `${words.inRoadmap.dependsOn} ${name}`;
  return (
    <g
      class={problem ? 'arrow wrong' : 'arrow'}
      data-dependency={dependency.key}
      onClick={() => {
        open(range);
      }}
    >
      <title>{problem ? `${text}: ${words.inRoadmap[problem]}` : text}</title>
      <path class="arrow-reach" d={line} />
      <path class="arrow-line" d={line} />
      <path class="arrow-head" d={head} />
      {problem && (
        <path
          class="arrow-mark"
          d="M0-6 6.8 6H-6.8zM0-2v4M0 3.7v.4"
          transform={`translate(${mark.x} ${mark.y})`}
        />
      )}
    </g>
  );
}

/** Measured after each drawing, and when the sheet has another size. */
function usePlacedArrows(props: ArrowsProps): readonly PlacedArrow[] {
  const [arrows, setArrows] = useState<readonly PlacedArrow[]>([]);
  const measure = (): void => {
    const { sheet, dependencies, rows, columns } = props;
    if (!sheet.current) return;
    const next = placeArrows(sheet.current, dependencies, rows, columns);
    setArrows((before) => likeBefore(before, next));
  };
  useLayoutEffect(measure);
  useSize(props.sheet, measure);
  return arrows;
}

/** What is as it was is the same object as before, so that it is not drawn again. */
function likeBefore(
  before: readonly PlacedArrow[],
  now: readonly PlacedArrow[],
): readonly PlacedArrow[] {
  const known = new Map(before.map((arrow) => [arrow.dependency.key, arrow]));
  const next = now.map((arrow) => {
    const old = known.get(arrow.dependency.key);
    return old && isSame(old, arrow) ? old : arrow;
  });
  const isAsBefore = next.length === before.length && next.every((one, at) => one === before[at]);
  return isAsBefore ? before : next;
}

function isSame(a: PlacedArrow, b: PlacedArrow): boolean {
  return a.dependency === b.dependency && a.line === b.line && a.head === b.head;
}

/** The row under the pointer, or the one with the focus. */
function useActiveRow(sheet: RefObject<HTMLElement | null>): string | undefined {
  const [active, setActive] = useState<string>();
  useEffect(() => {
    const { current: element } = sheet;
    if (!element) return undefined;
    const onRow = ({ target }: Event): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      if (row) setActive(row.dataset['row']);
    };
    const onLeave = (): void => {
      setActive(undefined);
    };
    return listen(element, {
      pointerover: onRow,
      focusin: onRow,
      pointerleave: onLeave,
      focusout: onLeave,
    });
  }, []);
  return active;
}
