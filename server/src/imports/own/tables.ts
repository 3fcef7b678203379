import type { Words } from '../../protocol/words';
import type { DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import type { SourceParagraph, SourceTable } from '../source';
import { amountIn, percentOf } from './budget';
import { addedIn, idsIn, idValue, labelOf, namedIn, piecesOf } from './pieces';
import { bodyOf, headOf, linesOf, ownStyle } from './styles';
import { periodOf } from './words';

/** The schedule of a part: its time beside what is done (plan-format §3). */
export function ownSchedule(table: SourceTable, words: Words): readonly DraftValue[] {
  return bodyOf(table).map(([time, done]): DraftValue => {
    const [when] = linesOf(time);
    const tasks: string[] = [];
    const entry: DraftMap = timeIn(when, words);
    for (const line of linesOf(done)) {
      if (ownStyle(line) === 'Cell Note') remark(entry, line, words);
      else if (line.strong === true) entry['title'] = line.text;
      else tasks.push(line.text);
    }
    const { note, ...rest } = entry;
    return {
      ...rest,
      ...(tasks.length > 0 ? { tasks } : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
}

/** Without a period where it is all of the part's time. */
export function timeIn(line: SourceParagraph | undefined, words: Words): DraftMap {
  const isSaid = line !== undefined && addedIn(line) === undefined && line.text !== '';
  return isSaid ? { period: periodOf(line.text, words) } : {};
}

function remark(entry: DraftMap, line: SourceParagraph, { inDocument: own }: Words): void {
  const label = labelOf(line);
  const [output = line.text] = idsIn(line);
  if (addedIn(line) === own.milestone) entry['milestone'] = true;
  else if (label === own.output) entry['output'] = idValue(output);
  else if (label === own.status) entry['status'] = line.text;
  else {
    const before = entry['note'];
    entry['note'] = typeof before === 'string' ? `${before}\n${line.text}` : line.text;
  }
}

/** The cost table as it is stated; one of what the parts come to, and its sum, are the export's own. */
export function ownCosts(table: SourceTable): readonly DraftValue[] {
  return bodyOf(table).flatMap(([name, costs]): readonly DraftValue[] => {
    const [title] = linesOf(name);
    const figures = linesOf(costs);
    if (!title || ownStyle(title) === 'Cell Sum' || isWorkedOut(title, figures)) return [];
    const { id, text } = namedIn(title);
    const total = amountIn(costs);
    const note = figures
      .filter((line) => ownStyle(line) === 'Cell Note' && line.text !== '')
      .map((line) => line.text)
      .join('\n');
    return [
      {
        ...(id === undefined ? {} : { of: idValue(id) }),
        ...(text === '' ? {} : { title: text }),
        ...(total === undefined ? {} : { total }),
        ...(note === '' ? {} : { note }),
      },
    ];
  });
}

/** Neither what the row is called nor its figure is written in a table of the plan. */
function isWorkedOut(title: SourceParagraph, figures: readonly SourceParagraph[]): boolean {
  return (
    figures.length > 0 &&
    figures.every((line) => addedIn(line) !== undefined) &&
    piecesOf(title).every(({ kind }) => kind === 'again')
  );
}

/** A table of risks: the columns that a risk has (plan-format §5). */
export function ownRisks(table: SourceTable, { inDocument: own }: Words): readonly DraftValue[] {
  const titles = headOf(table);
  const keys = new Map([
    [own.likelihood, 'likelihood'],
    [own.riskImpact, 'impact'],
    [own.score, 'score'],
    [own.mitigation, 'mitigation'],
    [own.owner, 'owner'],
  ]);
  return bodyOf(table).map((cells): DraftValue => {
    const [name, ...further] = linesOf(cells[0]);
    const { id, text } = name ? namedIn(name) : { id: undefined, text: '' };
    const whole = [text, ...further.map((line) => line.text)].filter((each) => each !== '');
    const risk: DraftMap = { ...(id === undefined ? {} : { id: idValue(id) }) };
    if (whole.length > 0) risk['text'] = whole.join('\n');
    for (const [index, cell] of cells.entries()) {
      const key = keys.get(titles[index] ?? '');
      const lines = linesOf(cell)
        .filter((line) => addedIn(line) === undefined)
        .map((line) => line.text);
      const [only = ''] = lines;
      if (key === undefined || index === 0 || lines.length === 0) continue;
      const isText = key === 'mitigation' || key === 'owner';
      risk[key] = lines.length > 1 ? lines : isText ? only : idValue(only);
    }
    return risk;
  });
}

/** Who pays, with a share in per cent, an amount, or both. */
export function ownFunding(table: SourceTable, { inDocument: own }: Words): readonly DraftValue[] {
  const titles = headOf(table);
  return bodyOf(table).map((cells): DraftValue => {
    const row: DraftMap = {};
    for (const [index, cell] of cells.entries()) {
      const text = linesOf(cell)
        .map((line) => line.text)
        .join('\n');
      if (text === '') continue;
      const title = titles[index] ?? '';
      if (index === 0) row['source'] = text;
      else if (title === own.share) row['rate'] = percentOf(text);
      else row['amount'] = amountIn(cell);
    }
    return row;
  });
}
