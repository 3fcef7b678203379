import { spoken, type Locale } from '../l10n/speak';
import type { Format, Snapshot } from '../model/snapshot';
import type { TextEdit } from '../parse/edits';
import type { IgnoreComment, IgnoredRule } from '../parse/ignore-comments';
import type { Span } from '../parse/syntax';
import type { Range } from '../text/source-text';
import type { NodePlace } from './_surroundings';

/** The gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** What the comments that silence rules did in one version (plan-format §7). */
export interface IgnoreReport {
  readonly comments: readonly {
    readonly comment: IgnoreComment;
    /** Rules named in it that had nothing to silence, those that do not exist among them. */
    readonly idle: readonly IgnoredRule[];
  }[];
  /** Every rule that there is. */
  readonly rules: readonly string[];
  /** Rules that are switched off or have failed: nobody knows what they would have found. */
  readonly unasked: ReadonlySet<string>;
  /** All that was found, silenced or not, in document order. */
  readonly findings: readonly { readonly rule: string; readonly range: Range }[];
}

/** Something that a rule found. `at` is the smallest text that is wrong: a value or a key, not the block. */
export interface Finding<Data> {
  readonly at: Span;
  readonly data: Data;
  /** Asked of the snapshot where they stand above the node that was checked. */
  readonly related?: readonly Related[] | ((snapshot: Snapshot) => readonly Related[]);
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
  /**
   * Findings of one node. They are kept as long as the node's text, with all under it, and what its
   * surroundings say are the same: so nothing else may be read, a finding may hold no object of the
   * model that stands above the node, and its message may ask the snapshot for its format only.
   */
  readonly checkNode?: (place: NodePlace) => Iterable<Finding<Data>>;
  /** Findings that need the whole plan; made anew with each version, so of small collections. */
  readonly check?: (snapshot: Snapshot) => Iterable<Finding<Data>>;
  /** Findings about the comments that silence others; asked last, when it is known what they did. */
  readonly checkIgnores?: (report: IgnoreReport, snapshot: Snapshot) => Iterable<Finding<Data>>;
  readonly fix?: (finding: Finding<Data>, snapshot: Snapshot) => Iterable<Fix>;
  /** Something is not written yet: told as a hint on a line that has just been begun. */
  readonly isAwaited?: (data: Data) => boolean;
}

/** A finding together with its rule's words and fixes; it holds for every version it is kept for. */
export interface BoundFinding {
  readonly at: Span;
  readonly severity: Severity;
  readonly isAwaited: boolean;
  related(snapshot: Snapshot): readonly Related[];
  message(snapshot: Snapshot): string;
  fixes(snapshot: Snapshot): readonly Fix[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly hasFix: boolean;
  readonly checkNode: ((place: NodePlace) => Iterable<BoundFinding>) | undefined;
  readonly check: ((snapshot: Snapshot) => Iterable<BoundFinding>) | undefined;
  readonly checkIgnores:
    ((report: IgnoreReport, snapshot: Snapshot) => Iterable<BoundFinding>) | undefined;
}

/** A message as it was last asked for in a language, and what it was made with. */
interface Said {
  readonly format: Format;
  readonly message: string;
}

/** Ties message and fixes to the type of the finding's data; nothing outside the rule knows that type. */
export function defineRule<Data>(definition: RuleDefinition<Data>): Rule {
  const { id, severity, checkNode, check, checkIgnores, fix } = definition;
  const bind = (finding: Finding<Data>): BoundFinding => new Bound(definition, finding);
  const bindToNode = (finding: Finding<Data>): BoundFinding => new BoundToNode(definition, finding);
  return Object.freeze<Rule>({
    id,
    severity,
    hasFix: fix !== undefined,
    checkNode: checkNode && ((place) => each(checkNode(place), bindToNode)),
    check: check && ((snapshot) => each(check(snapshot), bind)),
    checkIgnores:
      checkIgnores && ((report, snapshot) => each(checkIgnores(report, snapshot), bind)),
  });
}

class Bound<Data> implements BoundFinding {
  readonly isAwaited: boolean;

  constructor(
    private readonly definition: RuleDefinition<Data>,
    private readonly finding: Finding<Data>,
  ) {
    this.isAwaited = definition.isAwaited?.(finding.data) ?? false;
  }

  get at(): Span {
    return this.finding.at;
  }

  get severity(): Severity {
    return this.finding.severity ?? this.definition.severity;
  }

  related(snapshot: Snapshot): readonly Related[] {
    const { related = [] } = this.finding;
    return typeof related === 'function' ? related(snapshot) : related;
  }

  message(snapshot: Snapshot): string {
    return this.definition.message(this.finding.data, snapshot);
  }

  fixes(snapshot: Snapshot): readonly Fix[] {
    const { definition, finding } = this;
    return definition.fix ? [...definition.fix(finding, snapshot)] : [];
  }
}

/**
 * What is kept with a node says the same in the same language, with figures written in the same way.
 * Editor and plan may be in two languages, which take turns at each key.
 */
class BoundToNode<Data> extends Bound<Data> {
  private saidIn: Partial<Record<Locale, Said>> | undefined;

  override message(snapshot: Snapshot): string {
    const { format } = snapshot;
    const locale = spoken();
    this.saidIn ??= {};
    const before = this.saidIn[locale];
    if (before?.format === format) return before.message;
    const said = { format, message: super.message(snapshot) };
    this.saidIn[locale] = said;
    return said.message;
  }
}

/** One by one: what a check found before it failed counts. */
function* each<A, B>(all: Iterable<A>, change: (one: A) => B): Generator<B> {
  for (const one of all) yield change(one);
}
