import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DocumentContentsEntry } from '@planwright/protocol';
import { useOneOf, usePage } from '../../state/context';
import { softHyphens } from '../parts/soft-hyphens';
import { Icon } from '../parts/icon';

interface ContentsProps {
  readonly contents: readonly DocumentContentsEntry[];
  /** Key of the heading that is read under. */
  readonly current: string | undefined;
  readonly goTo: (key: string) => void;
}

/** So many lines are listed in full, down to the work packages. */
const listedInFull = 400;
/** Of more, chapters and their parts are always there; what is deeper where it is read. */
const always = 2;
/** On paper: as deep as headings have numbers. */
const printed = 3;

/** The table of contents: at the side of a wide panel, folded above the text of a narrow one. */
export function Contents({ contents, current, goTo }: ContentsProps): JSX.Element {
  const { words, language } = usePage();
  const [fold, setFold] = useOneOf('document-contents', ['closed', 'open']);
  const isOpen = fold === 'open';
  const shown = useMemo(() => shownEntries(contents, current), [contents, current]);
  return (
    <nav class="document-contents" aria-label={words.inDocument.contents}>
      <button
        type="button"
        class={isOpen ? 'document-fold' : 'document-fold closed'}
        aria-expanded={isOpen}
        onClick={() => {
          setFold(isOpen ? 'closed' : 'open');
        }}
      >
        <Icon name="chevron" />
        <span>{words.inDocument.contents}</span>
      </button>
      <p class="document-contents-title">{words.inDocument.contents}</p>
      <ul class={isOpen ? '' : 'folded'}>
        {contents.map((entry) => {
          const { key, level, number, title } = entry;
          const isShown = shown.has(key);
          if (!isShown && level > printed) return null;
          return (
            <li
              key={key}
              class={`document-contents-${Math.min(level, 5)}${isShown ? '' : ' paper'}`}
            >
              <button
                type="button"
                class={key === current ? 'current' : ''}
                aria-current={key === current ? 'location' : undefined}
                onClick={() => {
                  goTo(key);
                }}
              >
                {number !== undefined && <span class="document-number">{number} </span>}
                <span>{softHyphens(title, language)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** All; or of many the upper levels, and what stands right under anything that the current heading stands under. */
export function shownEntries(
  contents: readonly DocumentContentsEntry[],
  current: string | undefined,
): ReadonlySet<string> {
  if (contents.length <= listedInFull) return new Set(contents.map(({ key }) => key));
  const above = new Set<string>();
  const at = contents.findIndex(({ key }) => key === current);
  let level = Infinity;
  for (let index = at; index >= 0; index--) {
    const entry = contents[index];
    if (!entry || entry.level >= level) continue;
    above.add(entry.key);
    level = entry.level;
  }
  const shown = new Set<string>();
  /** By level: the last heading there. */
  const last: (string | undefined)[] = [];
  for (const { key, level: own } of contents) {
    last.length = own;
    const parent = last.findLast((each) => each !== undefined);
    last[own] = key;
    if (own <= always || (parent !== undefined && above.has(parent))) shown.add(key);
  }
  return shown;
}
