import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LogicAim, LogicRow, LogicView } from '@planwright/protocol';
import { useChoice, usePage, useReading } from '../context';
import { useNewest } from '../draw-again';
import { selectedIn } from '../places';
import { useWindow } from '../use-window';
import { Gap } from './gap';
import { AimHead, NoneHead } from './logic-aim';
import { Choices, useChosenKeys } from './logic-choices';
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
const isArrangement = (value: string): value is Arrangement =>
  arrangements.some((each) => each === value);
const isYesOrNo = (value: string): value is 'yes' | 'no' => value === 'yes' || value === 'no';

/** Pixels of a part, roughly. */
const estimate = { aim: 70, part: 420 } as const;

const unlit: readonly string[] = [];

/** How the plan reasons: by what it aims at, or part by part. */
export function Logic({ logic }: { readonly logic: LogicView }): JSX.Element {
  const { words } = usePage();
  const [chosen, arrange] = useChoice('logic-arrangement', isArrangement, 'aim');
  const [only, setOnly] = useChoice('logic-holes', isYesOrNo, 'no');
  if (logic.rows.length === 0) {
    return <p class="empty">{words.inLogic.noRows}</p>;
  }
  const arrangement = logic.aims.length === 0 ? 'part' : chosen;
  return (
    <div class="logic">
      <div class="toolbar">
        <LogicCounts counts={logic.counts} />
        {logic.aims.length > 0 && (
          <Choices
            name="logic-arrangement"
            label={words.inLogic.arrangement}
            chosen={arrangement}
            onChoose={arrange}
            choices={[
              { value: 'aim', title: words.inLogic.byAim },
              { value: 'part', title: words.inLogic.byPart },
            ]}
          />
        )}
        <label class={only === 'yes' ? 'choice alone chosen' : 'choice alone'}>
          <input
            type="checkbox"
            class="unseen"
            checked={only === 'yes'}
            onChange={() => {
              setOnly(only === 'yes' ? 'no' : 'yes');
            }}
          />
          {words.inLogic.onlyHoles}
        </label>
      </div>
      <Entries key={arrangement} logic={logic} arrangement={arrangement} only={only === 'yes'} />
    </div>
  );
}

interface EntriesProps {
  readonly logic: LogicView;
  readonly arrangement: Arrangement;
  readonly only: boolean;
}

function Entries({ logic, arrangement, only }: EntriesProps): JSX.Element {
  const { words } = usePage();
  const byAim = arrangement === 'aim';
  const entries = useMemo(
    () => (byAim ? entriesByAim(logic, only) : entriesByPart(logic, only)),
    [logic.aims, logic.rows, byAim, only],
  );
  const aims = useMemo(() => new Map(logic.aims.map((aim) => [aim.key, aim])), [logic.aims]);
  // Under its aims a part is folded until it is opened, by itself open until it is folded.
  const [changed, fold, setChanged] = useChosenKeys(byAim ? 'logic-opened' : 'logic-folded');
  const selection = useSelection(logic);
  const [hovered, setHovered] = useState<readonly string[]>();
  const light = useNewest((ties: readonly string[] | undefined) => {
    setHovered(ties);
  });
  const lit = hovered ?? selection.ties;
  const { list, drawn } = useWindow({
    name: `logic-${arrangement}`,
    items: entries,
    estimate: estimate[arrangement],
    keep: entries.filter((entry) => isSelected(entry, selection)).map(({ key }) => key),
  });
  if (entries.length === 0) return <p class="empty good">{words.inLogic.noneWithHoles}</p>;
  const openAll = (open: boolean): void => {
    setChanged(open === byAim ? foldableIn(entries) : []);
  };
  return (
    <>
      <FoldParts onFold={openAll} />
      <div class={`logic-list by-${arrangement}`} ref={list}>
        {drawn.map((each) => {
          if (each.kind === 'gap') return <Gap key={each.key} height={each.height} />;
          const { item } = each;
          const selected = isSelected(item, selection);
          switch (item.kind) {
            case 'aim':
              return <AimHead key={item.key} aim={item.aim} selected={selected} />;
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
                  folded={changed.has(item.key) !== byAim}
                  selected={selected}
                  selectedItem={selected ? selection.item : undefined}
                  lit={tiesIn(item.row, lit) ? lit : unlit}
                  onFold={fold}
                  onLight={light}
                />
              );
          }
        })}
      </div>
    </>
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

function FoldParts({ onFold }: { readonly onFold: (open: boolean) => void }): JSX.Element {
  const { words } = usePage();
  return (
    <p class="fold-all logic-folds">
      <button
        type="button"
        class="plain"
        onClick={() => {
          onFold(true);
        }}
      >
        {words.expandAll}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          onFold(false);
        }}
      >
        {words.collapseAll}
      </button>
    </p>
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
