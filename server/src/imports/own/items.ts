import { inOrder, type DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import type { SourceParagraph, SourceTable } from '../source';
import { addedIn, idsIn, idValue, labelOf, namedIn, piecesOf } from './pieces';
import { bodyOf, headOf, linesOf, ownStyle } from './styles';
import type { Tongue } from './tongue';
import { figureIn, figureOf, periodOf, valueOf } from './words';

interface Open {
  readonly depth: number;
  readonly map: DraftMap;
  readonly items: Open[];
}

/** A list of goals, measures, outputs, metrics or risks with what is said under each (plan-format §4). */
export function ownItems(
  paragraphs: readonly SourceParagraph[],
  tongue: Tongue,
): readonly DraftValue[] {
  const roots: Open[] = [];
  const open: Open[] = [];
  for (const paragraph of paragraphs) {
    const style = ownStyle(paragraph);
    const last = open.at(-1);
    if ((style === 'Note' || style === 'Note Item') && last) {
      say(last.map, paragraph, tongue);
      continue;
    }
    const { text, marker, depth = 0 } = paragraph;
    const key = style === 'Item Head' ? 'title' : 'text';
    const map: DraftMap = {
      ...(marker === undefined ? {} : { id: idValue(marker) }),
      ...(text === '' ? {} : { [key]: text }),
    };
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const item = { depth, map, items: [] };
    (open.at(-1)?.items ?? roots).push(item);
    open.push(item);
  }
  return roots.map(written);
}

const itemKeys = [
  ...['id', 'title', 'text', 'goals', 'owner', 'period', 'baseline', 'target', 'targets', 'unit'],
  ...['due', 'source', 'frequency', 'direction', 'kind', 'values', 'draft', 'effects', 'items'],
] as const;

function written({ map, items }: Open): DraftValue {
  const below = items.length > 0 ? { items: items.map(written) } : {};
  const whole = inOrder({ ...map, ...below }, itemKeys);
  const keys = Object.keys(whole);
  const { text } = whole;
  return keys.length === 1 && typeof text === 'string' ? text : whole;
}

/** What a line under an item, or beside it in a table, says of it. */
function say(item: DraftMap, line: SourceParagraph, tongue: Tongue): void {
  const { words } = tongue;
  const label = labelOf(line);
  if (addedIn(line) === words.inDocument.draft) item['draft'] = true;
  else if (label !== undefined && put(item, label, line, tongue)) return;
  else if (line.strong === true) item['title'] = line.text;
  else if (ownStyle(line).endsWith('Item')) addTo(item, 'effects', line.text);
  else if (line.text !== '') {
    // A line that somebody has added in Word.
    const text = [item['text'], line.text].filter((each) => typeof each === 'string');
    item['text'] = text.join('\n');
  }
}

function addTo(map: DraftMap, key: string, value: DraftValue): void {
  const before = map[key];
  map[key] = [...(Array.isArray(before) ? (before as readonly DraftValue[]) : []), value];
}

/** False for a label that no item has. */
function put(item: DraftMap, label: string, line: SourceParagraph, tongue: Tongue): boolean {
  const { words, language } = tongue;
  const { inDocument: own } = words;
  const values = piecesOf(line).map(({ text }) => text);
  switch (label) {
    case own.time:
      item['period'] = periodOf(line.text, words);
      return true;
    case own.due:
      item['due'] = periodOf(line.text, words);
      return true;
    case own.target:
    case own.targetValue:
    case own.baseline: {
      const { value, unit } = figureIn(line, language);
      item[label === own.baseline ? 'baseline' : 'target'] = value;
      if (unit !== undefined) item['unit'] = unit;
      return true;
    }
    case own.targets:
      addAim(item, line, tongue);
      return true;
    case own.owner:
      item['owner'] = values.length === 1 ? line.text : values;
      return true;
    case own.ownGoals:
      item['goals'] = idsIn(line).map(idValue);
      return true;
    default:
      return putText(item, label, line, tongue);
  }
}

function putText(
  item: DraftMap,
  label: string,
  line: SourceParagraph,
  { words: { inDocument: own }, language }: Tongue,
): boolean {
  switch (label) {
    case own.source:
      item['source'] = line.text;
      return true;
    case own.frequency:
      item['frequency'] = line.text;
      return true;
    case own.unit:
      item['unit'] = line.text;
      return true;
    case own.direction:
      item['direction'] = line.text === own.up ? 'up' : 'down';
      return true;
    case own.values:
      item['values'] = piecesOf(line).map(({ text }) => valueOf(text, language));
      return true;
    case own.metricKind: {
      const kinds: readonly (readonly [string, string])[] = [
        [own.kindNumber, 'number'],
        [own.kindPercent, 'percent'],
        [own.kindYesNo, 'yes-no'],
        [own.kindScale, 'scale'],
        [own.kindSurvey, 'survey'],
        [own.kindQualitative, 'qualitative'],
      ];
      item['kind'] = kinds.find(([word]) => word === line.text)?.[1] ?? line.text;
      return true;
    }
    default:
      return false;
  }
}

/** One of several aims: its time, if it has one, in front of its figure. */
function addAim(item: DraftMap, line: SourceParagraph, { words, language }: Tongue): void {
  const pieces = piecesOf(line);
  const [first, second] = pieces;
  const hasTime = second?.before === ': ';
  const { value, unit } = figureOf(hasTime ? pieces.slice(1) : pieces, language);
  if (unit !== undefined) item['unit'] = unit;
  addTo(item, 'targets', {
    value,
    ...(hasTime && first ? { due: periodOf(first.text, words) } : {}),
  });
}

/** Metrics in a table: the first column names them, and has what no other column has. */
export function ownMetrics(table: SourceTable, tongue: Tongue): readonly DraftValue[] {
  const titles = headOf(table);
  const { targetValue } = tongue.words.inDocument;
  return bodyOf(table).map((cells): DraftValue => {
    const metric: DraftMap = {};
    for (const [index, cell] of cells.entries()) {
      const title = titles[index] ?? '';
      for (const line of linesOf(cell)) {
        if (index === 0) nameMetric(metric, line, tongue);
        else if (title === targetValue && line.depth !== undefined) addAim(metric, line, tongue);
        else if (!put(metric, title, line, tongue)) addTo(metric, 'values', line.text);
      }
    }
    return written({ depth: 0, map: metric, items: [] });
  });
}

function nameMetric(metric: DraftMap, line: SourceParagraph, tongue: Tongue): void {
  if (ownStyle(line) === 'Cell Note' || line.strong === true) {
    say(metric, line, tongue);
    return;
  }
  const { id, text } = namedIn(line);
  if (id !== undefined) metric['id'] = idValue(id);
  if (text !== '') metric['text'] = text;
}
