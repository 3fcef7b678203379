import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useNewest } from './when-changed';

type Handlers = Readonly<Record<string, (event: Event) => void>>;

/** @returns what ends it */
export function listen(
  target: EventTarget,
  handlers: Handlers,
  options?: AddEventListenerOptions,
): () => void {
  const all = Object.entries(handlers);
  for (const [type, handler] of all) target.addEventListener(type, handler, options);
  return () => {
    for (const [type, handler] of all) target.removeEventListener(type, handler, options);
  };
}

/** Whether what is asked of the page is so, as in the styles; printing counts from its beginning. */
export function useMedia(query: string): boolean {
  const media = matchMedia(query);
  const [matches, setMatches] = useState(media.matches);
  useEffect(() => {
    const look = (): void => {
      setMatches(matchMedia(query).matches);
    };
    const onPrint = (): void => {
      setMatches((before) => before || query === 'print');
    };
    const ends = [
      listen(media, { change: look }),
      listen(window, { beforeprint: onPrint, afterprint: look }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [query]);
  return matches;
}

/** Told once to begin with, and whenever the element has another size. */
export function useSize(
  element: RefObject<HTMLElement | null>,
  onSize: (element: HTMLElement) => void,
): void {
  const newest = useNewest(onSize);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const sizes = new ResizeObserver(() => {
      newest(current);
    });
    sizes.observe(current);
    return () => {
      sizes.disconnect();
    };
  }, []);
}
