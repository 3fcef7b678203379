import type { Snapshot } from '../model/snapshot';
import { applyEdits, type TextEdit } from '../parse/edits';
import { ComposedEdits } from '../parse/edits/composed-edits';
import { inOrder } from '../parse/edits/text-edit';
import {
  changeBetween,
  comparePositions,
  intersects,
  type Range,
  type SourceText,
} from '../text/source-text';
import type { PlanDiagnostic } from './run-rules';

/** A version of a plan with all that is found in it. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly diagnostics: readonly PlanDiagnostic[];
}

export interface FixedAll {
  /** Of the text as it was: in order, none over another, none over a line that stays as it is. */
  readonly edits: readonly TextEdit[];
  /** How many findings were fixed, by rule, in the order in which they were met. */
  readonly fixed: ReadonlyMap<string, number>;
  /** The plan after the edits. */
  readonly after: Checked;
}

/** One round's text, and what it took to come to it. */
interface State {
  readonly checked: Checked;
  readonly edits: ComposedEdits;
  readonly fixed: ReadonlyMap<string, number>;
}

/** A fix may bring to light what another one fixes; more rounds than this none that we know needs. */
const mostRounds = 20;

/**
 * Applies the safe fixes of what was found, then of what is found after that, until none is left
 * (editor.md §1, cli.md `fix`). Doing it again changes nothing; fixes that undo each other end where
 * they come round.
 *
 * @param check finds what is wrong with a version that the fixes made
 * @param isWanted the rules whose findings are to be fixed
 */
export function fixAll(
  checked: Checked,
  check: (snapshot: Snapshot) => readonly PlanDiagnostic[],
  isWanted: (rule: string) => boolean = () => true,
): FixedAll {
  const { text } = checked.snapshot;
  let state: State = { checked, edits: ComposedEdits.of(text), fixed: new Map() };
  const seen = [state];
  while (seen.length <= mostRounds) {
    const next = nextState(state, check, isWanted);
    if (!next) break;
    const same = seen.find((each) => isSameText(textOf(each), textOf(next)));
    state = same ?? next;
    if (same) break;
    seen.push(next);
  }
  return { edits: state.edits.edits, fixed: state.fixed, after: state.checked };
}

function nextState(
  { checked, edits, fixed }: State,
  check: (snapshot: Snapshot) => readonly PlanDiagnostic[],
  isWanted: (rule: string) => boolean,
): State | undefined {
  const { snapshot, diagnostics } = checked;
  const round = safeEdits(diagnostics.filter(({ rule }) => isWanted(rule)));
  if (round.edits.length === 0) return undefined;
  const after = snapshot.update(applyEdits(snapshot.text, round.edits));
  const counts = new Map(fixed);
  for (const rule of round.fixed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    checked: { snapshot: after, diagnostics: check(after) },
    edits: edits.then(snapshot.text, round.edits),
    fixed: counts,
  };
}

function textOf({ checked }: State): SourceText {
  return checked.snapshot.text;
}

function isSameText(a: SourceText, b: SourceText): boolean {
  const { start, oldEnd, newEnd } = changeBetween(a, b);
  return start === oldEnd && start === newEnd;
}

interface Round {
  readonly edits: readonly TextEdit[];
  /** The rule of each finding that the edits fix. */
  readonly fixed: readonly string[];
}

/** The safe fixes that do not touch each other, first come first taken; the rest need another round. */
function safeEdits(diagnostics: readonly PlanDiagnostic[]): Round {
  const places = new TakenPlaces();
  const taken = new Set<readonly TextEdit[]>();
  const fixed: string[] = [];
  for (const { rule, fixes } of diagnostics) {
    const edits = fixes().find(({ safe }) => safe)?.edits;
    // Findings may share their edits, as those of one schedule share its order.
    if (!edits || (!taken.has(edits) && !places.take(edits))) continue;
    taken.add(edits);
    fixed.push(rule);
  }
  return { edits: [...taken].flat(), fixed };
}

/** The places of edits, by line, so that a thousand fixes are not compared each with each. */
class TakenPlaces {
  private readonly byLine = new Map<number, Range[]>();

  /** Takes the places of all the edits; false where one touches a place that is taken. */
  take(edits: readonly TextEdit[]): boolean {
    if (edits.length === 0 || overlap(edits)) return false;
    if (edits.some(({ range }) => this.isTaken(range))) return false;
    for (const { range } of edits) {
      for (const line of linesOf(range)) {
        const own = this.byLine.get(line) ?? [];
        this.byLine.set(line, own);
        own.push(range);
      }
    }
    return true;
  }

  private isTaken(range: Range): boolean {
    for (const line of linesOf(range)) {
      if (this.byLine.get(line)?.some((taken) => intersects(taken, range))) return true;
    }
    return false;
  }
}

function* linesOf({ start, end }: Range): Generator<number> {
  for (let { line } = start; line <= end.line; line++) yield line;
}

/** Edits of one fix that cannot be made together: a slip of ours that must not cost the other fixes. */
function overlap(edits: readonly TextEdit[]): boolean {
  const places = inOrder(edits).map(({ range }) => range);
  return places.some((range, index) => {
    const before = places[index - 1];
    return before !== undefined && comparePositions(before.end, range.start) > 0;
  });
}
