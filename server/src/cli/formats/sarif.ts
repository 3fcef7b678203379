import fs from 'node:fs';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { rules } from '../../rules';
import type { Severity } from '../../rules/rule';
import type { PlanDiagnostic } from '../../rules/run-rules';
import type { CheckFormat } from './check-formats';
import type { RuleTexts } from '../../protocol/rule-texts';
import { parseRulePage, readRuleTexts } from '../rule-page';
import type { Terminal } from '../terminal';
import { nested } from './json-list';

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services take it. */
export const sarif: CheckFormat = {
  file: ({ path, diagnostics }) =>
    resultsOf(path, diagnostics)
      .map((result) => nested(result, 4))
      .join(between),
  layout: (terminal) => {
    const [head = '', tail = ''] = frame(terminal).split(emptyResults);
    return { head: `${head}"results": [\n`, between, tail: () => `\n      ]${tail}` };
  },
};

const between = ',\n';
const emptyResults = '"results": []';

/** The whole log without its results, which are to stand where it has none. */
function frame(terminal: Terminal): string {
  const texts = readRuleTexts(terminal);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'planwright',
            version: terminal.version(),
            // Every rule, as which of them find something is known at the end only.
            rules: rules.map(({ id }) => descriptorOf(id, texts, terminal)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** What the rule finds, from its page. */
function descriptorOf(
  id: string,
  texts: RuleTexts | undefined,
  terminal: Terminal,
): ReportingDescriptor {
  const translated = texts?.rules[id]?.summary;
  if (translated !== undefined) return { id, shortDescription: { text: translated } };
  const page = fs.readFileSync(terminal.asset(`docs/rules/${id}.md`), 'utf8');
  return { id, shortDescription: { text: parseRulePage(page).summary } };
}

const ruleIndexes: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

function resultsOf(path: string, diagnostics: readonly PlanDiagnostic[]): Result[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, severity, message, related } = diagnostic;
    // The finding by what it says and where it stands among its like: stable when lines move.
    const same = `${rule}|${message}`;
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    return {
      ruleId: rule,
      ruleIndex: ruleIndexes.get(rule) ?? -1,
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: place(path, diagnostic.range) }],
      partialFingerprints: { 'planwright/v1': `${fingerprint(same)}:${count}` },
      ...(related.length > 0 && {
        relatedLocations: related.map((each) => ({
          physicalLocation: place(path, each.range),
          message: { text: each.message },
        })),
      }),
    };
  });
}

/** What stands for itself in a path must not begin a query, or stop the report. */
function uriOf(path: string): string {
  const whole = path.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

function place(path: string, range: PlanDiagnostic['range']) {
  return {
    artifactLocation: { uri: uriOf(path) },
    region: {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    },
  };
}

/** FNV-1a, 32 bits: an identity for a text, not a protection. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
