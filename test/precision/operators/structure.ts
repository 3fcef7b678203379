import { removeEntry, renameKey } from '../../../server/src/parse/edits';
import { keyText, valueOf, type MapNode, type Span } from '../../../server/src/parse/syntax';
import type { Field } from '../../../server/src/schema/fields';
import type { Random } from '../../support/random';
import {
  entriesIn,
  idsWithin,
  isOneLine,
  isReferenced,
  replaced,
  type EntryPlace,
} from '../places';
import { operator, silenced, unread, type Base, type Operator } from '../slip';

/** Keys whose values nothing but the reader needs. */
const forReaders: ReadonlySet<string> = new Set([
  'acronym',
  'lead',
  'background',
  'description',
  'cooperation',
  'subtitle',
  'note',
  'unit',
  'frequency',
  'role',
  'phone',
  'email',
  'relation',
  'programme',
  'funder',
  'updated',
  'owner',
  'file',
]);

function readersEntries(base: Base): readonly EntryPlace[] {
  return entriesIn(base).filter(
    ({ key, field, type, map }) =>
      forReaders.has(key) &&
      !field.required &&
      !(key === 'owner' && type.name === 'risk') &&
      !map.flow,
  );
}

/** Two letters swapped, one doubled or left out; never another key of the same set. */
function misspelt({ key, type }: EntryPlace, random: Random): string | undefined {
  const at = 1 + random.below(key.length - 2);
  const wrong = random.pick([
    key.slice(0, at) + key.charAt(at) + key.slice(at),
    key.slice(0, at) + key.slice(at + 1),
    key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
  ]);
  return wrong === undefined || wrong === key || type.fields.has(wrong) ? undefined : wrong;
}

const keys: readonly Operator[] = [
  operator(
    'schema/unknown-key',
    'a misspelt key',
    readersEntries,
    (place, { snapshot }, random) => {
      const text = misspelt(place, random);
      return text === undefined
        ? undefined
        : { edits: [renameKey(snapshot.tree, place.entry, text)], at: place.entry.key.span };
    },
  ),
  operator(
    'schema/unknown-key',
    'a misspelt key that others count on',
    countedOn,
    (place, base, random) => {
      const { tree } = base.snapshot;
      const { entry, value } = place;
      const text = misspelt(place, random);
      // What bears an id and is named elsewhere would be unknown there.
      if (text === undefined || idsWithin(value).some((id) => isReferenced(base, id)))
        return undefined;
      const why = 'a sum proves nothing where a key may be meant for one of its figures';
      const from = tree.rangeOf(entry.key.span).start.line;
      return {
        edits: [renameKey(tree, entry, text)],
        at: entry.key.span,
        hides: [
          ...silenced(
            base,
            ['budget/fte-mismatch', 'budget/summary-mismatch', 'metrics/no-target'],
            why,
          ),
          ...unread(base, from, tree.extentOf(value).end.line),
        ],
      };
    },
  ),
  operator(
    'schema/unknown-key',
    'a key of another language',
    readersEntries,
    ({ entry, type }, base, random) => {
      const { tree } = base.snapshot;
      const text = random.pick(['väri', 'järjestys', 'anteckning', 'owner_name']);
      // What is red needs a note, and nobody can tell that this was meant for one.
      if (text === undefined || type.fields.has(text) || type.name === 'assessment')
        return undefined;
      const why = 'a sum proves nothing where a key may be meant for one of its figures';
      return {
        edits: [renameKey(tree, entry, text)],
        at: entry.key.span,
        hides: silenced(base, ['budget/fte-mismatch', 'budget/summary-mismatch'], why),
      };
    },
  ),
  operator(
    'schema/missing-key',
    'a required key left out',
    requiredEntries,
    ({ map, entry, key }, base) => {
      const { tree } = base.snapshot;
      const at = nameWithout(map, key);
      const { line } = tree.rangeOf(entry.key.span).start;
      // What was told on its line would move to another place.
      if (!at || base.found.some(({ range }) => range.start.line === line)) return undefined;
      const why = 'a row of no part may be the rest of another part’s rows';
      const hides = key === 'of' ? silenced(base, ['budget/summary-mismatch'], why) : [];
      return { edits: removeEntry(tree, map, entry), at, hides };
    },
  ),
  operator('yaml/duplicate-key', 'a key written twice', doubled, ({ entry, key }, { snapshot }) => {
    const line = snapshot.tree.rangeOf(entry.key.span).start;
    const indent = ' '.repeat(line.character);
    const { span } = entry.value;
    const text = `${indent}${key}: ${span.piece.text.slice(span.start, span.end)}\n`;
    const start = { line: line.line + 1, character: 0 };
    return {
      edits: [{ range: { start, end: start }, newText: text }],
      at: { written: text.trim() },
    };
  }),
];

