import { useEffect, useState } from 'preact/hooks';
import type * as Views from '../render/more';

type More = typeof Views;

let loaded: More | undefined;

/** The views that are loaded once the page has drawn its first picture; undefined until then. */
export function useMore(): More | undefined {
  const [more, setMore] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    void import('../render/more').then((all) => {
      loaded = all;
      setMore(all);
    });
  }, []);
  return more;
}
