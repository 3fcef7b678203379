import type { JSX } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { DocumentBlock, DocumentView } from '@planwright/protocol';
import { useReading, useWords } from '../../state/context';
import { useWindow, type Windowed } from '../../scroll/use-window';
import { Block } from './document-block';
import { Contents } from './document-contents';
import { useHeadingRead } from './document-heading-read';
import { settle, useUnits } from './document-moves';
import { useWhole } from './use-whole';
import { selectedUnit, unitsIn, type SelectedUnit } from './document-units';
import { drawAll, Gap } from '../parts/gap';
import { Empty } from '../parts/parts';

const listName = 'document';

/** Pixels of a block, roughly. */
const estimate = 90;

/** The plan as it would be printed: it reads like a report, and all of it leads to the text. */
export function DocumentOf({ document }: { readonly document: DocumentView }): JSX.Element {
  const words = useWords();
  const { cover, contents, blocks } = document;
  const all = useMemo(() => [...cover, ...blocks], [cover, blocks]);
  const { selected, current, setFocused } = usePointers(all);
  const element = useRef<HTMLDivElement>(null);
  const atOnce = useWhole(listName, element, blocks.length);
  const { list, drawn, reveal } = useWindow({
    name: listName,
    items: blocks,
    estimate,
    ...(atOnce === undefined ? {} : { atOnce }),
    keep: [selected?.block, current?.block],
  });
  const listRef = useBoth(list, element);
  const read = useHeadingRead(element, blocks, drawn);
  const numbers = useMemo(
    () => new Map(contents.map(({ key, number }) => [key, number])),
    [contents],
  );
  const units = useUnits(all, setFocused);
  const draw = (block: DocumentBlock): JSX.Element => (
    <Block
      key={block.key}
      block={block}
      number={numbers.get(block.key)}
      selected={block.key === selected?.block ? selected.unit : undefined}
      current={block.key === current?.block ? current.unit : undefined}
    />
  );
  const goTo = (key: string): void => {
    reveal(key);
    settle(() => element.current?.querySelector(`[data-row="${CSS.escape(key)}"]`));
  };
  return (
    <div class="document">
      {contents.length > 0 && <Contents contents={contents} current={read} goTo={goTo} />}
      <article class="document-text" aria-label={words.tabs.document} {...units}>
        {cover.length > 0 && <div class="document-cover">{cover.map(draw)}</div>}
        {blocks.length === 0 && <Empty message={words.inDocument.empty} />}
        <div ref={listRef} class="document-blocks">
          {drawAll(drawn, Gap, ({ item }) => draw(item))}
        </div>
      </article>
    </div>
  );
}

interface Pointers {
  /** What the selection in the text stands in. */
  readonly selected: SelectedUnit | undefined;
  /** What the tabulator leads to: what had the focus last, or else the first thing of all. */
  readonly current: SelectedUnit | undefined;
  readonly setFocused: (focused: SelectedUnit) => void;
}

function usePointers(blocks: readonly DocumentBlock[]): Pointers {
  const { selected: inText } = useReading();
  const selected = useMemo(() => selectedUnit(blocks, inText), [blocks, inText]);
  const [focused, setFocused] = useState<SelectedUnit>();
  const isThere = blocks.some(({ key }) => key === focused?.block);
  const [first] = blocks;
  const start = first && { block: first.key, unit: unitsIn(first)[0]?.key ?? first.key };
  return { selected, current: isThere ? focused : start, setFocused };
}

type Element = HTMLDivElement | null;

/** The `ref` of the list's element for those who look at it, and for its window too. */
function useBoth(
  list: Windowed<DocumentBlock>['list'],
  element: { current: Element },
): (now: Element) => void {
  return useCallback(
    (now: Element) => {
      element.current = now;
      list(now);
    },
    [list],
  );
}
