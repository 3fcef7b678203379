import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Anchor, placeIn } from './anchor';
import { bringIntoView } from './bring-into-view';
import { listen, useMedia } from '../render/parts/listen';
import { useNewest } from '../render/parts/when-changed';
import { Heights } from './heights';
import { leaveRow, takeLeftRow, whenPlaced } from './left-rows';
import {
  allOf,
  drawnIn,
  offsetsOf,
  stretchAround,
  type Drawn,
  type Keyed,
  type Stretch,
} from './window-range';
import { boxOf } from './box-of';

export type { Drawn } from './window-range';

/** Up to so many items are all drawn: a browser scrolls them without help, and finds words in them. */
const usuallyAtOnce = 150;

export interface WindowOptions<Item extends Keyed> {
  /** Of the list, one word: its measured heights are remembered under it. */
  readonly name: string;
  /** All that could be seen, in order; folded and filtered already. The same array while it is. */
  readonly items: readonly Item[];
  /** Pixels of an item, roughly: counts until some are measured, then their average does. */
  readonly estimate: number;
  /** So many at most are all drawn: fewer than usual where one item is a table or a card of its own. */
  readonly atOnce?: number;
  /** Keys of items that are drawn wherever the reader scrolls, as the one with the focus always is. */
  readonly keep: readonly (string | undefined)[];
}

export interface Windowed<Item> {
  /** The `ref` of the element whose children the items are. */
  readonly list: (element: HTMLElement | null) => void;
  /** What to draw, in order. */
  readonly drawn: readonly Drawn<Item>[];
  /**
   * Scrolls to an item, as far as needed, also to one that is not drawn yet, and focuses it if asked
   * to. Has an effect after the page is next drawn; nothing happens for a key that is not there.
   */
  readonly reveal: (key: string, focus?: 'focus') => void;
}

/**
 * Which items of a long list to draw while it scrolls in `.panel` (editor §4).
 * Everything is drawn where there are few items, and while the page is printed. How to use it:
 *
 * ```tsx
 * const { list, drawn, reveal } = useWindow({
 *   name: 'budget', items: seen, estimate: 64, keep: [selectedKey, focusedKey],
 * });
 * <table aria-rowcount={seen.length + 1}>
 *   <thead>…</thead>
 *   <tbody ref={list}>
 *     {drawAll(drawn, GapRow, ({ key, item, index }) => (
 *       <Row key={key} row={item} index={index + 2} />
 *     ))}
 * ```
 *
 * - Each item is one direct child of the list's element with `data-row={key}`: a `<tr>` in a
 *   `<tbody>`, a `<tbody>` in a `<table>`, a card in a `<div>`. Other children may stand above the
 *   first or below the last item. Between items there is no margin, gap or `border-spacing`: use
 *   padding, so that an item's height is all the room that it takes.
 * - A gap is one child too: `GapRow`, `GapBody` or `Gap` of `render/parts/gap.tsx`.
 * - Rows of a table say where they stand: `aria-rowcount` and `aria-rowindex`, headers counted.
 * - Columns of a table must not be as wide as what happens to be drawn: `table-layout: fixed`.
 * - Heights are measured as they are drawn and remembered by key. What is read stays where it is
 *   when heights above it turn out to be others.
 * - Keep the selected item (`keep`): what is `selected` (class) is then scrolled to by the page
 *   itself. The item with the focus is kept anyway; keep also what the tabulator is to come back to.
 *   To move the focus: `reveal`.
 */
