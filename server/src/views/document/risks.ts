import type { Risk } from '../../model/plan';
import type { ScalarNode, SyntaxNode } from '../../parse/syntax';
import type { DocumentBlock, DocumentLine } from '../../protocol/document-view';
import { figureText, linesOf, placed, type Pens } from './pens';
import { addedLine, idBefore, line, textOf } from './runs';
import { tableOf, type Column } from './tables';

/** Risks as a table; those that are but a text as a list (plan-format §5). */
export function* riskBlocks(
  { key, caption, at }: { readonly key: string; readonly caption: string; readonly at: SyntaxNode },
  risks: readonly Risk[],
  pens: Pens,
): Generator<DocumentBlock> {
  const table = tableOf({ key, caption, at }, risks, columnsFor(pens));
  if (table) yield table;
  else if (risks.length > 0) yield listOf(key, at, risks);
}

/** Of columns whose heads are longer than their figures. */
const figureWeight = 2;

function columnsFor(pens: Pens): readonly Column<Risk>[] {
  const { inDocument: words } = pens.words;
  const figure = (value: ScalarNode | undefined): readonly DocumentLine[] =>
    value ? [line(figureText(value, pens))] : [];
  return [
    {
      key: 'risk',
      title: words.risk,
      weight: 4,
      lines: ({ id, text }) => [
        {
          kind: 'text',
          text: idBefore(id?.value, text ? textOf(text.value) : []),
        },
      ],
    },
    {
      key: 'likelihood',
      title: words.likelihood,
      align: 'end',
      weight: figureWeight,
      lines: ({ likelihood }) => figure(likelihood),
    },
    {
      key: 'impact',
      title: words.riskImpact,
      align: 'end',
      weight: figureWeight,
      lines: ({ impact }) => figure(impact),
    },
    {
      key: 'score',
      title: words.score,
      align: 'end',
      weight: figureWeight,
      lines: (risk) => scoreLines(risk, figure),
    },
    {
      key: 'mitigation',
      title: words.mitigation,
      weight: 4,
      lines: ({ mitigation }) => linesOf(mitigation),
    },
    { key: 'owner', title: words.owner, weight: 3, lines: ({ owner }) => linesOf(owner) },
  ];
}

/** As stated, else likelihood × impact. */
function scoreLines(
  { score, likelihood, impact }: Risk,
  figure: (value: ScalarNode | undefined) => readonly DocumentLine[],
): readonly DocumentLine[] {
  if (score) return figure(score);
  const product = Number(likelihood?.value) * Number(impact?.value);
  return Number.isInteger(product) ? [addedLine(`${product}`)] : [];
}

function listOf(key: string, at: SyntaxNode, risks: readonly Risk[]): DocumentBlock {
  const items = risks.map((risk, index) => ({
    key: `${key}.${index}`,
    depth: 0,
    marker: risk.id?.value,
    heads: false,
    text: risk.text ? textOf(risk.text.value) : [],
    notes: [],
    ...placed(risk.at),
  }));
  return { kind: 'list', key, items, ...placed(at) };
}
