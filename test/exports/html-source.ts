import { dump } from 'js-yaml';
import fs from 'node:fs';
import path from 'node:path';
import type { ExportSource } from '../../server/src/exports/source';
import type {
  DocumentBlock,
  DocumentLine,
  DocumentRun,
  DocumentView,
} from '../../server/src/protocol';
import { exportedViewOf } from '../views/view-of';

export const exampleFiles = [
  'pohjois-savo.projectplan.yaml',
  'etela-pohjanmaa.hanke.yaml',
  'starter.projectplan.yaml',
] as const;

export function sourceOf(text: string, name = 'suunnitelma'): ExportSource {
  return { name, view: exportedViewOf(text), value: undefined };
}

const made = new Map<string, ExportSource>();

/** An example, seen once for all suites that run together. */
export function exampleSource(file: (typeof exampleFiles)[number]): ExportSource {
  const known = made.get(file);
  if (known) return known;
  const text = fs.readFileSync(path.join(__dirname, '../../examples', file), 'utf8');
  const source = sourceOf(text);
  made.set(file, source);
  return source;
}

/** What could be taken for something else than text: markup, links, signs of other formats. */
export const nastyTexts = [
  '<script>alert(1)</script> & </style> "lainaus" \'toinen\'',
  '<img src=x onerror=alert(1)> &copy; &#65; &lt;b&gt;',
  ']]> --> {{x}} {%y%} ${z} %s',
  '*tähti* _viiva_ **kaksi** `koodi` ~~yli~~ snake_case_sana _a_b_',
  '[linkki](javascript:alert(1)) ![kuva](data:text/html,x) [viite][1] [^1]',
  '# ei otsikko',
  '- ei luettelo',
  '+ ei luettelo',
  '1. ei numero',
  '2) ei numero',
  '> ei lainaus',
  '| ei | taulukko |',
  '--- ja === ja ***',
  'kenoviiva \\ ja \\* ja lopussa \\',
  'www.esimerkki.fi ja ftp://x.fi ja $5 + $6$',
  'oikealta \u202Evasemmalle',
  'eristys \u2067auki ja \u200Fmerkki',
  '漢字とかな 😀 é́',
] as const;

/** Every nasty text as a title, a paragraph, an item and a cell. */
export const nastyPlan = dump({
  plan: 1,
  title: nastyTexts[0],
  organisation: nastyTexts[3],
  period: '2024..2025',
  need: nastyTexts.join('\n\n'),
  goals: nastyTexts.map((text, index) => ({ id: `PT${index + 1}`, text })),
  workPackages: nastyTexts.map((title, index) => ({
    id: `TP${index + 1}`,
    title,
    goals: [title],
    schedule: [{ period: '2024-Q2', title, tasks: [title, nastyTexts[1]] }],
    budget: { lines: { personnel: 1000 + index } },
  })),
  risks: nastyTexts.map((text) => ({ text, likelihood: 2, impact: 3, mitigation: [text] })),
});

export function documentOf({ view }: ExportSource): DocumentView {
  const document = view.views?.document;
  if (!document) throw new Error('the source has a document');
  return document;
}

function runsOfLines(lines: readonly DocumentLine[]): readonly DocumentRun[] {
  return lines.flatMap(({ text }) => text);
}

export function runsOfBlock(block: DocumentBlock): readonly DocumentRun[] {
  switch (block.kind) {
    case 'title':
      return block.lines.flatMap(({ text }) => text);
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.flatMap(({ text, notes }) => [...text, ...runsOfLines(notes)]);
    case 'terms':
      return block.items.flatMap(({ term, details }) => [...term, ...runsOfLines(details)]);
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(runsOfLines));
    case 'figure':
      return [...block.text, ...runsOfLines(block.notes)];
  }
}

/** As a reader compares texts: without what is only there to break lines. */
export function plainWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** With markers, as a reader comes to them. */
function wordsOfBlock(block: DocumentBlock): string {
  const joined = (runs: readonly DocumentRun[]): string => runs.map(({ text }) => text).join('');
  const lines = (all: readonly DocumentLine[]): string =>
    all.map(({ text }) => joined(text)).join(' ');
  switch (block.kind) {
    case 'heading':
      return `${block.lead ?? ''} ${joined(block.text)}`;
    case 'list':
      return block.items
        .map(({ marker = '', text, notes }) => `${marker} ${joined(text)} ${lines(notes)}`)
        .join(' ');
    case 'terms':
      return block.items.map(({ term, details }) => `${joined(term)} ${lines(details)}`).join(' ');
    case 'table':
      return block.rows.map(({ cells }) => cells.map(lines).join(' ')).join(' ');
    case 'title':
      return block.lines.map(({ text }) => joined(text)).join(' ');
    case 'paragraph':
    case 'figure':
      return joined(runsOfBlock(block));
  }
}

/**
 * The texts of the document that are missing from what a reader sees, stand there in another order,
 * or stand there more often than in the document. Empty where all is well.
 * @param seen the text of the whole, without contents, roadmap and budget over time
 */
export function textsAmiss({ cover, blocks }: DocumentView, seen: string): readonly string[] {
  const all = [...cover, ...blocks];
  const texts = all.flatMap(runsOfBlock).map(({ text }) => plainWords(text));
  const inOrder = plainWords(seen);
  const amiss: string[] = [];
  let at = 0;
  for (const text of texts) {
    const found = inOrder.indexOf(text, at);
    if (found < 0) amiss.push(`missing, or in another order: ${text}`);
    else at = found + text.length;
  }
  const whole = plainWords(all.map(wordsOfBlock).join(' '));
  for (const text of new Set(texts)) {
    if (text.length < 25) continue;
    const [wanted, got] = [whole, inOrder].map((each) => each.split(text).length - 1);
    if (wanted !== got) amiss.push(`${got} times in place of ${wanted}: ${text}`);
  }
  return amiss;
}

/** A plan whose evaluation has each light, on a row of its own and on a part of the plan. */
export const litPlan = `plan: 1
title: Arvioitu
period: 2024..2025
workPackages:
  - {id: TP1, title: Ensimmäinen, period: 2024}
  - {id: TP2, title: Toinen, dependsOn: [TP1]}
  - {id: TP3, title: Kolmas, period: 2025, schedule: [{period: 2031, title: Liian myöhään}]}
evaluation:
  results:
    - goal: Tulos
      processes:
        - {goal: Tavoite yksi, measure: Toimi yksi, outcome: green, progress: green, node: TP1}
        - {goal: Tavoite kaksi, measure: Toimi kaksi, outcome: yellow, progress: red, node: TP3}
`;
