import { useEffect, useState } from 'preact/hooks';
import type { DocumentBlock } from '@planwright/protocol';
import type { Drawn } from '../../scroll/use-window';

/** What is read stands in the uppermost part of the panel, and does not only touch its edge. */
const readingMargin = '-8px 0px -85% 0px';

/** Key of the heading, of those in the contents, that the reader has scrolled to. */
export function useHeadingRead(
  list: { readonly current: HTMLElement | null },
  blocks: readonly DocumentBlock[],
  drawn: readonly Drawn<DocumentBlock>[],
): string | undefined {
  const [top, setTop] = useState<string>();
  useEffect(() => {
    const { current } = list;
    const root = current?.closest('.panel');
    if (!current || !root) return undefined;
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const first = [...current.children].find((child) => seen.has(child));
        if (first instanceof HTMLElement) setTop(first.dataset['row']);
      },
      { root, rootMargin: readingMargin },
    );
    for (const child of current.children) observer.observe(child);
    return () => {
      observer.disconnect();
    };
  }, [drawn]);
  const at = blocks.findIndex(({ key }) => key === top);
  return blocks.slice(0, at + 1).findLast((each) => each.kind === 'heading' && each.inContents)
    ?.key;
}
