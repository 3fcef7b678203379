/** Ways to write the same plan otherwise. What a plan says does not depend on any of them. */
import {
  Alias,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Snapshot } from '../../server/src/model/snapshot';
import {
  appendLineComment,
  applyEdits,
  insertCommentAbove,
  type TextEdit,
} from '../../server/src/parse/edits';
import { snapshotOf } from '../support/check';
import type { Random } from '../support/random';
import { otherNotations } from './periods';
import { isOneLine, scalarsIn, type ScalarPlace } from './places';
import { baseOf } from './slip';

export interface Rewriting {
  readonly name: string;
  readonly rewrite: (text: string, random: Random) => string;
  /** The one rule that has something to say about writing it so. */
  readonly says?: string;
}

/** Some of them, at least one. */
function some<T>(all: readonly T[], random: Random, share: number): readonly T[] {
  const chosen = all.filter(() => random.chance(share));
  const one = random.pick(all);
  return chosen.length > 0 || one === undefined ? chosen : [one];
}

function withDocument(
  change: (document: Document, random: Random) => void,
  options: { readonly indent?: number; readonly indentSeq?: boolean } = {},
) {
  return (text: string, random: Random): string => {
    const document = parseDocument(text);
    change(document, random);
    return document.toString({ lineWidth: 0, indent: 2, ...options });
  };
}

function texts(document: Document): readonly Scalar<string>[] {
  const found: Scalar<string>[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string') found.push(node as Scalar<string>);
    },
  });
  return found;
}

function quoted(types: readonly Scalar.Type[]) {
  return withDocument((document, random) => {
    for (const text of some(texts(document), random, 0.4))
      text.type = random.pick(types) ?? 'PLAIN';
  });
}

/** Collections without comments or lines of their own, which have no place in brackets. */
function quiet(document: Document): readonly (YAMLMap | YAMLSeq)[] {
  const found: (YAMLMap | YAMLSeq)[] = [];
  visit(document, {
    Collection: (_, node) => {
      if (node !== document.contents && isQuiet(node)) found.push(node);
    },
  });
  return found;
}

function isQuiet(node: YAMLMap | YAMLSeq): boolean {
  let quietSoFar = true;
  visit(node, {
    Node: (_, { comment, commentBefore }) => {
      if (comment || commentBefore) quietSoFar = false;
    },
    Collection: (_, inner) => {
      if (inner !== node && !inner.flow) quietSoFar = false;
    },
  });
  return quietSoFar;
}

/** Texts over several lines: in brackets they would be lines of another kind. */
function isShort(node: Parameters<typeof visit>[0]): boolean {
  let short = true;
  visit(node, {
    Scalar: (_, { value }) => {
      short &&= typeof value !== 'string' || (value.length < 60 && !value.includes('\n'));
    },
  });
  return short;
}

const shared = new Set([
  'contributesTo',
  'targetGroups',
  'unit',
  'owner',
  'mitigation',
  'direction',
  'kind',
]);

/** Equal values of some keys, each written once and named where it comes again. */
function anchored(document: Document): void {
  const firsts = new Map<
    string,
    { readonly node: NonNullable<Document['contents']>; readonly name: string }
  >();
  visit(document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || !shared.has(String(pair.key.value))) return;
      const { value } = pair;
      if (!(isScalar(value) || isSeq(value))) return;
      const text = JSON.stringify(value.toJSON());
      const first = firsts.get(text);
      if (first) {
        first.node.anchor = first.name;
        pair.value = new Alias(first.name);
      } else {
        firsts.set(text, { node: value as never, name: `sama${firsts.size}` });
      }
    },
  });
}

function shuffledKeys(document: Document, random: Random): void {
  visit(document, {
    Map: (_, map) => {
      map.items = [...random.shuffled(map.items)] as typeof map.items;
      // Blank lines and comments between entries move along or stay; both are fine.
    },
  });
}

/** Edits at some values of a kind. */
function atValues(
  fits: (place: ScalarPlace) => boolean,
  write: (place: ScalarPlace, random: Random) => string | undefined,
  share: number,
) {
  return (text: string, random: Random): string => {
    const base = baseOf('rewriting', text);
    const places = some(scalarsIn(base).filter(fits), random, share);
    const edits = places.flatMap((place): TextEdit[] => {
      const newText = write(place, random);
      return newText === undefined
        ? []
        : [{ range: base.snapshot.tree.rangeOf(place.at.span), newText }];
    });
    return applyEdits(base.snapshot.text, edits).toString();
  };
}

function isAmount({ at, field }: ScalarPlace): boolean {
  return (
    (field.kind === 'money' || field.kind === 'cost') &&
    typeof at.value === 'number' &&
    at.style === 'plain'
  );
}

