import type { CheckFormat } from './check-formats';
import { nested } from './json-list';

/** cli.md, "JSON": positions zero-based, UTF-16, as in LSP. */
export const json: CheckFormat = {
  file: ({ path, diagnostics }) =>
    nested(
      {
        path,
        diagnostics: diagnostics.map(({ rule, severity, message, range, related, fixes }) => ({
          rule,
          severity,
          message,
          range,
          ...(related.length > 0 && { related }),
          fixes: fixes().map(({ title }) => title),
        })),
      },
      2,
    ),
  layout: () => ({
    head: '{\n  "version": 1,\n  "files": [\n',
    between: ',\n',
    tail: ({ counts }) => {
      const summary = {
        errors: counts.error,
        warnings: counts.warning,
        information: counts.information,
        hints: counts.hint,
      };
      return `\n  ],\n  "summary": ${nested(summary, 1).trimStart()}\n}\n`;
    },
  }),
};
