import * as l10n from '@vscode/l10n';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { severities, type Severity } from '../rules/rule';
import type { PlanDiagnostic } from '../rules/run-rules';
import { toLspRange, type PlanDocument } from './document';

const diagnosticSource = 'planwright';

const lspSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** More would bury the editor, and the planner too. */
export const maxPublished = 200;

/**
 * The findings as an editor shows them: the most severe where there are too many, and one line at
 * the top that counts the rest. `rulePages` is the folder of the rule pages as a URI; without it
 * there are no links.
 */
export function toLspDiagnostics(
  { diagnostics, uri }: Pick<PlanDocument, 'diagnostics' | 'uri'>,
  rulePages: string | undefined,
): Diagnostic[] {
  const shown = mostSevere(diagnostics, maxPublished);
  const published = shown.map((each) => toLspDiagnostic(each, uri, rulePages));
  const more = diagnostics.length - shown.length;
  if (more > 0) published.unshift(countOfRest(more));
  return published;
}

function mostSevere(all: readonly PlanDiagnostic[], max: number): readonly PlanDiagnostic[] {
  if (all.length <= max) return all;
  const ranked = severities.flatMap((severity) => all.filter((each) => each.severity === severity));
  const kept = new Set(ranked.slice(0, max - 1));
  return all.filter((each) => kept.has(each));
}

function countOfRest(more: number): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: DiagnosticSeverity.Information,
    source: diagnosticSource,
    message: l10n.t('{0} more findings are not shown. Mend some of those that are first.', more),
  };
}

export function toLspDiagnostic(
  { rule, severity, message, range, related }: PlanDiagnostic,
  uri: string,
  rulePages: string | undefined,
): Diagnostic {
  return {
    range: toLspRange(range),
    severity: lspSeverity[severity],
    source: diagnosticSource,
    code: rule,
    message,
    ...(rulePages !== undefined && {
      codeDescription: { href: `${rulePages.replace(/\/$/, '')}/${rule}.md` },
    }),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => ({
        location: { uri, range: toLspRange(place.range) },
        message: place.message,
      })),
    }),
  };
}
