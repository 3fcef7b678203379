/** A single slip in a plan: how it is made, and what must be said of it. */
import assert from 'node:assert/strict';
import type { Plan } from '../../server/src/model/plan';
import type { Snapshot } from '../../server/src/model/snapshot';
import { raw, replaceValue, type TextEdit } from '../../server/src/parse/edits';
import type { MapNode, ScalarNode, Span } from '../../server/src/parse/syntax';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { check, snapshotOf } from '../support/check';
import type { Random } from '../support/random';

/** A plan to plant slips in, with what is found in it before. */
export interface Base {
  readonly name: string;
  readonly text: string;
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly root: MapNode;
  readonly found: readonly PlanDiagnostic[];
}

export function baseOf(name: string, text: string): Base {
  const snapshot = snapshotOf(text);
  const { plan, root } = snapshot;
  assert.ok(plan && root, `${name} is no plan`);
  return { name, text, snapshot, plan, root, found: check(snapshot) };
}

/** A place, or a line, of the plan before the slip, or a text that the slip has written. */
export type Place = Span | { readonly written: string } | { readonly line: number };

/** Something else that rightly is said, or no longer said, because of the same slip. */
export interface Besides {
  readonly rule: string;
  readonly at: Place;
  /** Why it is no false alarm. */
  readonly why: string;
}

export interface Slip {
  readonly edits: readonly TextEdit[];
  /** Where the finding is due; the line counts. */
  readonly at: Place;
  readonly besides?: readonly Besides[];
  /** What was said before and falls silent, since the slip takes away what it was said of. */
  readonly hides?: readonly Besides[];
}

export interface Operator {
  readonly rule: string;
  /** What goes wrong, in a few words. */
  readonly slip: string;
  /** One slip of this kind; undefined where the plan has no place for it, or this draw found none. */
  readonly plant: (base: Base, random: Random) => Slip | undefined;
}

/** An operator for each place of a kind: `places` finds them, `make` writes the slip at one. */
export function operator<T>(
  rule: string,
  slip: string,
  places: (base: Base) => readonly T[],
  make: (place: T, base: Base, random: Random) => Slip | undefined,
): Operator {
  return {
    rule,
    slip,
    plant: (base, random) => {
      const place = random.pick(places(base));
      return place === undefined ? undefined : make(place, base, random);
    },
  };
}

/** What these rules said of the plan, and rightly no longer say of it with the slip in it. */
export function silenced(
  { found }: Base,
  rules: readonly string[],
  why: string,
): readonly Besides[] {
  return found
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, range }) => ({ rule, at: { line: range.start.line }, why }));
}

/** All that was said of what stands between two lines, which is no longer read. */
export function unread({ found }: Base, from: number, to: number): readonly Besides[] {
  return found
    .filter(({ range: { start } }) => from <= start.line && start.line <= to)
    .map(({ rule, range: { start } }) => ({
      rule,
      at: { line: start.line },
      why: 'it was said of something that is no longer read',
    }));
}

/** A value written anew, found where it stands. */
export function rewritten({ snapshot }: Base, at: ScalarNode, text: string): Slip {
  return { edits: [replaceValue(snapshot.tree, at, raw(text))], at: at.span };
}
