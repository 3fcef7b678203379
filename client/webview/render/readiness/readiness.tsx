import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PlanSection, ProblemWeight, ReadinessView } from '@planwright/protocol';
import { useChoice, useReading, useWords } from '../../state/context';
import { useNewest } from '../parts/when-changed';
import { holds, onSelectedLine, type Selected } from '../../state/places';
import { useWindow } from '../../scroll/use-window';
import { drawAll, Gap } from '../parts/gap';
import { Icon } from '../parts/icon';
import { Open } from '../parts/parts';
import { ReadinessFilters } from './readiness-filters';
import { hiddenIn, isHiddenList, lineKey, linesOf, toHiddenList } from './readiness-lines';
import { ReadinessLine } from './readiness-line';
import { ReadinessSections } from './readiness-sections';

/** What is still asked for, by section, the gravest first; each line leads to its place and its fix. */
export function Readiness({ readiness }: { readonly readiness: ReadinessView }): JSX.Element {
  const words = useWords();
  const { selected: inText } = useReading();
  const [chosen, choose] = useChoice('readiness.hidden', isHiddenList, '');
  const { problems, sections } = readiness;
  const hidden = useMemo(() => hiddenIn(chosen), [chosen]);
  const shown = useMemo(
    () => problems.filter(({ weight }) => !hidden.includes(weight)),
    [problems, hidden],
  );
  const lines = useMemo(() => linesOf(sections, shown), [sections, shown]);
  const selected = onSelectedLine(shown, inText)?.key;
  const inSection = useMemo(() => sectionIn(sections, inText), [sections, inText]);
  const { list, drawn, reveal } = useWindow({
    name: 'readiness',
    items: lines,
    estimate: 68,
    keep: [selected],
  });
  const onHidden = (next: readonly ProblemWeight[]): void => {
    choose(toHiddenList(next));
  };
  const onSection = useNewest((key: string) => {
    reveal(lineKey(key), 'focus');
  });
  return (
    <div class="readiness">
      <Verdict readiness={readiness} />
      <ReadinessSections
        sections={sections}
        progress={readiness.progress}
        selected={inSection}
        onSection={onSection}
      />
      <ReadinessFilters
        grave={readiness.grave.title}
        problems={problems}
        hidden={hidden}
        onChange={onHidden}
      />
      {problems.length > 0 && shown.length === 0 && <NoneOfThese onHidden={onHidden} />}
      <div class="readiness-lines" role="list" aria-label={words.inReadiness.sections} ref={list}>
        {drawAll(drawn, Gap, ({ key, item }) => (
          <ReadinessLine
            key={key}
            item={item}
            grave={readiness.grave.said}
            lines={inText.lines}
            selected={key === selected}
          />
        ))}
      </div>
    </div>
  );
}

/** Where the selection stands, by the section's key. */
function sectionIn(sections: readonly PlanSection[], inText: Selected): string | undefined {
  return sections.find(({ extents }) => extents.some((extent) => holds(extent, inText)))?.key;
}

function Verdict({ readiness }: { readonly readiness: ReadinessView }): JSX.Element {
  const words = useWords();
  const { ready, counts, verdict, profile } = readiness;
  const icon = ready ? 'check' : counts.blocking > 0 ? 'error' : 'warning';
  return (
    <header class="verdict">
      <div role="status">
        <h2>
          <Icon name={icon} /> <span>{verdict}</span>
        </h2>
      </div>
      <p class="quiet">
        {words.inReadiness.profile}: <Open range={profile.range}>{profile.title}</Open>{' '}
        <code>{profile.id}</code>
      </p>
    </header>
  );
}

interface NoneProps {
  readonly onHidden: (hidden: readonly ProblemWeight[]) => void;
}

/** All that is asked for is hidden by the reader's own filters. */
function NoneOfThese({ onHidden }: NoneProps): JSX.Element {
  const words = useWords();
  return (
    <p class="empty">
      {words.noneOfThese}{' '}
      <button
        type="button"
        class="plain"
        onClick={() => {
          onHidden([]);
        }}
      >
        {words.showAll}
      </button>
    </p>
  );
}
