import { spoken, type Locale } from '../l10n/speak';
import type { PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import { oncePerPlace } from '../parse/once-per-place';
import { Rope } from '../util/rope';
import type { BoundFinding, Rule } from './rule';
import {
  isSameAround,
  surroundingsIn,
  surroundingsOf,
  type NodePlace,
  type Surroundings,
} from './_surroundings';

export interface Found {
  readonly rule: Rule;
  readonly finding: BoundFinding;
}

/** What was found in a node and all below it, as long as these say the same. */
interface Checked {
  readonly around: Surroundings;
  /** What a finding carries may be said already: related places, words in its data. */
  readonly locale: Locale;
  readonly found: Rope<Found>;
}

type OnCrash = (rule: Rule, error: unknown) => void;

/**
 * Runs the rules that look at one node at a time. A node is another object exactly when its text,
 * or that of a node in it, is another; so of a plan that changed in one work package, that one and
 * the nodes that it stands in are checked, and everything else is as it was.
 */
export class NodeChecks {
  private readonly rules: readonly Rule[];
  private readonly cache = new WeakMap<PlanNode, Checked>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules.filter(({ checkNode }) => checkNode);
  }

  run(snapshot: Snapshot, onCrash: OnCrash): readonly Found[] {
    const { plan } = snapshot;
    if (!plan) return [];
    const found = this.within(plan.root, surroundingsOf(snapshot), snapshot, onCrash);
    return oncePerPlace(
      found.all,
      ({ finding }) => finding.at,
      ({ rule }) => rule.id,
    );
  }

  private within(
    node: PlanNode,
    around: Surroundings,
    snapshot: Snapshot,
    onCrash: OnCrash,
  ): Rope<Found> {
    const before = this.cache.get(node);
    const locale = spoken();
    if (before?.locale === locale && isSameAround(before.around, around)) return before.found;
    const plan = node.kind === 'plan' ? snapshot.plan : undefined;
    const place = { node, figures: snapshot.figures(node), around, plan };
    const own = this.own(place, onCrash);
    const inside = node.children.length > 0 ? surroundingsIn(place) : around;
    const below = node.children.map((child) => this.within(child, inside, snapshot, onCrash));
    const found = Rope.of(own, below);
    this.cache.set(node, { around, locale, found });
    return found;
  }

  private own(place: NodePlace, onCrash: OnCrash): readonly Found[] {
    const found: Found[] = [];
    for (const rule of this.rules) {
      try {
        for (const finding of rule.checkNode?.(place) ?? []) found.push({ rule, finding });
      } catch (error) {
        onCrash(rule, error);
      }
    }
    return found;
  }
}
