import { nodeHeadingOf } from '../label-match';
import type { PartKind } from '../labels';
import type { SourceBlock, SourceCell, SourceTable } from '../source';
import type { OutlineNode, OutlinePart } from './outline';
import { nodeKey, type Survey } from './survey';

type Column = 'number' | 'title' | PartKind;

/** What heads a column of a table of work packages; the first that fits counts. */
const columns: readonly (readonly [Column, RegExp])[] = [
  [
    'number',
    /^(?:tp|ap|wp|työpaket\p{L}*|arbetspaket\p{L}*|work packages?)(?: ?(?:nro|nr|no)\.?)?$/u,
  ],
  ['title', /^(?:nimi|otsikko|namn|rubrik|name|title)$/],
  ['lead', /^(?:vastuu(?:taho|henkilö|organisaatio)?|ansvarig|responsible|lead)$/],
  ['period', /^(?:kesto|aika|toteutusaika|ajankohta|tid|tidpunkt|period|duration|time)$/],
  ['goals', /^(?:tavoite|tavoitteet|mål|goals?|objectives?)$/],
  ['outputs', /^(?:tuotos|tuotokset|leverans(?:er)?|outputs?|deliverables?)$/],
  [
    'budget',
    /^(?:budjetti|kustannus(?:arvio)?|kustannukset|budget|kostnad(?:er)?|costs?)(?:,? ?\(?€\)?)?$/,
  ],
];

/**
 * The work packages of a table that has one in each row, with its number, its name and more about it:
 * undefined where a column is not known, or where one of them has a section of its own.
 */
export function nodesOfTable(
  { rows }: SourceTable,
  { headed }: Survey,
): readonly OutlineNode[] | undefined {
  const [head, ...body] = rows;
  const kinds = head?.map(columnOf);
  if (!head || !kinds || body.length === 0 || kinds.includes(undefined)) return undefined;
  if (kinds.length < 3 || new Set(kinds).size < kinds.length) return undefined;
  if (!kinds.includes('number') || !kinds.includes('title')) return undefined;
  const nodes = body.map((cells) => nodeOf(cells, head, kinds));
  const isSure = nodes.every((node) => node !== undefined && !headed.has(nodeKey(node)));
  return isSure ? nodes.filter((node) => node !== undefined) : undefined;
}

function columnOf({ text }: SourceCell): Column | undefined {
  const words = text.trim().toLowerCase();
  return columns.find(([, form]) => form.test(words))?.[0];
}

function nodeOf(
  cells: readonly SourceCell[],
  head: readonly SourceCell[],
  kinds: readonly (Column | undefined)[],
): OutlineNode | undefined {
  if (cells.length !== head.length) return undefined;
  const at = (kind: Column): SourceCell | undefined => cells[kinds.indexOf(kind)];
  const [number, title] = [at('number'), at('title')];
  const written = number?.text.trim() ?? '';
  const named = nodeHeadingOf(/^\d/.test(written) ? `TP ${written}` : written);
  if (!number || !title || title.text === '' || named?.kind !== 'workPackage') return undefined;
  if (named.title !== '') return undefined;
  const parts = cells.flatMap((cell, index): readonly OutlinePart[] => {
    const kind = kinds[index];
    if (kind === undefined || kind === 'number' || kind === 'title' || cell.text === '') return [];
    return [partOf(kind, cell, head[index]?.text ?? '')];
  });
  const { line } = number;
  const none = { section: undefined, level: undefined, blocks: [], children: [] };
  return { kind: 'workPackage', line, number: named.number, title: title.text, parts, ...none };
}

function partOf(kind: PartKind, { line, text }: SourceCell, label: string): OutlinePart {
  // An amount alone is the whole of a budget.
  const isSum = kind === 'budget' && /^[\d\s.,]+(?:€|eur|euroa)?$/iu.test(text);
  const sum = /€|eur/i.test(text) ? text : `${text} €`;
  const block: SourceBlock = { kind: 'paragraph', line, text: isSum ? `Yhteensä ${sum}` : text };
  return { kind, line, label, about: '', shared: undefined, blocks: [block] };
}
