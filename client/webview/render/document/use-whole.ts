import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Anchor } from '../../scroll/anchor';
import { Heights } from '../../scroll/heights';

/**
 * So many blocks at most, of a plan of some 3 000 lines, are all drawn, so that the browser's own
 * search finds every word: a tenth of a second of work, once, and a few milliseconds a key.
 */
const mostWhole = 600;

/** Milliseconds after the first picture, which is of what is seen alone. */
const afterFirst = 300;

/**
 * How many blocks to draw all of; undefined: as many as of any list. What is read stays where it is
 * when the others are drawn, and all heights are known from then on to whoever comes back.
 * @param name of the list, as `useWindow` is told it
 */
export function useWhole(
  name: string,
  element: { readonly current: HTMLElement | null },
  count: number,
): number | undefined {
  const [isWhole, setWhole] = useState(false);
  const anchor = useRef(new Anchor()).current;
  const isFew = count > 0 && count <= mostWhole;
  useEffect(() => {
    if (!isFew || isWhole) return undefined;
    const timer = setTimeout(() => {
      const { current: list } = element;
      const panel = list?.closest<HTMLElement>('.panel');
      if (list && panel) anchor.take(panel, list);
      setWhole(true);
    }, afterFirst);
    return () => {
      clearTimeout(timer);
    };
  }, [isFew, isWhole]);
  useLayoutEffect(() => {
    const { current: list } = element;
    const panel = list?.closest<HTMLElement>('.panel');
    if (!isWhole || !list || !panel) return;
    anchor.hold(panel);
    Heights.of(name).learn(list);
  }, [isWhole]);
  return isWhole ? mostWhole : undefined;
}
