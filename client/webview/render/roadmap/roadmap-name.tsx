import type { JSX } from 'preact';
import type { NodeLight, RoadmapRow } from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { cutWords } from './entry-text';
import { entryTipId, toldOf, type EntryTipActions } from './entry-tip';
import { LightMark } from '../parts/light';
import { Icon } from '../parts/icon';
import { Open, Unseen } from '../parts/parts';
import { Held } from '../parts/held';
import type { Need } from './roadmap-needs';
import { RowName } from '../parts/row-name';

interface NameProps {
  readonly row: RoadmapRow;
  readonly needs: readonly Need[] | undefined;
  readonly branch: boolean;
  readonly closed: boolean;
  /** The reasons of its light are shown beside it. */
  readonly told: boolean;
  readonly tip: EntryTipActions;
  readonly onFold: (key: string) => void;
}

/** Who a row is: its name, when it is, how it does, and what it depends on. */
export function Name({ row, needs, branch, closed, told, tip, onFold }: NameProps): JSX.Element {
  const words = useWords();
  return (
    <div class="node-name">
      <RowName row={row} branch={branch} closed={closed} onFold={onFold} />
      {row.bar && (
        <p class="under">
          <Open range={row.bar.range}>{row.bar.text}</Open>
          {cutWords(row.bar, words).map((text) => (
            <Unseen key={text}> {text}</Unseen>
          ))}
        </p>
      )}
      {row.elsewhere && <Held words={words.inRoadmap.scheduleAbove} held={row.elsewhere} />}
      {row.light && <Light row={row.key} light={row.light} told={told} tip={tip} />}
      {needs && <NeedList needs={needs} />}
    </div>
  );
}

interface LightProps {
  readonly row: string;
  readonly light: NodeLight;
  readonly told: boolean;
  readonly tip: EntryTipActions;
}

export function lightKey(row: string): string {
  return `${row}#light`;
}

/** Leads to where the worst row of the evaluation has its light. */
function Light({ row, light, told, tip }: LightProps): JSX.Element {
  const { open } = usePage();
  const [worst] = light.reasons;
  return (
    <p class="under">
      <button
        type="button"
        class="open node-light"
        aria-describedby={told ? entryTipId : undefined}
        {...toldOf({ kind: 'light', key: lightKey(row), row, light }, tip)}
        onClick={() => {
          if (worst) open(worst.range);
        }}
      >
        <LightMark light={light.light} />
        {light.word}
      </button>
    </p>
  );
}

function NeedList({ needs }: { readonly needs: readonly Need[] }): JSX.Element {
  const { inRoadmap } = useWords();
  return (
    <div class="under needs">
      <span>{needs.length === 1 ? inRoadmap.dependsOn : inRoadmap.dependsOnSeveral} </span>
      <ul>
        {needs.map((need) => (
          <NeedItem key={need.dependency.key} need={need} />
        ))}
      </ul>
    </div>
  );
}

/** A name leads to the part that it names; what is wrong, to where the dependency is written. */
function NeedItem({ need: { dependency, target } }: { readonly need: Need }): JSX.Element {
  const { open, words } = usePage();
  const { name, range, problem } = dependency;
  const wrong = target ? problem : 'unknown';
  return (
    <li class={wrong ? 'wrong' : ''}>
      <button
        type="button"
        class="open id"
        title={target?.title ?? words.showInText}
        onClick={() => {
          open(target?.range ?? range);
        }}
      >
        {name}
      </button>
      {wrong && (
        <Open range={range} class="need-problem">
          <Icon name="warning" />
          {words.inRoadmap[wrong]}
        </Open>
      )}
    </li>
  );
}
