import type { Terminal } from '../terminal';
import type { RolledNode, RolledPlan } from '../rollup';
import { wordsOf } from '../../l10n/words';

interface Cell {
  readonly text: string;
  readonly right: boolean;
  readonly wrong: boolean;
}

const left = (text: string): Cell => ({ text, right: false, wrong: false });
const right = (text: string, wrong = false): Cell => ({ text, right: true, wrong });

/** For a terminal: the tree with its figures, differences in red. */
export function table(plans: readonly RolledPlan[], terminal: Terminal): string {
  return plans
    .map((plan) => {
      const rows = [header(plan), ...plan.nodes.map((node) => row(plan, node, '  '))];
      const widths = columnWidths(rows);
      const lines = rows.map((cells, index) =>
        cells
          .map((cell, column) => pad(cell, widths[column] ?? 0, index === 0, terminal))
          .join('  ')
          .trimEnd(),
      );
      return `${terminal.paint('gray', plan.path)}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** A GitHub table; the tree by dashes before the title. */
export function markdown(plans: readonly RolledPlan[]): string {
  return plans
    .map((plan) => {
      const head = header(plan);
      const rule = head.map((cell) => (cell.right ? '---:' : '---'));
      const rows = plan.nodes.map((node) => row(plan, node, '– ').map(({ text }) => escape(text)));
      const all = [head.map(({ text }) => escape(text)), rule, ...rows];
      const title = escape(plan.plan.root.title?.value ?? plan.path);
      return `## ${title}\n\n${all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
    })
    .join('\n');
}

function header({ plan, columns }: RolledPlan): readonly Cell[] {
  const word = wordsOf(plan.language);
  return [
    left(''),
    ...columns.map((key) => right(word[key])),
    right(word.personYears),
    right(word.stated),
    right(word.composed),
    right(word.difference),
  ];
}

function row(
  { snapshot, columns }: RolledPlan,
  rolled: RolledNode,
  indent: string,
): readonly Cell[] {
  const { node, depth, figures } = rolled;
  const { format } = snapshot;
  const money = (value: Parameters<typeof format.money>[0] | undefined, wrong = false): Cell =>
    right(value === undefined ? '' : format.money(value), wrong);
  const years = figures.personYears.composed ?? figures.personYears.stated;
  const title = [node.id?.value, node.title?.value].filter((part) => part !== undefined).join(' ');
  const difference = figures.difference === 0 ? undefined : figures.difference;
  return [
    left(indent.repeat(depth) + title),
    ...columns.map((key) => money(figures.lines.get(key))),
    right(years === undefined ? '' : format.personYears(years), !figures.personYears.inOrder),
    money(figures.stated),
    money(figures.composed),
    money(difference, !figures.inOrder),
  ];
}

const maxTitle = 48;

function shorten(text: string): string {
  return text.length > maxTitle ? `${text.slice(0, maxTitle - 1)}…` : text;
}

function columnWidths(rows: readonly (readonly Cell[])[]): readonly number[] {
  const count = Math.max(...rows.map((cells) => cells.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((cells) => shorten(cells[column]?.text ?? '').length)),
  );
}

function pad(cell: Cell, width: number, bold: boolean, { paint }: Terminal): string {
  const text = shorten(cell.text);
  const space = ' '.repeat(Math.max(0, width - text.length));
  const painted = bold ? paint('bold', text) : cell.wrong ? paint('red', text) : text;
  return cell.right ? space + painted : painted + space;
}

function escape(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('<', '&lt;');
}
