import * as l10n from '@vscode/l10n';
import type { Plan } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { raw, replaceValue } from '../../parse/edits';
import { extendTo, isInside, type Period } from '../../values/period';
import type { Fix } from '../rule';
import { boundAbove, nameOf, type Bound } from '../_nodes';

/** Makes the period that limits another one hold it, and those above that must grow as well. */
export function* extensions(from: Bound, inner: Period, snapshot: Snapshot): Generator<Fix> {
  const { plan, tree } = snapshot;
  const wider = plan ? [...widened(plan, from, inner)] : [];
  if (wider.length === 0) return;
  yield {
    title: titleFor(wider),
    edits: wider.map(({ value, to }) => replaceValue(tree, value.at, raw(to))),
  };
}

interface Widened extends Bound {
  readonly to: string;
}

function titleFor([first, ...more]: readonly Widened[]): string {
  if (!first) return '';
  const [next] = more;
  const own = [nameOf(first.owner), first.to] as const;
  if (!next) return l10n.t('Extend the period of {0} to {1}', ...own);
  if (more.length === 1) {
    return l10n.t(
      'Extend the period of {0} to {1}, and that of {2} to {3}',
      ...own,
      nameOf(next.owner),
      next.to,
    );
  }
  const others = more.map(({ owner, to }) => l10n.t('{0} to {1}', nameOf(owner), to)).join(', ');
  return l10n.t('Extend the period of {0} to {1}, and those of {2}', ...own, others);
}

/**
 * What holds the inner period may have to grow at each level; each grows in its own notation as far
 * as that needs it. A level above holds what has grown below it too, since the coarser of two
 * notations decides.
 */
function* widened(plan: Plan, from: Bound, inner: Period): Generator<Widened> {
  for (let bound: Bound | undefined = from; bound; bound = boundAbove(plan, bound.owner)) {
    const limit = bound.value.period;
    if (!limit || isInside(inner, limit)) return;
    yield { ...bound, to: extendTo(limit, inner).canonical };
  }
}
