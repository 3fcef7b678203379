import type { JSX } from 'preact';
import type { CutColumns, LightReason, NodeLight, RoadmapEntry, Words } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { LightMark } from '../parts/light';
import { Icon, type IconName } from '../parts/icon';

/** All that an entry says. */
export function EntryText({ entry }: { readonly entry: RoadmapEntry }): JSX.Element {
  const words = useWords();
  const marks = marksOf(entry);
  return (
    <div class="entry-text">
      <p class="entry-when">
        <strong>{entry.period}</strong>
        {entry.dates !== undefined && <span>{entry.dates}</span>}
        {cutWords(entry, words).map((text) => (
          <span key={text}>{text}</span>
        ))}
        {marks.map((name) => (
          <span class="entry-mark" key={name}>
            <Icon name={name} />
            {words[name]}
          </span>
        ))}
      </p>
      {entry.title !== undefined && <p class="entry-title">{entry.title}</p>}
      {entry.tasks.length > 0 && (
        <ul>
          {entry.tasks.map((task, index) => (
            <li key={index}>{task}</li>
          ))}
        </ul>
      )}
      {entry.note !== undefined && <p class="quiet">{entry.note}</p>}
    </div>
  );
}

type Mark = IconName & ('milestone' | 'output' | 'finalReport');

export function marksOf({ kind, finalReport }: RoadmapEntry): readonly Mark[] {
  return [...(kind === 'entry' ? [] : [kind]), ...(finalReport ? (['finalReport'] as const) : [])];
}

/** What the picture's edge leaves out of a bar or an entry. */
export function cutWords(
  { cutStart, cutEnd }: CutColumns,
  { inRoadmap }: Words,
): readonly string[] {
  return [...(cutStart ? [inRoadmap.startsEarlier] : []), ...(cutEnd ? [inRoadmap.endsLater] : [])];
}

/** How the evaluation judges a part of the plan, and by which of its rows. */
export function LightText({ light }: { readonly light: NodeLight }): JSX.Element {
  return (
    <div class="entry-text light-text">
      <p class="entry-when">
        <strong>
          <LightMark light={light.light} /> {light.word}
        </strong>
        {light.meaning !== undefined && <span>{light.meaning}</span>}
      </p>
      <ul>
        {light.reasons.map((reason) => (
          <Reason key={reason.key} reason={reason} />
        ))}
      </ul>
    </div>
  );
}

function Reason({ reason }: { readonly reason: LightReason }): JSX.Element {
  const { word, aspectTitle, text, value, note } = reason;
  return (
    <li>
      {text}
      <span class="quiet">
        {' '}
        – {aspectTitle}: {[word, value, note].filter((each) => each !== undefined).join('; ')}
      </span>
    </li>
  );
}
