import type { IgnoreComment, IgnoredRule } from '../parse/ignore-comments';
import type { Span } from '../parse/syntax';
import { comparePositions, type Position, type Range } from '../text/source-text';

/** A comment that names a rule, for the part of the document that it is about. */
interface Naming {
  readonly rule: IgnoredRule;
  readonly scope: Range;
}

/** All that names one rule; findings pass by from the top of the document down. */
interface Lane {
  readonly wholeDocument: IgnoredRule[];
  /** By where they start. */
  readonly waiting: Naming[];
  next: number;
  /** Those that may reach the finding that passes by. */
  open: Naming[];
}

/** What the comments of one version silence (plan-format §7), and which of them silence nothing. */
export class Ignores {
  private readonly lanes = new Map<string, Lane>();
  private readonly used = new Set<IgnoredRule>();

  constructor(readonly comments: readonly IgnoreComment[]) {
    for (const { rules, scope } of comments) {
      for (const rule of rules) this.add(rule, scope);
    }
    for (const { waiting } of this.lanes.values()) {
      waiting.sort((a, b) => comparePositions(a.scope.start, b.scope.start));
    }
  }

  /** Whether a comment silences the finding. Each rule's findings must be asked for in document order. */
  silences(rule: string, at: Position): boolean {
    const lane = this.lanes.get(rule);
    if (!lane) return false;
    for (const naming of lane.wholeDocument) this.used.add(naming);
    const open = reaching(lane, at);
    for (const { rule: naming } of open) this.used.add(naming);
    return open.length > 0 || lane.wholeDocument.length > 0;
  }

  /** The rules of a comment that had nothing to silence. */
  idleIn({ rules }: IgnoreComment): readonly IgnoredRule[] {
    return rules.filter((rule) => !this.used.has(rule));
  }

  /**
   * Whether a comment silences what is said of one: it is about the place where that one stands, or
   * about the same thing. Nothing is counted.
   */
  silencesComment(rule: string, { piece, start }: Span): boolean {
    const lane = this.lanes.get(rule);
    if (!lane) return false;
    if (lane.wholeDocument.length > 0) return true;
    const of = this.comments.find(
      ({ at }) => at.piece === piece && at.start <= start && start <= at.end,
    );
    const scope = of?.scope;
    if (scope === undefined || scope === 'document') return false;
    return lane.waiting.some((naming) => isIn(scope.start, naming.scope));
  }

  private add(rule: IgnoredRule, scope: IgnoreComment['scope']): void {
    const lane = this.lanes.get(rule.id) ?? { wholeDocument: [], waiting: [], next: 0, open: [] };
    this.lanes.set(rule.id, lane);
    if (scope === 'document') lane.wholeDocument.push(rule);
    else lane.waiting.push({ rule, scope });
  }
}

/** Those about a place, which is never above the place before. */
function reaching(lane: Lane, at: Position): readonly Naming[] {
  for (let next = lane.waiting[lane.next]; next; next = lane.waiting[++lane.next]) {
    if (comparePositions(next.scope.start, at) > 0) break;
    lane.open.push(next);
  }
  lane.open = lane.open.filter(({ scope }) => comparePositions(at, scope.end) <= 0);
  return lane.open;
}

export function isIn(at: Position, scope: IgnoreComment['scope']): boolean {
  return (
    scope === 'document' ||
    (comparePositions(scope.start, at) <= 0 && comparePositions(at, scope.end) <= 0)
  );
}
