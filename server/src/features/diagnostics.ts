import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../rules/rule';
import type { PlanDiagnostic } from '../rules/run-rules';
import { toLspRange, type PlanDocument } from './document';

export const diagnosticSource = 'planwright';

const lspSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `rulePages` is the folder of the rule pages as a URI; without it there are no links. */
export function toLspDiagnostics(
  document: PlanDocument,
  rulePages: string | undefined,
): Diagnostic[] {
  return document.diagnostics.map((each) => toLspDiagnostic(each, document.uri, rulePages));
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
