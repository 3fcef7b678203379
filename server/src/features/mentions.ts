import type { Snapshot } from '../model/snapshot';
import { writeScalar, type TextEdit } from '../parse/edits';
import { pathAt } from '../parse/path-at';
import type { ScalarNode } from '../parse/syntax';
import { fieldAt, type FieldKind } from '../schema/fields';
import type { Position, Range } from '../text/source-text';

/** What a value with words of the planner's own may be: one of a list, or an item that is a text alone. */
const prose: ReadonlySet<FieldKind> = new Set<FieldKind>(['text', 'longText', 'list', 'object']);

/**
 * The id as a whole word in texts and comments, written anew. None where it could as well be a number
 * or a word: nobody can tell what `1` or `auto` means in a sentence.
 */
export function mentionEdits(snapshot: Snapshot, id: string, newId: string): readonly TextEdit[] {
  if (!isUnlikeWords(id) || !/[\p{L}\p{N}]/u.test(newId)) return [];
  const edits: TextEdit[] = [];
  const { text } = snapshot;
  for (const [number, chunk] of text.chunks.entries()) {
    for (const [line, content] of chunk.lines.entries()) {
      for (const character of wordsIn(snapshot, content, id)) {
        const start = { line: text.startOf(number) + line, character };
        const range = { start, end: { ...start, character: character + id.length } };
        const place = placeOf(snapshot, start, content);
        if (place === undefined) continue;
        const isWhole =
          place !== 'comment' && place.style === 'plain' && isAll(snapshot, place, range);
        edits.push({ range, newText: isWhole ? writeScalar(newId) : newId });
      }
    }
  }
  return edits;
}

/** `TP1`, `I1-TP2`, `johto-ryhmä`, `KOTI`; neither `12`, `1.2` nor `auto`. */
function isUnlikeWords(id: string): boolean {
  const hasLetter = /\p{L}/u.test(id);
  return (
    hasLetter && (/\p{N}/u.test(id) || /\p{L}[._-]\p{L}/u.test(id) || /^\p{Lu}{2,}$/u.test(id))
  );
}

const joined = /[\p{L}\p{N}_.-]/u;
const ofWord = /[\p{L}\p{N}_]/u;

/** Where the id stands in the line as a word of its own; a longer id that holds it is another's. */
function* wordsIn({ ids }: Snapshot, line: string, id: string): Generator<number> {
  for (let at = line.indexOf(id); at >= 0; at = line.indexOf(id, at + id.length)) {
    let start = at;
    let end = at + id.length;
    while (start > 0 && joined.test(line.charAt(start - 1))) start--;
    while (end < line.length && joined.test(line.charAt(end))) end++;
    const before = line.slice(start, at);
    const behind = line.slice(at + id.length, end);
    if (ofWord.test(before.slice(-1)) || ofWord.test(behind.slice(0, 1))) continue;
    // `TP1.2` is a number of its own; `TP1.` ends a sentence, and `TP1-hanke` is about TP1.
    if (/\p{N}\.$|\p{L}\.$/u.test(before) || /^\.[\p{L}\p{N}]/u.test(behind)) continue;
    const word = line.slice(start, end).replace(/^[.-]+|[.-]+$/g, '');
    const isOther = word !== id && (ids.declared(word).length > 0 || ids.naming(word).length > 0);
    if (!isOther) yield at;
  }
}

/** The planner's own text that the position is in. */
function placeOf(
  { tree }: Snapshot,
  position: Position,
  line: string,
): ScalarNode | 'comment' | undefined {
  const path = pathAt(tree, position);
  const node = path.steps.at(-1)?.node;
  if (!path.onValue || node?.kind !== 'scalar') {
    return !path.onKey && /(?:^|\s)#/.test(line.slice(0, position.character))
      ? 'comment'
      : undefined;
  }
  const isAlias = node.span.piece.text[node.span.start] === '*';
  const kind = fieldAt(path.keys)?.kind;
  return kind !== undefined && prose.has(kind) && !isAlias ? node : undefined;
}

function isAll({ tree }: Snapshot, { span }: ScalarNode, { start, end }: Range): boolean {
  const all = tree.rangeOf(span);
  return (
    all.start.line === start.line &&
    all.start.character === start.character &&
    all.end.line === end.line &&
    all.end.character === end.character
  );
}
