import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RoadmapView } from '@planwright/protocol';
import { useOneOf, useReading, useWords } from '../../state/context';
import { selectedIn } from '../../state/places';
import { Select, Toggle } from '../parts/choices';
import { FoldAll, useFolds } from '../parts/folding';
import { Empty, Title } from '../parts/parts';
import { branchKeys } from '../parts/tree';
import { Agenda } from './roadmap-agenda';
import { Legend } from './roadmap-legend';
import { useNeeds } from './roadmap-needs';
import { useShownPart, whole, type ShownPart } from './roadmap-parts';
import { useChosenQuarter } from './roadmap-quarters';
import { Timetable } from './roadmap-table';

/** More arrows than these are shown when they are asked for. */
const fewArrows = 30;

/** When things happen: a table of quarters under years, what happens in one of them, and filters. */
export function Roadmap({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const { inRoadmap } = useWords();
  const { quarters, rows } = roadmap;
  if (quarters.length === 0) return <Empty message={inRoadmap.noPeriods} />;
  if (rows.length === 0) return <Empty message={inRoadmap.noRows} />;
  return <Filled roadmap={roadmap} />;
}

function Filled({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const { inRoadmap } = useWords();
  const shown = useShownPart(roadmap.rows);
  const chosen = useChosenQuarter(roadmap);
  const needs = useNeeds(roadmap);
  const drawable = useMemo(() => roadmap.dependencies.filter(isDrawable), [roadmap.dependencies]);
  const isFew = drawable.length <= fewArrows;
  const [arrows, chooseArrows] = useOneOf(
    'roadmap-arrows',
    isFew ? ['shown', 'hidden'] : ['hidden', 'shown'],
  );
  const { setAll } = useFolds();
  return (
    <div class="roadmap">
      <div class="toolbar held">
        <PartFilter shown={shown} />
        {drawable.length > 0 && (
          <Toggle
            on={arrows === 'shown'}
            onToggle={() => {
              chooseArrows(arrows === 'shown' ? 'hidden' : 'shown');
            }}
          >
            {inRoadmap.dependencies}
          </Toggle>
        )}
        <FoldAll
          onFold={(closed) => {
            setAll(branchKeys(shown.rows, closed ? 1 : 0), closed);
          }}
        />
      </div>
      <Agenda rows={shown.rows} quarters={roadmap.quarters} chosen={chosen} />
      <Legend roadmap={roadmap} />
      <Timetable
        roadmap={roadmap}
        rows={shown.rows}
        needs={needs}
        dependencies={arrows === 'shown' ? drawable : none}
        chosen={chosen}
      />
      <Elsewhere shown={shown} />
    </div>
  );
}

const none: RoadmapView['dependencies'] = [];

function isDrawable({ from, to }: RoadmapView['dependencies'][number]): boolean {
  return to !== undefined && to !== from;
}

/** One pillar, or another of the plan's topmost parts, at a time. */
function PartFilter({ shown }: { readonly shown: ShownPart }): JSX.Element | null {
  const words = useWords();
  const { parts, part, choose } = shown;
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  const isOneKind = parts.every(({ kind }) => kind === first.kind);
  return (
    <Select
      label={isOneKind ? first.kindTitle : words.inRoadmap.show}
      chosen={part?.key ?? whole}
      onChoose={choose}
      options={[
        { value: whole, title: words.inRoadmap.wholePlan },
        ...parts.map(({ key, id, title }) => ({
          value: key,
          title: id === undefined ? title : `${id} ${title}`,
        })),
      ]}
    />
  );
}

/**
 * That the cursor stands in a part that is not shown: the filter is the reader's choice and stays,
 * and the way to the part is one click.
 */
function Elsewhere({ shown }: { readonly shown: ShownPart }): JSX.Element {
  const { inRoadmap } = useWords();
  const { selected } = useReading();
  const { parts, part, choose } = shown;
  const at = part && selectedIn(parts, selected);
  const isElsewhere = at && at !== part;
  return (
    <div class="elsewhere" role="status">
      {isElsewhere && (
        <p>
          <span>
            {inRoadmap.cursorIn} <Title id={at.id} title={at.title} />
            {inRoadmap.notShown}
          </span>
          <button
            type="button"
            class="plain"
            onClick={() => {
              choose(at.key);
            }}
          >
            {inRoadmap.showIt}
          </button>
        </p>
      )}
    </div>
  );
}
