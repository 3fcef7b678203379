import type { JSX } from 'preact';
import type { RoadmapQuarter, RoadmapView } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Unseen } from '../parts/parts';
import type { ChosenQuarter } from './roadmap-quarters';

interface HeadProps {
  readonly roadmap: RoadmapView;
  readonly chosen: ChosenQuarter;
  /** Names stand over what they name, in no column of their own. */
  readonly narrow: boolean;
}

/** Years over quarters. */
export function Head({ roadmap, chosen, narrow }: HeadProps): JSX.Element {
  const words = useWords();
  const { quarters, years, today } = roadmap;
  return (
    <>
      {!narrow && (
        <colgroup>
          <col class="name-column" />
        </colgroup>
      )}
      {years.map(({ year, columns }) => (
        <colgroup key={year}>
          {Array.from({ length: columns }, (_, index) => (
            <col class="quarter-column" key={index} />
          ))}
        </colgroup>
      ))}
      <thead>
        <tr>
          {!narrow && (
            <th scope="col" rowSpan={2} class="name-head">
              {words.name}
            </th>
          )}
          {years.map(({ year, columns }) => (
            <th scope="colgroup" class="year" colSpan={columns} key={year}>
              <span>{year}</span>
            </th>
          ))}
        </tr>
        <tr>
          {quarters.map((quarter, column) => (
            <QuarterHead
              key={quarter.name}
              quarter={quarter}
              now={column === today}
              chosen={column === chosen.column}
              onChoose={() => {
                chosen.choose(column);
              }}
            />
          ))}
        </tr>
      </thead>
    </>
  );
}

interface QuarterHeadProps {
  readonly quarter: RoadmapQuarter;
  readonly now: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** For a pointer a quicker way than the slider, which keys reach. */
function QuarterHead({ quarter, now, chosen, onChoose }: QuarterHeadProps): JSX.Element {
  const words = useWords();
  return (
    <th scope="col" class={`quarter${now ? ' now' : ''}${chosen ? ' chosen' : ''}`}>
      <button type="button" tabIndex={-1} onClick={onChoose}>
        Q{quarter.quarter}
        <Unseen>
          {now ? ` ${words.today}` : ''}
          {chosen ? ` ${words.inRoadmap.chosen}` : ''}
        </Unseen>
      </button>
    </th>
  );
}
