import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RoadmapView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { LightMark, lights } from '../parts/light';
import { Icon } from '../parts/icon';

/** What the marks mean; of the marks that only some plans have, those that this one has. */
export function Legend({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const words = useWords();
  const { rows, today } = roadmap;
  const isLit = useMemo(() => rows.some(({ light }) => light), [rows]);
  const isDerived = useMemo(() => rows.some(({ bar }) => bar && !bar.range), [rows]);
  return (
    <dl class="legend held" aria-label={words.key}>
      <Key mark={<span class="legend-bar" />}>{words.ownPeriod}</Key>
      {isDerived && <Key mark={<span class="legend-bar derived" />}>{words.derivedPeriod}</Key>}
      <Key mark={<span class="legend-entry" />}>{words.entry}</Key>
      {(['milestone', 'output', 'finalReport'] as const).map((name) => (
        <Key key={name} mark={<Icon name={name} />}>
          {words[name]}
        </Key>
      ))}
      {isLit &&
        lights.map((light) => (
          <Key key={light} mark={<LightMark light={light} />}>
            {words.inEvaluation[light]}
          </Key>
        ))}
      {today !== undefined && <Key mark={<span class="legend-now" />}>{words.today}</Key>}
    </dl>
  );
}

interface KeyProps {
  readonly mark: JSX.Element;
  readonly children: ComponentChildren;
}

function Key({ mark, children }: KeyProps): JSX.Element {
  return (
    <div>
      <dt>{mark}</dt>
      <dd>{children}</dd>
    </div>
  );
}
