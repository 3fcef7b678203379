import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelIsPlaced } from './left-rows';

/**
 * Puts an element back to where it was left when it appears, and tells of its place afterwards,
 * once a frame.
 */
export function useScroll(
  element: RefObject<HTMLElement | null>,
  start: number,
  onScroll: (top: number) => void,
): () => void {
  const frame = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (element.current) element.current.scrollTop = start;
    panelIsPlaced();
    return () => {
      if (frame.current !== undefined) cancelAnimationFrame(frame.current);
    };
    // Only when it appears: later on the reader scrolls.
  }, []);
  return () => {
    frame.current ??= requestAnimationFrame(() => {
      frame.current = undefined;
      if (element.current) onScroll(element.current.scrollTop);
    });
  };
}
