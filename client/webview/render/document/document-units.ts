import type { DocumentBlock, Place } from '@planwright/protocol';
import { holds, selectedIn, type Selected } from '../../state/places';

/** The smallest thing of a document that can be pointed at: a block, or a row or an item in it. */
export interface DocumentUnit {
  readonly key: string;
  readonly range: Place;
  readonly extent: Place;
}

/** What stands in a block and leads to places of its own; none for a block that is one thing. */
export function unitsIn(block: DocumentBlock): readonly DocumentUnit[] {
  switch (block.kind) {
    case 'title':
      return block.lines;
    case 'list':
    case 'terms':
      return block.items;
    case 'table':
      return block.rows;
    case 'heading':
    case 'paragraph':
    case 'figure':
      return [];
  }
}

/** One thing, not several. */
function isWhole({ kind }: DocumentBlock): boolean {
  return kind === 'heading' || kind === 'paragraph' || kind === 'figure';
}

export interface SelectedUnit {
  /** Key of the block, and of what is selected in it: the same for a block that is one thing. */
  readonly block: string;
  readonly unit: string;
}

/**
 * What the selection in the text stands in: the innermost is the last in the order of print. Facts
 * may stand anywhere in the text: of a block of them only the facts themselves count.
 */
export function selectedUnit(
  blocks: readonly DocumentBlock[],
  selected: Selected,
): SelectedUnit | undefined {
  if (!selected.range) return undefined;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block) continue;
    const isScattered = block.kind === 'terms' || block.kind === 'title';
    if (!isScattered && !holds(block.extent, selected)) continue;
    if (isWhole(block)) return { block: block.key, unit: block.key };
    const units = unitsIn(block);
    // What a row says may stand without the key that leads to it.
    const unit =
      selectedIn(units, selected) ?? units.findLast(({ range }) => holds(range, selected));
    // Otherwise it is what the block's heading says of it.
    if (unit) return { block: block.key, unit: unit.key };
  }
  return undefined;
}
