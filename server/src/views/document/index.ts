import type { DocumentView } from '../../protocol/document-view';
import type { Drawing } from '../drawing';
import { contentsOf } from './contents';
import { coverBlocks } from './cover';
import { blocksBehind, blocksBefore, blocksOfParts } from './order';
import { onPages } from './pages';
import type { Pens } from './pens';

/** The whole plan as it would be printed (editor §2.9), in the order of a plan that is sent in. */
export function documentView(drawing: Drawing): DocumentView {
  const pens = pensFor(drawing);
  const key = drawing.nodes[0]?.key ?? '';
  const blocks = onPages([
    ...blocksBefore(key, pens),
    ...blocksOfParts(key, drawing, pens),
    ...blocksBehind(key, drawing, pens),
  ]);
  return { cover: [...coverBlocks(key, pens)], contents: contentsOf(blocks), blocks };
}

function pensFor({ snapshot, plan, words, cells }: Drawing): Pens {
  const titles = new Map<string, string>();
  for (const { id, title } of [...plan.targetGroups, ...plan.benefits]) {
    if (id && title && !titles.has(id.value)) titles.set(id.value, title.value);
  }
  const titleOf = (id: string): string | undefined =>
    titles.get(id) ?? plan.nodeById(id)?.title?.value;
  return { snapshot, plan, words, cells, titleOf };
}