export function useWindow<Item extends Keyed>(options: WindowOptions<Item>): Windowed<Item> {
  const { name, items, estimate, keep, atOnce = usuallyAtOnce } = options;
  const element = useRef<HTMLElement | null>(null);
  const heights = Heights.of(name);
  const [stretch, setStretch] = useState(() => stretchAround({ top: 0, bottom: innerHeight }));
  const [learnt, setLearnt] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const [left] = useState(() => takeLeftRow(name));
  const isPrinting = useMedia('print');
  const isWhole = isPrinting || items.length <= atOnce;

  const offsets = useMemo(
    () => (isWhole ? [] : offsetsOf(items, ({ key }) => heights.get(key) ?? estimate)),
    [items, heights, learnt, estimate, isWhole],
  );
  const places = useMemo(
    () => new Map(isWhole ? [] : items.map(({ key }, index) => [key, index] as const)),
    [items, isWhole],
  );
  const kept = isWhole
    ? []
    : [...keep, asked?.key, left?.key, focusedIn(element.current)].flatMap((key) =>
        key === undefined ? [] : (places.get(key) ?? []),
      );
  const drawn = useMemo(
    () => (isWhole ? allOf(items) : drawnIn(items, offsets, stretch, kept)),
    [isWhole, items, offsets, stretch, kept.join(' ')],
  );

  const look = useLooking(name, element, isWhole, (panel, list) => {
    if (heights.learn(list)) setLearnt((times) => times + 1);
    const next = stretchAround(seenOf(panel, list));
    setStretch((before) => (isEqual(before, next) ? before : next));
  });

  useLayoutEffect(() => {
    // Heights are guessed as yet, so that the pixels left are not the row that was left.
    whenPlaced(() => {
      const row = left && rowIn(element.current, left.key);
      const panel = panelOf(element.current);
      if (row && panel) panel.scrollTop += placeIn(panel, row) - left.place;
      look('take');
    });
  }, []);

  useLayoutEffect(() => {
    const row = asked && rowIn(element.current, asked.key);
    const panel = panelOf(element.current);
    if (!row || !panel) return;
    if (asked.focus) row.focus({ preventScroll: true });
    bringIntoView(panel, row);
  }, [asked]);

  return {
    list: useCallback((now: HTMLElement | null) => {
      element.current = now;
    }, []),
    drawn,
    reveal: useCallback((key: string, focus?: 'focus') => {
      setAsked({ key, focus: focus !== undefined });
    }, []),
  };
}

interface Asked {
  readonly key: string;
  readonly focus: boolean;
}

function rowIn(list: HTMLElement | null, key: string): HTMLElement | undefined {
  return list?.querySelector<HTMLElement>(`:scope > [data-row="${CSS.escape(key)}"]`) ?? undefined;
}

/** The item that has the focus, or something in it has: taken away, the focus would be lost. */
function focusedIn(list: HTMLElement | null): string | undefined {
  let item = document.activeElement;
  while (item && item.parentElement !== list) item = item.parentElement;
  return item instanceof HTMLElement ? item.dataset['row'] : undefined;
}

/** What the panel shows of the list. */
function seenOf(panel: HTMLElement, list: HTMLElement): Stretch {
  const outer = boxOf(panel);
  const { top } = boxOf(list);
  return { top: outer.top - top, bottom: outer.bottom - top };
}

function isEqual(a: Stretch, b: Stretch): boolean {
  return a.top === b.top && a.bottom === b.bottom;
}

function panelOf(list: HTMLElement | null): HTMLElement | undefined {
  return list?.closest<HTMLElement>('.panel') ?? undefined;
}

/**
 * Looks after each drawing, and whenever the panel is scrolled, or it or the list has another size;
 * and holds what is read where it is.
 */
function useLooking(
  name: string,
  element: { readonly current: HTMLElement | null },
  isWhole: boolean,
  onLook: (panel: HTMLElement, list: HTMLElement) => void,
): (before: 'take' | 'hold') => void {
  const anchor = useRef(new Anchor()).current;
  const look = useNewest((before: 'take' | 'hold') => {
    const { current: list } = element;
    const panel = panelOf(list);
    if (!list || !panel || isWhole) return;
    if (before === 'hold') anchor.hold(panel);
    else leaveRow(name, anchor.take(panel, list));
    onLook(panel, list);
  });
  // As the list is before it is drawn anew.
  const panelNow = panelOf(element.current);
  if (panelNow && element.current && !isWhole) anchor.take(panelNow, element.current);
  useLayoutEffect(() => {
    look('hold');
  });
  useEffect(() => {
    const panel = panelOf(element.current);
    if (!element.current || !panel || isWhole) return undefined;
    // Otherwise some browsers would do for some lists what the anchor does.
    panel.style.overflowAnchor = 'none';
    const sizes = new ResizeObserver(() => {
      look('hold');
    });
    sizes.observe(panel);
    sizes.observe(element.current);
    const onScroll = (): void => {
      look('take');
    };
    const end = listen(panel, { scroll: onScroll }, { passive: true });
    return () => {
      end();
      sizes.disconnect();
      panel.style.overflowAnchor = '';
    };
  }, [isWhole]);
  return look;
}
