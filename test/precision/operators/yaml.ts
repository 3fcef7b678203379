import { isEmpty } from '../../../server/src/parse/syntax';
import { entriesIn, isOneLine, type EntryPlace } from '../places';
import { operator, silenced, unread, type Base, type Besides, type Operator } from '../slip';

/** Entries on a line of their own, further in than the first column. */
function indented(base: Base): readonly EntryPlace[] {
  return entriesIn(base).filter(({ map, entry }) => {
    if (map.flow) return false;
    const { line, character } = base.snapshot.tree.rangeOf(entry.key.span).start;
    return character > 0 && /^\s*$/.test(base.snapshot.text.line(line).slice(0, character));
  });
}

/** With the value on the same line: what stands under a key behind a tab hangs in the air. */
function onOneLine(base: Base): readonly EntryPlace[] {
  return indented(base).filter(
    ({ value }) => value.kind === 'scalar' && isOneLine(value) && !isEmpty(value),
  );
}

/** One of several keys; alone under another one it would make a text of its own. */
function amongOthers(base: Base): readonly EntryPlace[] {
  return words(base).filter(({ map, entry }) => map.entries.indexOf(entry) > 0);
}

/** Plain words behind a key. */
function words(base: Base): readonly EntryPlace[] {
  return indented(base).filter(
    ({ value }) =>
      value.kind === 'scalar' && value.style === 'plain' && isOneLine(value) && !isEmpty(value),
  );
}

/** Of figures and of what is missing in a part, nothing is said while one of its lines cannot be read. */
function unsure(base: Base, { entry }: EntryPlace): readonly Besides[] {
  const rules = [
    'budget/fte-mismatch',
    'budget/summary-mismatch',
    'metrics/no-target',
    'metrics/no-baseline',
    'metrics/missing',
    'schedule/missing',
    'content/missing-goals',
    'content/missing-measures',
    'content/missing-outputs',
    'evaluation/benefit',
    'id/unused',
  ];
  const { tree } = base.snapshot;
  return [
    ...silenced(base, rules, 'a line that cannot be read may hold what is missing'),
    ...unread(base, tree.rangeOf(entry.key.span).start.line, tree.extentOf(entry.value).end.line),
  ];
}

export const yaml: readonly Operator[] = [
  operator('yaml/syntax', 'a tab in front of a key', onOneLine, (place, base) => {
    const { entry } = place;
    const { start } = base.snapshot.tree.rangeOf(entry.key.span);
    const range = { start: { line: start.line, character: 0 }, end: start };
    return {
      edits: [{ range, newText: '\t'.repeat(start.character / 2) }],
      at: entry.key.span,
      hides: unsure(base, place),
    };
  }),
  operator('yaml/syntax', 'a quote that is not closed', words, (place, base, random) => {
    const { entry, value } = place;
    const { start } = base.snapshot.tree.rangeOf(value.span);
    const range = { start, end: start };
    return {
      edits: [{ range, newText: random.pick(['"', "'"]) ?? '"' }],
      at: entry.key.span,
      hides: unsure(base, place),
    };
  }),
  operator('yaml/syntax', 'a bracket that is not closed', words, (place, base) => {
    const { entry, value } = place;
    const { start } = base.snapshot.tree.rangeOf(value.span);
    return {
      edits: [{ range: { start, end: start }, newText: '[' }],
      at: entry.key.span,
      hides: unsure(base, place),
    };
  }),
  operator('yaml/syntax', 'a colon left out', amongOthers, (place, base) => {
    const { entry, value } = place;
    const start = base.snapshot.tree.rangeOf(entry.key.span).end;
    const { start: end } = base.snapshot.tree.rangeOf(value.span);
    return {
      edits: [{ range: { start, end }, newText: ' ' }],
      at: entry.key.span,
      hides: unsure(base, place),
    };
  }),
];
