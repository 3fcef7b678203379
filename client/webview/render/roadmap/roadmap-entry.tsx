import type { JSX } from 'preact';
import type { RoadmapEntry } from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { cutWords, EntryText, marksOf } from './entry-text';
import { entryTipId, toldOf, type EntryTipActions } from './entry-tip';
import { Icon } from '../parts/icon';
import { Open } from '../parts/parts';
import { softHyphens } from '../parts/soft-hyphens';

interface EntryProps {
  readonly entry: RoadmapEntry;
  /** Key of the row that it stands in. */
  readonly row: string;
  /** Tab leads to the first entry of a node, arrow keys to the others. */
  readonly first: boolean;
  readonly selected: boolean;
  readonly pinned: boolean;
  /** Its text is shown beside it. */
  readonly told: boolean;
  readonly tip: EntryTipActions;
  readonly onPin: (key: string | undefined) => void;
}

export function Entry(props: EntryProps): JSX.Element {
  const { entry, row, first, selected, pinned, told, tip, onPin } = props;
  const { words, language, open } = usePage();
  const { key, kind } = entry;
  const marks = marksOf(entry);
  const texts = [...(entry.title === undefined ? [] : [entry.title]), ...entry.tasks].map((text) =>
    softHyphens(text, language),
  );
  const said = [entry.period, ...cutWords(entry, words), ...marks.map((mark) => words[mark])];
  return (
    <button
      type="button"
      class={`entry ${kind}${cutClass(entry)}${selected ? ' selected' : ''}`}
      data-entry={key}
      tabIndex={first ? 0 : -1}
      aria-label={[...said, ...texts].join('; ')}
      aria-expanded={pinned}
      aria-describedby={told ? entryTipId : undefined}
      {...toldOf({ kind: 'entry', key, row, entry }, tip)}
      onClick={() => {
        tip.hide();
        onPin(key);
        open(entry.range);
      }}
    >
      {marks.map((mark) => (
        <Icon key={mark} name={mark} />
      ))}
      <span class="entry-label">{texts[0] ?? entry.period}</span>
      {texts.length > 1 && <span class="entry-more" data-more={`+${texts.length - 1}`} />}
    </button>
  );
}

/** The edge of the picture is not where it ends. */
export function cutClass({ cutStart, cutEnd }: Pick<RoadmapEntry, 'cutStart' | 'cutEnd'>): string {
  return `${cutStart ? ' cut-start' : ''}${cutEnd ? ' cut-end' : ''}`;
}

interface DetailProps {
  readonly entry: RoadmapEntry;
  readonly onPin: (key: string | undefined) => void;
}

/** The text of the entry that was clicked, under its row. */
export function Detail({ entry, onPin }: DetailProps): JSX.Element {
  const words = useWords();
  return (
    <div class="detail">
      <EntryText entry={entry} />
      <p class="detail-links">
        <Open range={entry.range}>{words.showInText}</Open>
        <button
          type="button"
          class="plain"
          onClick={() => {
            onPin(undefined);
          }}
        >
          <Icon name="close" />
          {words.close}
        </button>
      </p>
    </div>
  );
}
