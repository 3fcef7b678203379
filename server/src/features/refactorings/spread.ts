import * as l10n from '@vscode/l10n';
import { raw, replaceValue, type TextEdit } from '../../parse/edits';
import { proRata } from '../../rules/budget/_balance';
import { shown } from '../../rules/_shown';
import { moneyToYaml } from '../../values/money';
import { budgetAt } from './budget-at';
import { rewriteKind, type Refactoring } from './refactoring';
import { scaledTo, type NewAmount } from './scale-budget';
import type { Touched } from './touched';

const mostNamed = 3;

/**
 * A budget whose stated total is not what its lines add up to: the difference over the plain lines,
 * or all of it, with the administration's share, parts and items, scaled to the total.
 */
export function* spreadDifference(touched: Touched): Generator<Refactoring> {
  const { snapshot, tree } = touched;
  const owned = budgetAt(touched);
  if (!owned) return;
  const { stated, composed, difference, unreadable } = owned.figures;
  if (stated === undefined || composed === undefined || unreadable) return;
  if (difference === undefined || difference === 0) return;
  const [spread] = proRata({ owned, stated, composed, difference }, snapshot);
  // At the total itself this is offered as a way out of the finding.
  const isOffered = touched.diagnostics.some(({ rule }) => rule === 'budget/total-mismatch');
  if (spread && !isOffered) yield { ...spread, kind: rewriteKind };
  const changes = (scaledTo(stated, owned.budget, owned.figures, snapshot) ?? []).filter(
    ({ at, money }) => at.source.trim() !== moneyToYaml(money),
  );
  const edits = changes.map(({ at, money }) => replaceValue(tree, at, raw(moneyToYaml(money))));
  if (changes.length < 2 || isSame(edits, spread?.edits)) return;
  yield {
    title: l10n.t('Scale all lines to the total {0}: {1}', moneyToYaml(stated), named(changes)),
    kind: rewriteKind,
    edits,
  };
}

function named(changes: readonly NewAmount[]): string {
  const first = changes
    .slice(0, mostNamed)
    .map(({ name, money }) => `${shown(name)} ${moneyToYaml(money)}`);
  return [...first, ...(changes.length > mostNamed ? ['…'] : [])].join(', ');
}

function isSame(a: readonly TextEdit[], b: readonly TextEdit[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
