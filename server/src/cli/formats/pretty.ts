import type { Severity } from '../../rules/rule';
import type { PlanDiagnostic } from '../../rules/run-rules';
import type { SourceText } from '../../text/source-text';
import type { CheckedFile } from '../check-work';
import type { Paint, Style } from '../paint';
import type { CheckFormat, CheckTotals } from './check-formats';
import { countsText, plural } from './counts';

const styles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** For people: errors and warnings with their line, the rest in one line a rule, then the count. */
export const pretty: CheckFormat = {
  file: fileText,
  layout: ({ paint }) => ({ tail: (totals) => summary(totals, paint) }),
};

function fileText(file: CheckedFile, paint: Paint): string {
  const isSerious = ({ severity }: PlanDiagnostic): boolean =>
    severity === 'error' || severity === 'warning';
  return [
    ...file.diagnostics.filter(isSerious).map((each) => withLine(file, each, paint)),
    ...byRule(
      file,
      file.diagnostics.filter((each) => !isSerious(each)),
      paint,
    ),
  ].join('');
}

/** Dozens of hints of one rule would bury what matters: the first of each stands for all. */
function byRule(
  file: CheckedFile,
  diagnostics: readonly PlanDiagnostic[],
  paint: Paint,
): readonly string[] {
  return [...new Set(diagnostics.map(({ rule }) => rule))].flatMap((rule) => {
    const [first, ...others] = diagnostics.filter((each) => each.rule === rule);
    if (!first) return [];
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return [oneLine(file, first, more, paint)];
  });
}

function oneLine(
  { path }: CheckedFile,
  diagnostic: PlanDiagnostic,
  more: string,
  paint: Paint,
): string {
  const { severity, rule, message } = diagnostic;
  return `${paint(styles[severity], `${severity}[${rule}]`)} ${where(path, diagnostic)}: ${message}${more}\n`;
}

function withLine(file: CheckedFile, diagnostic: PlanDiagnostic, paint: Paint): string {
  const { severity, rule, message, range, related } = diagnostic;
  const fixes = diagnostic.fixes().map(({ title }) => `  ${paint('cyan', 'fix')} ${title}\n`);
  const places = related.map(
    (place) =>
      `  ${paint('gray', 'see')} ${file.path}:${place.range.start.line + 1}: ${place.message}\n`,
  );
  return [
    `${paint(styles[severity], `${severity}[${rule}]`)} ${paint('bold', message)}\n`,
    `  ${paint('gray', `--> ${where(file.path, diagnostic)}`)}\n`,
    excerpt(file.text, range, styles[severity], paint),
    ...places,
    ...fixes,
    '\n',
  ].join('');
}

function where(path: string, { range }: PlanDiagnostic): string {
  return `${path}:${range.start.line + 1}:${range.start.character + 1}`;
}

const maxShown = 100;

function excerpt(
  text: SourceText,
  { start, end }: PlanDiagnostic['range'],
  style: Style,
  paint: Paint,
): string {
  const line = text.line(start.line).replaceAll('\t', ' ');
  const from = start.character > maxShown - 20 ? start.character - 20 : 0;
  const shown = line.slice(from, from + maxShown);
  const last = end.line > start.line ? line.length : end.character;
  const length = Math.max(1, Math.min(last, from + maxShown) - start.character);
  const number = String(start.line + 1);
  return [
    `  ${paint('gray', `${number} |`)} ${shown}\n`,
    `  ${' '.repeat(number.length)} ${paint('gray', '|')} `,
    `${' '.repeat(start.character - from)}${paint(style, '^'.repeat(length))}\n`,
  ].join('');
}

function summary({ counts, plans }: CheckTotals, paint: Paint): string {
  const style = counts.error > 0 ? 'red' : counts.warning > 0 ? 'yellow' : 'green';
  return `${paint(style, countsText(counts))} in ${plural(plans, 'plan')}\n`;
}
