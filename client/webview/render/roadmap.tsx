import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { RoadmapRow, RoadmapView } from '@planwright/protocol';
import { useChoice, usePage, useReading } from '../context';
import { selectedIn } from '../places';
import { FoldAll } from './budget';
import { Title, withCode } from './parts';
import { Agenda } from './roadmap-agenda';
import { Legend } from './roadmap-legend';
import { useNeeds } from './roadmap-needs';
import { useShownPart, type ShownPart } from './roadmap-parts';
import { useChosenQuarter } from './roadmap-quarters';
import { Timetable } from './roadmap-table';

/** More arrows than these are shown when they are asked for. */
const fewArrows = 30;

/** When things happen: a table of quarters under years, what happens in one of them, and filters. */
export function Roadmap({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const { inRoadmap } = usePage().words;
  const { quarters, rows } = roadmap;
  if (quarters.length === 0) return <Empty message={inRoadmap.noPeriods} />;
  if (rows.length === 0) return <Empty message={inRoadmap.noRows} />;
  return <Filled roadmap={roadmap} />;
}

function Empty({ message }: { readonly message: string }): JSX.Element {
  return (
    <p class="empty">
      <span>{withCode(message)}</span>
    </p>
  );
}

function Filled({ roadmap }: { readonly roadmap: RoadmapView }): JSX.Element {
  const shown = useShownPart(roadmap.rows);
  const chosen = useChosenQuarter(roadmap);
  const needs = useNeeds(roadmap);
  const drawable = useMemo(() => roadmap.dependencies.filter(isDrawable), [roadmap.dependencies]);
  const first = drawable.length <= fewArrows ? 'shown' : 'hidden';
  const [arrows, chooseArrows] = useChoice('roadmap-arrows', isShownOrHidden, first);
  return (
    <div class="roadmap">
      <div class="toolbar held">
        <PartFilter shown={shown} />
        {drawable.length > 0 && (
          <ArrowsToggle
            shown={arrows === 'shown'}
            onShow={(on) => {
              chooseArrows(on ? 'shown' : 'hidden');
            }}
          />
        )}
        <FoldAll rows={[{ key: '', depth: -1 }, ...shown.rows]} />
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

function isShownOrHidden(value: string): value is 'shown' | 'hidden' {
  return value === 'shown' || value === 'hidden';
}

/** One pillar, or another of the plan's topmost parts, at a time. */
function PartFilter({ shown }: { readonly shown: ShownPart }): JSX.Element | null {
  const { words } = usePage();
  const { parts, part, choose } = shown;
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  const isOneKind = parts.every(({ kind }) => kind === first.kind);
  return (
    <label class="part-filter">
      <span class="quiet">{isOneKind ? first.kindTitle : words.inRoadmap.show}</span>
      <select
        value={part?.key ?? ''}
        onChange={({ currentTarget: { value } }) => {
          choose(value === '' ? undefined : value);
        }}
      >
        <option value="">{words.inRoadmap.wholePlan}</option>
        {parts.map((each) => (
          <option key={each.key} value={each.key}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Characters of an option: a list that opens is as wide as its longest. */
const longestOption = 120;

function nameOf({ id, title }: RoadmapRow): string {
  const name = id === undefined ? title : `${id} ${title}`;
  return name.length > longestOption ? `${name.slice(0, longestOption)}…` : name;
}

interface ArrowsToggleProps {
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

function ArrowsToggle({ shown, onShow }: ArrowsToggleProps): JSX.Element {
  const { words } = usePage();
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={shown}
        onChange={({ currentTarget }) => {
          onShow(currentTarget.checked);
        }}
      />
      {words.inRoadmap.dependencies}
    </label>
  );
}

/**
 * That the cursor stands in a part that is not shown: the filter is the reader's choice and stays,
 * and the way to the part is one click.
 */
function Elsewhere({ shown }: { readonly shown: ShownPart }): JSX.Element {
  const { inRoadmap } = usePage().words;
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
