import type { Diagnostic } from 'vscode-languageserver-types';
import { limits, type Fault } from '../fault';
import type { Mirror } from '../mirror';
import { faultsOfRanges } from './ranges';

/** What is wrong with the published findings of a text. */
export function* faultsOfFindings(
  uri: string,
  findings: readonly Diagnostic[],
  text: Mirror,
): Generator<Fault> {
  const textsOf = (of: string): readonly Mirror[] | undefined => (of === uri ? [text] : undefined);
  yield* faultsOfRanges('findings', findings, uri, textsOf);
  if (findings.length > limits.findings) {
    yield { kind: 'too-many-findings', detail: `${findings.length} of ${uri}` };
  }
  // As many as there may be, and yet nobody says that there are more or that these are all.
  for (const { message, code } of findings) {
    const length = (typeof message === 'string' ? message : message.value).length;
    if (length === 0) yield { kind: 'silent', detail: `${String(code)} has no message` };
    if (length > limits.messageLength) {
      yield { kind: 'huge-message', detail: `${String(code)}: ${length} characters` };
    }
  }
}
