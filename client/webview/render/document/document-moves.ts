import type { DocumentBlock } from '@planwright/protocol';
import { moveByArrow } from '../parts/arrow-keys';
import { usePage } from '../../state/context';
import { unitsIn, type DocumentUnit, type SelectedUnit } from './document-units';

/** Selector of the units. */
const unitOf = '.unit[data-row]';

interface UnitHandlers {
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
}

/** A click or Enter leads to the text; the arrows lead from one thing to the next. */
export function useUnits(
  blocks: readonly DocumentBlock[],
  setFocused: (focused: SelectedUnit) => void,
): UnitHandlers {
  const { open } = usePage();
  const lead = (target: EventTarget | null): void => {
    const unit = unitAt(blocks, unitElement(target));
    if (unit) open(unit.range);
  };
  return {
    onClick: ({ target }) => {
      const isLink = target instanceof Element && target.closest('a, button') !== null;
      if (!isLink && getSelection()?.isCollapsed !== false) lead(target);
    },
    onKeyDown: (event) => {
      const { key, target } = event;
      const from = target instanceof HTMLElement && target.matches('.unit') ? target : undefined;
      if (!from) return;
      if (key === 'Enter') lead(from);
      else if (key.startsWith('Arrow')) moveByArrow(event, { of: unitOf, line: unitOf });
    },
    onFocusCapture: ({ target }) => {
      const element = unitElement(target);
      const unit = element?.dataset['row'];
      const block = element?.closest<HTMLElement>('.document-block')?.dataset['row'];
      if (unit !== undefined && block !== undefined) setFocused({ block, unit });
    },
  };
}

function unitElement(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(unitOf) ?? undefined) : undefined;
}

function unitAt(
  blocks: readonly DocumentBlock[],
  element: HTMLElement | undefined,
): DocumentUnit | undefined {
  const key = element?.dataset['row'];
  const of = element?.closest<HTMLElement>('.document-block')?.dataset['row'];
  const block = blocks.find((each) => each.key === of);
  if (!block || key === undefined) return undefined;
  return block.key === key ? block : unitsIn(block).find((each) => each.key === key);
}

/** Frames in which nothing moves any more, and after which nobody waits for it. */
const still = 3;
const patience = 40;

/**
 * Scrolls to where something begins, and on for as long as what is drawn around it turns out to be
 * higher or lower than it was thought to be.
 */
export function settle(find: () => Element | null | undefined): void {
  let quiet = 0;
  let frames = 0;
  const align = (): void => {
    const found = find();
    const before = found?.getBoundingClientRect().top;
    found?.scrollIntoView({ block: 'start' });
    const moved = found?.getBoundingClientRect().top !== before;
    quiet = found && !moved ? quiet + 1 : 0;
    if (quiet < still && ++frames < patience) requestAnimationFrame(align);
  };
  requestAnimationFrame(align);
}
