import type { DraftMap } from '../draft';
import { parseFunding } from '../parts';
import type { Chapter } from './chapters';
import { addToChapter } from './chapter-texts';
import type { Context } from './context';
import { listAt } from './items';
import type { SourceParagraph } from '../source';
import { lineOf, proseOf } from './prose';

/** Who pays: `EU 80 %, omarahoitus 20 %`, `Valtionavustus: 100 000 €`, a table of both. */
export function addFunding(plan: DraftMap, { sections }: Chapter, context: Context): void {
  for (const { blocks } of sections) {
    const { paragraphs, tables } = proseOf(blocks);
    const texts = paragraphs.map((each) => ({ line: each.line, text: each.text || lineOf(each) }));
    const parsed = parseFunding(texts, tables, context.language);
    const rows = context.remarks.take(parsed, (kept) => {
      const text = kept.map((each) => each.text).join('\n');
      addToChapter(plan, ['summary'], text, context, kept);
    });
    if (rows.length > 0) plan['funding'] = [...listAt(plan, 'funding'), ...rows];
  }
}

const label =
  /^(?:rahoitus|rahoitussuunnitelma|rahoittajat|finansiering|finansieringsplan|finansiärer|funding|financing)\s*:\s*/iu;

/** `Rahoitus: EU 80 %, omarahoitus 20 %` in a chapter of costs; false where it is no such sentence. */
export function takeFunding(
  plan: DraftMap,
  { line, text }: SourceParagraph,
  { remarks, language }: Context,
): boolean {
  const [found] = label.exec(text) ?? [];
  if (found === undefined) return false;
  const parsed = parseFunding([{ line, text: text.slice(found.length) }], [], language);
  if (parsed.value.length === 0 || parsed.kept.length > 0) return false;
  const rows = remarks.take(parsed, () => undefined);
  plan['funding'] = [...listAt(plan, 'funding'), ...rows];
  return true;
}
