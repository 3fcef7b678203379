import type { Snapshot } from '../model/snapshot';
import type { TextEdit } from '../parse/edits';
import type { Span } from '../parse/syntax';

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** Something that a rule found. `at` is the smallest text that is wrong: a value or a key, not the block. */
export interface Finding<Data> {
  readonly at: Span;
  readonly data: Data;
  readonly related?: readonly Related[];
  /** Where one rule has findings of different weight (rules.md says so). */
  readonly severity?: Severity;
}

/** One way out that a machine can take: a single undoable edit. */
export interface Fix {
  /** What it does, with the figure it writes: "Set total to 716007". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The one to take with one key; at most one a finding. */
  readonly preferred?: boolean;
  /** Keeps the meaning, so that fix-all may apply it unseen. */
  readonly safe?: boolean;
}

export interface RuleDefinition<Data> {
  /** `group/name`; the path of the rule's file, fixture folder and page. */
  readonly id: string;
  readonly severity: Severity;
  /** A plain sentence with the figures, and what would be right. */
  readonly message: (data: Data, snapshot: Snapshot) => string;
  readonly check: (snapshot: Snapshot) => Iterable<Finding<Data>>;
  readonly fix?: (finding: Finding<Data>, snapshot: Snapshot) => Iterable<Fix>;
}

/** A finding together with its rule's words and fixes. */
export interface BoundFinding {
  readonly at: Span;
  readonly severity: Severity;
  readonly related: readonly Related[];
  readonly message: () => string;
  readonly fixes: () => readonly Fix[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly hasFix: boolean;
  readonly check: (snapshot: Snapshot) => Iterable<BoundFinding>;
}

/** Ties message and fixes to the type of the finding's data; nothing outside the rule knows that type. */
export function defineRule<Data>(definition: RuleDefinition<Data>): Rule {
  const { id, severity, message, check, fix } = definition;
  return Object.freeze({
    id,
    severity,
    hasFix: fix !== undefined,
    *check(snapshot: Snapshot): Iterable<BoundFinding> {
      for (const finding of check(snapshot)) {
        yield {
          at: finding.at,
          severity: finding.severity ?? severity,
          related: finding.related ?? [],
          message: () => message(finding.data, snapshot),
          fixes: () => (fix ? [...fix(finding, snapshot)] : []),
        };
      }
    },
  });
}
