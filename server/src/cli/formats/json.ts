import type { CheckFormat } from '../check';

/** cli.md, "JSON": positions zero-based, UTF-16, as in LSP. */
export const json: CheckFormat = (files, counts) =>
  `${JSON.stringify(
    {
      version: 1,
      files: files.map(({ path, diagnostics }) => ({
        path,
        diagnostics: diagnostics.map(({ rule, severity, message, range, related, fixes }) => ({
          rule,
          severity,
          message,
          range,
          ...(related.length > 0 && { related }),
          fixes: fixes().map(({ title }) => title),
        })),
      })),
      summary: {
        errors: counts.error,
        warnings: counts.warning,
        information: counts.information,
        hints: counts.hint,
      },
    },
    undefined,
    2,
  )}\n`;