/** Keys without which rules have something to say. */
function countedOn(base: Base): readonly EntryPlace[] {
  const counted = new Set([
    'total',
    'fte',
    'schedule',
    'metrics',
    'target',
    'baseline',
    'mitigation',
    'outcome',
    'contributesTo',
    'measures',
    'outputs',
    'purchasedServices',
    'costShare',
    'monitoring',
  ]);
  return entriesIn(base).filter(({ key, map }) => counted.has(key) && !map.flow);
}

function requiredEntries(base: Base): readonly EntryPlace[] {
  return entriesIn(base).filter(({ map, field, key, value }) => {
    if (!field.required || map.entries.length < 2 || map.flow) return false;
    return (
      key !== 'id' ||
      !idsWithin({ ...map, entries: map.entries.filter(({ value: each }) => each === value) }).some(
        (id) => isReferenced(base, id),
      )
    );
  });
}

/** What a thing is told by when one of its keys is gone. */
function nameWithout(map: MapNode, gone: string): Span | undefined {
  for (const key of ['id', 'title', 'text']) {
    const value = key === gone ? undefined : valueOf(map, key);
    if (value?.kind === 'scalar') return value.span;
  }
  return map.entries.find((entry) => keyText(entry) !== gone)?.key.span;
}

function doubled(base: Base): readonly EntryPlace[] {
  return entriesIn(base).filter(
    ({ map, value }) =>
      !map.flow &&
      value.kind === 'scalar' &&
      isOneLine(value) &&
      value.span.end > value.span.start &&
      value.style === 'plain' &&
      !base.found.some(
        ({ range }) => range.start.line === base.snapshot.tree.rangeOf(value.span).start.line,
      ),
  );
}

/** Fields that hold one text and nothing else. */
function isTextOnly({ kind, shapes }: Field): boolean {
  return (kind === 'text' || kind === 'longText') && shapes.every((shape) => shape === 'string');
}

function texts(base: Base): readonly EntryPlace[] {
  return entriesIn(base).filter(
    ({ field, value, map }) =>
      isTextOnly(field) && value.kind === 'scalar' && isOneLine(value) && !map.flow,
  );
}

function ofKind(kinds: readonly Field['kind'][]) {
  return (base: Base): readonly EntryPlace[] =>
    entriesIn(base).filter(
      ({ field, value, map }) =>
        kinds.includes(field.kind) && value.kind === 'scalar' && isOneLine(value) && !map.flow,
    );
}

const types: readonly Operator[] = [
  operator('schema/type', 'a list where a text belongs', texts, ({ value }, base) => ({
    edits: [replaced(base, value, '[yksi, kaksi]')],
    at: value.span,
  })),
  operator('schema/type', 'yes where a text belongs', texts, ({ value }, base) => ({
    edits: [replaced(base, value, 'true')],
    at: value.span,
  })),
  operator(
    'schema/type',
    'words where person-years belong',
    ofKind(['personYears']),
    ({ value }, base, random) => ({
      edits: [replaced(base, value, random.pick(['noin kaksi', 'paljon', 'puolikas']) ?? 'paljon')],
      at: value.span,
      hides: silenced(
        base,
        ['budget/fte-mismatch'],
        'a sum with an unreadable part proves nothing',
      ),
    }),
  ),
  operator(
    'schema/value',
    'a word that is not one of the choices',
    ofKind(['choice', 'yesNo']),
    ({ value, field, key }, base, random) => {
      if (field.shapes.some((shape) => shape !== 'string' && shape !== 'boolean') || key === 'rule')
        return undefined;
      const why = 'a metric of no known kind may be one whose target is yes';
      return {
        edits: [replaced(base, value, random.pick(['jotain', 'xyz', 'ehkä']) ?? 'xyz')],
        at: value.span,
        hides: key === 'kind' ? silenced(base, ['metrics/no-target'], why) : [],
      };
    },
  ),
  operator(
    'schema/value',
    'an id with a space or a slash',
    ofKind(['id']),
    ({ value }, base, random) => {
      if (value.kind !== 'scalar' || isReferenced(base, value.source)) return undefined;
      return {
        edits: [
          replaced(base, value, random.pick([`${value.source} a`, `${value.source}/b`]) ?? ''),
        ],
        at: value.span,
      };
    },
  ),
];

export const structure: readonly Operator[] = [...keys, ...types];
