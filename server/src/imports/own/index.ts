import type { Context, Language } from '../compose/context';
import { idsOf, type Ids } from '../outline/ids';
import type { Outline, OutlineNode } from '../outline/outline';
import type { SourceBlock } from '../source';
import { ownOutline } from './outline';
import { languageOfOwn, propertiesOf, type OwnProperties } from './properties';
import { isOwnDocument, ownBlocks } from './styles';
import { exportWords } from './words';

export { ownPlan } from './plan';

/** A document that our own Word export made, read by its styles. */
export interface OwnDocument {
  readonly blocks: readonly SourceBlock[];
  readonly outline: Outline;
  readonly language: Language;
  readonly ids: Context['ids'];
  readonly properties: OwnProperties;
}

/** Undefined for every other document. */
export function ownDocument(
  all: readonly SourceBlock[],
  bytes: Uint8Array,
): OwnDocument | undefined {
  if (!isOwnDocument(all)) return undefined;
  const blocks = ownBlocks(all);
  const properties = propertiesOf(bytes);
  const language = languageOfOwn(properties, blocks);
  const outline = ownOutline(blocks, exportWords(language));
  return { blocks, outline, language, ids: ownIds(outline.nodes, language), properties };
}

/** What a part is called by stays, whatever it looks like; one that somebody added gets an id. */
function ownIds(nodes: readonly OutlineNode[], language: Language): Ids {
  const ids = new Map(idsOf(nodes, language));
  const taken = new Set<string>();
  const unnamed: OutlineNode[] = [];
  const visit = (node: OutlineNode): void => {
    if (node.number === undefined) unnamed.push(node);
    else {
      ids.set(node, node.number);
      taken.add(node.number);
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  for (const node of unnamed) {
    const wanted = ids.get(node) ?? '';
    let id = wanted;
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    taken.add(id);
    ids.set(node, id);
  }
  return ids;
}
