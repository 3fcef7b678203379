import * as l10n from '@vscode/l10n';
import type { Severity } from '../../rules/rule';
import type { PlanDiagnostic } from '../../rules/run-rules';
import type { SourceText } from '../../text/source-text';
import type { CheckedFile } from '../check-work';
import type { Paint, Style } from '../paint';
import { visible, visibleInLine } from '../visible';
import type { CheckFormat, CheckTotals } from './check-formats';
import { andMore, countsText, severityText } from './counts';

const styles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** For people: errors and warnings with their line, the rest in one line a rule, then the count. */
export const pretty: CheckFormat = {
  file: (file, paint) => visible(fileText({ ...file, path: visibleInLine(file.path) }, paint)),
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
    const more = others.length > 0 ? andMore(others.length) : '';
    return [oneLine(file, first, more, paint)];
  });
}

function oneLine(
  { path }: CheckedFile,
  diagnostic: PlanDiagnostic,
  more: string,
  paint: Paint,
): string {
  return `${head(diagnostic, paint)} ${where(path, diagnostic)}: ${visibleInLine(diagnostic.message)}${more}\n`;
}

function withLine(file: CheckedFile, diagnostic: PlanDiagnostic, paint: Paint): string {
  const { severity, message, range, related } = diagnostic;
  const fix = paint('cyan', l10n.t('fix'));
  const see = paint('gray', l10n.t('see'));
  const fixes = diagnostic.fixes().map(({ title }) => `  ${fix} ${visibleInLine(title)}\n`);
  const places = related.map(
    (place) =>
      `  ${see} ${file.path}:${place.range.start.line + 1}: ${visibleInLine(place.message)}\n`,
  );
  return [
    `${head(diagnostic, paint)} ${paint('bold', visibleInLine(message))}\n`,
    `  ${paint('gray', `--> ${where(file.path, diagnostic)}`)}\n`,
    excerpt(file.text, range, styles[severity], paint),
    ...places,
    ...fixes,
    '\n',
  ].join('');
}

/** `error[budget/total-mismatch]` */
function head({ severity, rule }: PlanDiagnostic, paint: Paint): string {
  return paint(styles[severity], `${severityText(severity)}[${rule}]`);
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
  const found = paint(style, countsText(counts));
  const said =
    plans === 1 ? l10n.t('{0} in 1 plan', found) : l10n.t('{0} in {1} plans', found, plans);
  return `${said}\n`;
}
