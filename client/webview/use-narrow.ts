import { useEffect, useState } from 'preact/hooks';

/** As in the styles: there is no room for names beside what they name. */
const narrow = '(max-width: 480px)';

/** Whether the panel is as narrow as a phone. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const media = matchMedia(narrow);
    const onChange = (): void => {
      setNarrow(media.matches);
    };
    media.addEventListener('change', onChange);
    return () => {
      media.removeEventListener('change', onChange);
    };
  }, []);
  return isNarrow;
}