function decimals({ at: { source } }: ScalarPlace, random: Random): string | undefined {
  const [whole = '', cents = ''] = source.split('.');
  if (cents.length === 2) return cents.endsWith('0') ? `${whole}.${cents[0] ?? ''}` : undefined;
  return cents.length === 1 ? `${source}0` : `${source}.${random.pick(['0', '00']) ?? '0'}`;
}

function spelledAmount({ at: { source } }: ScalarPlace, random: Random): string {
  const [whole = '', cents = ''] = source.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  const written = `${grouped},${cents.padEnd(2, '0')}`;
  return random.pick([`"${written} €"`, `'${written}'`, `"${written} euroa"`]) ?? source;
}

/** Lines on which an entry starts, so that what is put above them is in no text. */
function startLines({ tree }: Snapshot): readonly number[] {
  const lines = new Set<number>();
  const visitNode = (node: NonNullable<typeof tree.root>): void => {
    if (node.kind === 'scalar' || node.flow) return;
    const starts = node.kind === 'map' ? node.entries.map(({ key }) => key) : [];
    for (const { span } of starts) lines.add(tree.rangeOf(span).start.line);
    for (const child of node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items)
      visitNode(child);
  };
  if (tree.root) visitNode(tree.root);
  return [...lines].sort((a, b) => a - b);
}

function commented(text: string, random: Random): string {
  const snapshot = snapshotOf(text);
  const edits = some(startLines(snapshot), random, 0.2).flatMap((line): TextEdit[] => [
    insertCommentAbove(snapshot.tree, line, '# muistiinpano: tarkista "luku" [1] {x}'),
    ...(random.chance(0.5) && !snapshot.text.line(line).includes('#')
      ? [appendLineComment(snapshot.tree, line, '# ks. liite')]
      : []),
  ]);
  return applyEdits(snapshot.text, edits).toString();
}

function spaced(text: string, random: Random, blank: string): string {
  const lines = text.split('\n');
  for (const line of some(startLines(snapshotOf(text)), random, 0.2).toReversed()) {
    if (blank === '')
      lines.splice(line, 0, ...Array.from({ length: 1 + random.below(3) }, () => ''));
    else if (/[\w"\]}]$/.test(lines[line] ?? '') && !/[|>][-+]?$/.test(lines[line] ?? ''))
      lines[line] = (lines[line] ?? '') + blank;
  }
  return lines.join('\n');
}

export const rewritings: readonly Rewriting[] = [
  { name: 'line ends of another system', rewrite: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'a mark of the byte order', rewrite: (text) => `\uFEFF${text}` },
  { name: 'no last line end', rewrite: (text) => text.trimEnd() },
  { name: 'more blank lines', rewrite: (text, random) => spaced(text, random, '') },
  { name: 'spaces at the ends of lines', rewrite: (text, random) => spaced(text, random, '   ') },
  { name: 'comments', rewrite: commented },
  { name: 'the library’s own layout', rewrite: withDocument(() => undefined) },
  { name: 'deeper indentation', rewrite: withDocument(() => undefined, { indent: 4 }) },
  { name: 'dashes under their key', rewrite: withDocument(() => undefined, { indentSeq: false }) },
  { name: 'quotes', rewrite: quoted(['QUOTE_SINGLE', 'QUOTE_DOUBLE', 'PLAIN']) },
  { name: 'block texts', rewrite: quoted(['BLOCK_LITERAL', 'BLOCK_FOLDED', 'PLAIN']) },
  {
    name: 'brackets for lines',
    rewrite: withDocument((document, random) => {
      for (const node of some(quiet(document).filter(isShort), random, 0.5)) node.flow = true;
    }),
  },
  {
    name: 'lines for brackets',
    rewrite: withDocument((document) => {
      visit(document, {
        Collection: (_, node) => {
          node.flow = false;
        },
      });
    }),
  },
  { name: 'another order of keys', rewrite: withDocument(shuffledKeys) },
  { name: 'anchors and aliases', rewrite: withDocument(anchored) },
  { name: 'more or fewer decimals', rewrite: atValues(isAmount, decimals, 0.5) },
  {
    name: 'amounts as texts',
    rewrite: atValues((place) => isAmount(place), spelledAmount, 0.3),
    says: 'budget/amount-format',
  },
  {
    name: 'other notations of periods',
    rewrite: atValues(
      ({ at, field }) =>
        field.kind === 'period' && isOneLine(at) && otherNotations(at.source.trim()).length > 0,
      ({ at }, random) => random.pick(otherNotations(at.source.trim())),
      0.3,
    ),
    says: 'schedule/notation',
  },
];
