import type { ScalarNode, Span } from '../../parse/syntax';
import { objectType, type Field } from '../../schema/fields';
import { perNode } from '../../schema/per-node';
import { spansIn, startOfText, textOf } from './_text-spans';

/** A text, or a word in one, that waits to be written. */
export interface Placeholder {
  readonly kind: 'whole' | 'word' | 'empty';
  readonly at: Span;
  readonly text: ScalarNode;
  /** As written; without the marks around it where it is the whole text. */
  readonly word: string;
}

/** How much of a field's value counts: any text, or only one that is nothing but a placeholder. */
type Reach = 'text' | 'whole' | 'none';

const around = String.raw`[\s([{<*_"'’”]*`;
const behind = String.raw`[\s)\]}>*_"'’”.,:;!…]*`;
/** Nothing but a reminder, in brackets or not. */
const reminder = new RegExp(String.raw`^${around}(TODO|TBD|X{3,}|\?{3,}|…|\.{3})${behind}$`, 'i');
/** Nothing but the remark that it is still to come. */
const remark = new RegExp(String.raw`^${around}(täydennetään|kesken|puuttuu)${behind}$`, 'i');
/** What an editor's template left behind: `${1:name}`, or `<name of the project>` as a whole. */
const snippet = /\$\{\d+(?:[:|][^}]*)?\}/g;
const slot = /^\s*(<\p{L}[\p{L} _-]*>|\$\d)\s*$/u;
/** Words of their own, in capitals: "metodo" and "TODO-lista" hold none. */
const words =
  /(?<![\p{L}\p{N}_-])(?:TODO|TBD|XXX)(?![\p{L}\p{N}_]|-\p{L})|(?<![^\s([{"'„“”«»/])\?{3,}(?=$|[\s)\]}.,:;!"'“”«»/])/gu;
/** Most texts hold none of these, and need no closer look. */
const hint = /TODO|TBD|XXX|\?\?\?|\$\{/;
/** Longer than any placeholder with marks around it. */
const longestWhole = 60;

/** Of all texts of the plan; those that stand behind an alias are met where they are written. */
export const placeholdersIn = perNode<Placeholder>((add) => ({
  value: (value, field) => {
    if (value.kind !== 'scalar' || typeof value.value !== 'string') return;
    const reach = reachOf(field);
    if (reach === 'none') return;
    for (const found of look(value, value.value, field, reach)) add(found);
  },
}));

function look(at: ScalarNode, text: string, field: Field, reach: Reach): readonly Placeholder[] {
  if (startOfText(at) === undefined) return [];
  if (text.trim() === '') return isLeftEmpty(at, field) ? [found('empty', at, at.span, '')] : [];
  const whole = text.length <= longestWhole ? wholeOf(text, field) : undefined;
  if (whole !== undefined) return [found('whole', at, spanOf(at, whole), whole)];
  if (reach === 'whole' || !hint.test(text)) return [];
  const spans = [...spansIn(at, words), ...spansIn(at, snippet)];
  if (spans.length > 0) return spans.map((span) => found('word', at, span, textOf(span)));
  // Beside an escape, as in `"rivi\nTODO"`, the word is no word of the text as it is written.
  const [word] = text.match(words) ?? [];
  return word === undefined ? [] : [found('word', at, at.span, word)];
}

function found(kind: Placeholder['kind'], text: ScalarNode, at: Span, word: string): Placeholder {
  return { kind, at, text, word };
}

function wholeOf(text: string, field: Field): string | undefined {
  const [, mark] = reminder.exec(text) ?? slot.exec(text) ?? [];
  if (mark !== undefined) return mark;
  const [only] = text.match(snippet) ?? [];
  if (only !== undefined && only === text.trim()) return only;
  return isState(field) ? undefined : remark.exec(text)?.[1];
}

/** The words on one line; of a block text not its `>-`. */
function spanOf(at: ScalarNode, word: string): Span {
  const { piece, start, end } = at.span;
  const from = startOfText(at) ?? start;
  const own = piece.text.slice(from, end);
  const index = own.indexOf(word);
  if (at.style === 'plain' || index < 0) return at.span;
  return { piece, start: from + index, end: from + index + word.length };
}

/** Quotation marks with nothing between; under `>-` the text is just being written. */
function isLeftEmpty({ style }: ScalarNode, field: Field): boolean {
  return (style === 'single' || style === 'double') && field.kind !== 'id';
}

/** What other rules know to be wrong is left to them: periods, amounts, choices, references. */
function reachOf({ key, kind, shapes }: Field): Reach {
  switch (kind) {
    case 'text':
    case 'longText':
      return 'text';
    case 'list':
    case 'object':
      return shapes.includes('string') ? 'text' : 'none';
    case 'id':
    case 'email':
    case 'url':
      return 'whole';
    case 'number':
      return shapes.includes('string') ? 'whole' : 'none';
    case 'file':
      return key === 'profile' ? 'none' : 'whole';
    default:
      return 'none';
  }
}

let states: ReadonlySet<Field | undefined> | undefined;

/** Where words tell how far something is: "kesken" is an answer there, and so is it in an id. */
function isState(field: Field): boolean {
  states ??= new Set(
    [
      ['scheduleEntry', 'status'],
      ['scheduleEntry', 'note'],
      ['metric', 'values'],
      ['lightScale', 'green'],
      ['lightScale', 'yellow'],
      ['lightScale', 'red'],
      ['assessment', 'value'],
      ['assessment', 'note'],
    ].map(([type = '', key = '']) => {
      const each = objectType(type)?.fields.get(key);
      return each?.item ?? each;
    }),
  );
  return field.kind === 'id' || states.has(field);
}
