import {
  planNotes,
  planRows,
  portfolioNote,
  portfolioRows,
  portfolioTitle,
  type Rows,
} from './rollup-cells';
import type { RollupFormat } from './rollup-formats';

/** GitHub tables; the tree by dashes before the title. Several plans end in their total. */
export const markdown: RollupFormat = {
  between: '\n',
  plan: (rolled) => {
    const title = rolled.plan.root.title?.value;
    // Plans of one programme often share a title.
    const heading = title === undefined ? rolled.path : `${title} (${rolled.path})`;
    const notes = planNotes(rolled).map((note) => `\n${escape(note)}\n`);
    return `${section(heading, planRows(rolled, '– '))}${notes.join('')}`;
  },
  total: (portfolio) => {
    if (portfolio.plans < 2) return '';
    const note = portfolioNote(portfolio);
    const total = section(portfolioTitle(portfolio), portfolioRows(portfolio));
    return `\n${total}${note === undefined ? '' : `\n${escape(note)}\n`}`;
  },
};

function section(title: string, [header = [], ...rows]: Rows): string {
  const rule = header.map((cell) => (cell.right ? '---:' : '---'));
  const texts = [header, ...rows].map((cells) => cells.map(({ text }) => escape(text)));
  const [first = [], ...others] = texts;
  const lines = [first, rule, ...others].map((cells) => `| ${cells.join(' | ')} |\n`);
  return `## ${escape(title)}\n\n${lines.join('')}`;
}

function escape(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll(/(?<!\s)\s*\n\s*/g, ' ')
    .replaceAll('<', '&lt;');
}
