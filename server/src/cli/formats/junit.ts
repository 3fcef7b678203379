import * as l10n from '@vscode/l10n';
import type { PlanDiagnostic } from '../../rules/run-rules';
import type { CheckFormat } from './check-formats';

/**
 * JUnit XML, as Jenkins, GitLab and others show it: a suite a plan, a case a rule that found
 * something. A case fails by errors and warnings, what is less stands in its output. A rule is one
 * case however much it finds: readers tell cases apart by plan and name, and drop the second of two.
 */
export const junit: CheckFormat = {
  file: ({ path, diagnostics }) => {
    const rules = [...byRule(diagnostics)];
    const failures = rules.filter(([, found]) => found.some(isFailure)).length;
    // Without any case, Jenkins takes the report for one of a run that broke off.
    const cases =
      rules.length === 0
        ? [testCase(path, 'planwright check', [])]
        : rules.map(([rule, found]) => testCase(path, rule, found));
    const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
    return `  <testsuite name="${escape(path)}" ${counts} time="0">\n${cases.join('')}  </testsuite>\n`;
  },
  layout: () => ({
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="planwright">\n',
    tail: () => '</testsuites>\n',
  }),
};

function byRule(found: readonly PlanDiagnostic[]): ReadonlyMap<string, readonly PlanDiagnostic[]> {
  const groups = new Map<string, PlanDiagnostic[]>();
  for (const each of found) {
    const group = groups.get(each.rule) ?? [];
    groups.set(each.rule, group);
    group.push(each);
  }
  return groups;
}

function isFailure({ severity }: PlanDiagnostic): boolean {
  return severity === 'error' || severity === 'warning';
}

function testCase(path: string, rule: string, found: readonly PlanDiagnostic[]): string {
  const file = escape(path);
  const start = `    <testcase name="${escape(rule)}" classname="${file}" file="${file}" time="0"`;
  if (found.length === 0) return `${start}/>\n`;
  const serious = found.filter(isFailure);
  const rest = found.filter((each) => !isFailure(each));
  return [
    `${start}>\n`,
    ...failure(path, serious),
    ...output(path, rest),
    '    </testcase>\n',
  ].join('');
}

function failure(path: string, found: readonly PlanDiagnostic[]): readonly string[] {
  const [first] = found;
  if (!first) return [];
  const type = found.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const message = escape(first.message + moreFindings(found.length - 1));
  return [`      <failure message="${message}" type="${type}">${lines(path, found)}</failure>\n`];
}

function moreFindings(count: number): string {
  if (count === 0) return '';
  const more =
    count === 1 ? l10n.t('(and 1 more finding)') : l10n.t('(and {0} more findings)', count);
  return ` ${more}`;
}

function output(path: string, found: readonly PlanDiagnostic[]): readonly string[] {
  return found.length === 0 ? [] : [`      <system-out>${lines(path, found)}</system-out>\n`];
}

function lines(path: string, found: readonly PlanDiagnostic[]): string {
  return found
    .map(({ severity, message, range: { start } }) =>
      escape(`${path}:${start.line + 1}:${start.character + 1}: ${severity}: ${message}`),
    )
    .join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** For attributes and text alike; what XML cannot hold at all becomes the replacement character. */
function escape(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are what it is for
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replaceAll(/[&<>"\t\n\r]/g, (mark) => entities[mark] ?? mark)
  );
}
