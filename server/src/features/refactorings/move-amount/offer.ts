import * as l10n from '@vscode/l10n';
import { askHere } from '../ask';
import { budgetAt } from '../budget-at';
import { moveKind, type Refactoring } from '../refactoring';
import type { Touched } from '../touched';
import { placesIn, type AmountPlace } from './places';

/** The amount that the place is on, where it may be moved. */
export function amountAt(touched: Touched): AmountPlace | undefined {
  const owned = budgetAt(touched);
  const last = touched.path.steps.at(-1)?.node;
  if (!owned || !last) return undefined;
  return placesIn(owned).find(({ amount }) => amount.at === last);
}

export function* moveFromHere(touched: Touched): Generator<Refactoring> {
  const place = amountAt(touched);
  if (!place || place.money <= place.least) return;
  yield {
    title: l10n.t('Move some of {0} to another line…', touched.snapshot.format.money(place.money)),
    kind: moveKind,
    command: askHere('moveAmount', touched),
  };
}
