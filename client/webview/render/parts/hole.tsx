import type { JSX } from 'preact';
import type { Place } from '@planwright/protocol';
import { usePage } from '../../state/context';
import { softHyphens } from './soft-hyphens';
import { Icon } from './icon';

interface HoleProps {
  readonly hole: { readonly text: string; readonly range: Place; readonly fixable: boolean };
  /** -1 where arrow keys lead here. */
  readonly tabIndex?: number | undefined;
}

/** Something that is missing, in words: a click leads to where it belongs, and offers to mend it. */
export function Hole({ hole, tabIndex }: HoleProps): JSX.Element {
  const { words, language, open, fix } = usePage();
  return (
    <button
      type="button"
      class="hole"
      title={hole.fixable ? words.fixable : words.showInText}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        (hole.fixable ? fix : open)(hole.range);
      }}
    >
      <Icon name="warning" />
      <span>{softHyphens(hole.text, language)}</span>
    </button>
  );
}
