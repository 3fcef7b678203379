import { keepInDescription, keepRows, listAt } from '../compose/items';
import type { Context } from '../compose/context';
import { listsOf, nodeKeys } from '../compose/node';
import { rowsAsText } from '../compose/prose';
import { inOrder, joinTexts, type DraftMap } from '../draft';
import type { OutlineNode, OutlinePart } from '../outline/outline';
import type { SourceBlock } from '../source';
import { ownBudget } from './budget';
import { ownItems, ownMetrics } from './items';
import { idsIn, idValue } from './pieces';
import { factsOf, isFactTable, ownStyle, type OwnTerm } from './styles';
import { ownRisks, ownSchedule, timeIn } from './tables';
import { ownFigures, ownLinks, ownText } from './texts';
import type { Tongue } from './tongue';
import { periodOf } from './words';

/** The nodes of an exported plan in the lists of the plan or of the node above them. */
export function addOwnNodes(
  into: DraftMap,
  nodes: readonly OutlineNode[],
  tongue: Tongue,
  context: Context,
): void {
  for (const each of nodes) {
    const key = listsOf[each.kind];
    into[key] = [...listAt(into, key), ownNode(each, tongue, context)];
  }
}

function ownNode(outline: OutlineNode, tongue: Tongue, context: Context): DraftMap {
  const id = context.ids.get(outline) ?? '';
  const node: DraftMap = { id: idValue(id), title: outline.title === '' ? id : outline.title };
  for (const block of outline.blocks) {
    if (block.kind === 'table' && isFactTable(block)) {
      for (const fact of factsOf(block)) putFact(node, fact, tongue);
    } else keepBlock(node, block, context);
  }
  for (const part of outline.parts) addPart(node, part, tongue, context);
  addOwnNodes(node, outline.children, tongue, context);
  return context.remarks.moveComments(node, inOrder(node, nodeKeys));
}

function keepBlock(node: DraftMap, block: SourceBlock, context: Context): void {
  const keep = (texts: Parameters<typeof keepInDescription>[1]): void => {
    keepInDescription(node, texts, context);
  };
  if (block.kind === 'table') keepRows(rowsAsText(block), keep, context);
  else if (block.text !== '') keep([block]);
}

function putFact(node: DraftMap, { term, details }: OwnTerm, { words }: Tongue): void {
  const { inDocument: own } = words;
  const text = details.map((each) => each.text).join('\n');
  const ids = (): readonly (string | number)[] => details.flatMap(idsIn).map(idValue);
  switch (term.text) {
    case own.acronym:
      node['acronym'] = text;
      return;
    case own.lead:
      node['lead'] = text;
      return;
    case own.period:
      node['period'] = periodOf(text, words);
      return;
    case own.targetGroups:
      node['targetGroups'] = ids();
      return;
    case own.contributesTo:
      node['contributesTo'] = ids();
      return;
    case own.dependsOn:
      node['dependsOn'] = ids();
  }
}

function addPart(node: DraftMap, part: OutlinePart, tongue: Tongue, context: Context): void {
  const { words } = tongue;
  const paragraphs = part.blocks.filter((block) => block.kind === 'paragraph');
  const tables = part.blocks.filter((block) => block.kind === 'table');
  switch (part.kind) {
    case 'background':
    case 'description':
    case 'cooperation':
    case 'costShare':
      node[part.kind] = joinTexts(node[part.kind] as string | undefined, ownText(paragraphs));
      return;
    case 'goals':
    case 'measures':
    case 'outputs':
      node[part.kind] = ownItems(paragraphs, tongue);
      return;
    case 'metrics':
      node['metrics'] = [
        ...ownItems(paragraphs, tongue),
        ...tables.flatMap((table) => ownMetrics(table, tongue)),
      ];
      return;
    case 'risks':
      node['risks'] = [
        ...ownItems(paragraphs, tongue),
        ...tables.flatMap((table) => ownRisks(table, words)),
      ];
      return;
    case 'schedule':
      node['schedule'] = [
        ...paragraphs.map((each) => timeIn(each, words)),
        ...tables.flatMap((table) => ownSchedule(table, words)),
      ];
      return;
    case 'budget': {
      const note = ownText(paragraphs.filter((each) => ownStyle(each) !== 'Caption'));
      node['budget'] = { ...ownBudget(tables, words), ...(note === undefined ? {} : { note }) };
      return;
    }
    case 'links':
      node['links'] = ownLinks(paragraphs);
      return;
    case 'figures':
      node['figures'] = ownFigures(paragraphs, words);
      return;
    default:
      for (const block of part.blocks) keepBlock(node, block, context);
  }
}
