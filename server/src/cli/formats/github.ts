import type { Severity } from '../../rules/rule';
import type { CheckFormat } from './check-formats';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands: one line a finding, shown beside the line in a pull request. */
export const github: CheckFormat = {
  file: ({ path, diagnostics }) =>
    diagnostics
      .map(({ rule, severity, message, range }) => {
        const place = [
          `file=${property(path)}`,
          `line=${range.start.line + 1}`,
          `endLine=${range.end.line + 1}`,
          `col=${range.start.character + 1}`,
          `endColumn=${range.end.character + 1}`,
          `title=${property(rule)}`,
        ];
        return `::${levels[severity]} ${place.join(',')}::${data(message)}\n`;
      })
      .join(''),
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
