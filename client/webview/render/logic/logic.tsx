import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LogicAim, LogicRow, LogicView } from '@planwright/protocol';
import { useOneOf, useReading, useWords } from '../../state/context';
import { selectedIn } from '../../state/places';
import { useWindow } from '../../scroll/use-window';
import { drawAll, Gap } from '../parts/gap';
import { AimHead, NoneHead } from './logic-aim';
import { Choices, Toggle } from '../parts/choices';
import { FoldAll, useFolds, type Folds } from '../parts/folding';
import { Empty } from '../parts/parts';
import { LogicCounts } from './logic-counts';
import {
  entriesByAim,
  entriesByPart,
  hasChain,
  logicSteps,
  tiesIn,
  type LogicEntry,
} from './logic-entries';
import { LogicPart } from './logic-part';

const arrangements = ['aim', 'part'] as const;
type Arrangement = (typeof arrangements)[number];

/** Pixels of a part, roughly. */
const estimate = { aim: 70, part: 420 } as const;

const unlit: readonly string[] = [];

/** How the plan reasons: by what it aims at, or part by part. */
export function Logic({ logic }: { readonly logic: LogicView }): JSX.Element {
  const words = useWords();
  const [chosen, arrange] = useOneOf('logic-arrangement', arrangements);
  const [only, setOnly] = useOneOf('logic-holes', ['no', 'yes']);
  if (logic.rows.length === 0) {
    return <Empty message={words.inLogic.noRows} />;
  }
  const arrangement = logic.aims.length === 0 ? 'part' : chosen;
  return (
    <Reasoning
      logic={logic}
      arrangement={arrangement}
      isOnly={only === 'yes'}
      onArrange={arrange}
      onOnly={(isOnly) => {
        setOnly(isOnly ? 'yes' : 'no');
      }}
    />
  );
}

interface ReasoningProps {
  readonly logic: LogicView;
  readonly arrangement: Arrangement;
  /** What has no holes is left out. */
  readonly isOnly: boolean;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onOnly: (isOnly: boolean) => void;
}

function Reasoning(props: ReasoningProps): JSX.Element {
  const { logic, arrangement, isOnly, onArrange, onOnly } = props;
  const words = useWords();
  const byAim = arrangement === 'aim';
  const entries = useMemo(
    () => (byAim ? entriesByAim(logic, isOnly) : entriesByPart(logic, isOnly)),
    [logic.aims, logic.rows, byAim, isOnly],
  );
  // Under its aims a part is folded until it is opened, by itself open until it is folded.
  const folds = useFolds(byAim ? 'logic-opened ' : 'logic-folded ');
  return (
    <div class="logic">
      <div class="toolbar">
        <LogicCounts counts={logic.counts} />
        {logic.aims.length > 0 && (
          <Choices
            name="logic-arrangement"
            label={words.inLogic.arrangement}
            chosen={arrangement}
            onChoose={onArrange}
            choices={[
              { value: 'aim', title: words.inLogic.byAim },
              { value: 'part', title: words.inLogic.byPart },
            ]}
          />
        )}
        <Toggle
          on={isOnly}
          onToggle={() => {
            onOnly(!isOnly);
          }}
        >
          {words.inLogic.onlyHoles} <span class="count-small">{countOfHoled(logic)}</span>
        </Toggle>
        <FoldAll
          onFold={(closed) => {
            folds.setAll(foldableIn(entries), closed !== byAim);
          }}
        />
      </div>
      {entries.length === 0 ? (
        <Empty message={words.inLogic.noneWithHoles} />
      ) : (
        <Entries key={arrangement} {...{ logic, arrangement, entries, folds }} />
      )}
    </div>
  );
}

/** Parts and aims with gaps, each once, under however many aims it stands. */
function countOfHoled({ rows, aims }: LogicView): number {
  const parts = rows.filter(({ holes }) => holes > 0);
  return parts.length + aims.filter(({ hole }) => hole).length;
}

interface EntriesProps {
  readonly logic: LogicView;
  readonly arrangement: Arrangement;
  readonly entries: readonly LogicEntry[];
  readonly folds: Folds;
}

function Entries({ logic, arrangement, entries, folds }: EntriesProps): JSX.Element {
  const byAim = arrangement === 'aim';
  const aims = useMemo(() => new Map(logic.aims.map((aim) => [aim.key, aim])), [logic.aims]);
  const selection = useSelection(logic);
  const [hovered, light] = useState<readonly string[]>();
  const lit = hovered ?? selection.ties;
  const { list, drawn } = useWindow({
    name: `logic-${arrangement}`,
    items: entries,
    estimate: estimate[arrangement],
    atOnce: 60,
    keep: entries.filter((entry) => isSelected(entry, selection)).map(({ key }) => key),
  });
  return (
    <div class={`logic-list by-${arrangement}`} ref={list}>
      {drawAll(drawn, Gap, ({ item }) => {
        const selected = isSelected(item, selection);
        switch (item.kind) {
          case 'aim':
            return <AimHead key={item.key} aim={item.aim} shown={item.shown} selected={selected} />;
          case 'none':
            return <NoneHead key={item.key} entry={item.key} count={item.count} />;
          case 'part':
            return (
              <LogicPart
                key={item.key}
                entry={item.key}
                row={item.row}
                aims={aims}
                under={item.under}
                folded={folds.closed.has(item.key) !== byAim}
                selected={selected}
                selectedItem={selected ? selection.item : undefined}
                lit={tiesIn(item.row, lit) ? lit : unlit}
                onFold={folds.toggle}
                onLight={light}
              />
            );
        }
      })}
    </div>
  );
}

function isSelected(entry: LogicEntry, { row, aim }: LogicSelection): boolean {
  return entry.kind === 'part' ? entry.row === row : entry.key === aim;
}

function foldableIn(entries: readonly LogicEntry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'part' && hasChain(entry.row) ? [entry.key] : [],
  );
}

interface LogicSelection {
  readonly row: LogicRow | undefined;
  readonly item: string | undefined;
  readonly aim: LogicAim['key'] | undefined;
  /** Of the item that is selected. */
  readonly ties: readonly string[];
}

/** What of the view is selected in the text. */
function useSelection({ rows, aims }: LogicView): LogicSelection {
  const { selected } = useReading();
  return useMemo(() => {
    const row = selectedIn(rows, selected);
    const items = row ? logicSteps.flatMap((step) => row.steps[step].items) : [];
    const item = selectedIn(items, selected);
    const aim = row ? undefined : selectedIn(aims, selected)?.key;
    return { row, item: item?.key, aim, ties: item?.ties ?? unlit };
  }, [rows, aims, selected]);
}
