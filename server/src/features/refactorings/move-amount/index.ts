import * as l10n from '@vscode/l10n';
import type { CostKey } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import type {
  AmountPlaces,
  AmountPlacesParams,
  AmountRef,
  MoveAmountParams,
  PlannedEdit,
} from '../../../protocol';
import { budgetName, budgetsOf, type OwnedBudget } from '../../../rules/budget/_budgets';
import { nameOf } from '../../../rules/_nodes';
import { moneyToYaml, parseMoney, subtractMoney, type Money } from '../../../values/money';
import type { PlanDocument } from '../../document';
import { Refusal } from '../../refusal';
import { versionedEdit } from '../../versioned-edit';
import { chosenAt, labelOf, touchedAtPosition } from '../ask';
import { budgetAt } from '../budget-at';
import { amountAt } from './offer';
import { absentLines, lineLabel, placesIn, type AmountPlace } from './places';
import { transfer, type Destination } from './transfer';

/** The lines that money may go to from the amount at a position, by part of the plan. */
export function amountPlaces(
  document: PlanDocument,
  { position }: AmountPlacesParams,
): AmountPlaces | null {
  const { snapshot, version } = document;
  const touched = touchedAtPosition(document, position);
  const from = touched && amountAt(touched);
  if (!from) return null;
  const { money } = snapshot.planFormat;
  const parts = budgetsOf(snapshot).flatMap((owned) => {
    const lines = linesOf(owned, from, snapshot);
    const total = owned.figures.stated ?? owned.figures.figure;
    return lines.length === 0
      ? []
      : [{ label: labelOfBudget(owned), total: total === undefined ? '' : money(total), lines }];
  });
  return {
    version,
    from: {
      label: nameOfPlace(from),
      amount: money(from.money),
      figure: moneyToYaml(from.money),
    },
    parts,
  };
}

type Lines = AmountPlaces['parts'][number]['lines'];

function linesOf(owned: OwnedBudget, from: AmountPlace, snapshot: Snapshot): Lines {
  const { tree, planFormat } = snapshot;
  const here = placesIn(owned).filter(({ amount }) => amount.at !== from.amount.at);
  const first = owned.budget.at.entries[0];
  const absent = first ? absentLines(owned, snapshot) : [];
  return [
    ...here.map(({ name, amount, money }) => ({
      label: name === '' ? l10n.t('its total') : lineLabel(name, snapshot),
      amount: planFormat.money(money),
      to: { at: tree.rangeOf(amount.at.span).start },
    })),
    ...absent.map((key) => ({
      label: lineLabel(key, snapshot),
      amount: '',
      to: { at: tree.rangeOf((first?.key ?? owned.budget.at).span).start, key },
    })),
  ];
}

function labelOfBudget(owned: OwnedBudget): string {
  if (owned.kind === 'node') return labelOf(owned.owner);
  return owned.kind === 'part'
    ? `${labelOf(owned.owner)} / ${budgetName(owned)}`
    : budgetName(owned);
}

function nameOfPlace({ name, owned }: Pick<AmountPlace, 'name' | 'owned'>): string {
  const of = owned.kind === 'node' ? nameOf(owned.owner) : budgetName(owned);
  return name === '' ? of : l10n.t('{0} of {1}', name, of);
}

/** @throws Refusal where it cannot be done without changing what the plan costs */
export function moveAmount(
  document: PlanDocument,
  { version, from: at, to, amount }: MoveAmountParams,
): PlannedEdit {
  const { snapshot } = document;
  const touched = chosenAt(document, version, at);
  const from = touched && amountAt(touched);
  if (!from) throw new Refusal(l10n.t('There is no amount here that can be moved.'));
  const money = readAmount(amount, from, snapshot);
  const destination = destinationAt(document, to);
  const isItself = 'amount' in destination && destination.amount.at === from.amount.at;
  if (isItself) throw new Refusal(l10n.t('The amount is there already. Choose another line.'));
  const moved = transfer(snapshot, from, destination, money);
  const names = [
    snapshot.format.money(money),
    nameOfPlace(from),
    nameOfPlace(destination),
  ] as const;
  const done = l10n.t('{0} moved from {1} to {2}.', ...names);
  return {
    edit: versionedEdit(document, moved.edits),
    message: [
      done,
      ...(moved.years.length === 0 ? [] : [yearsLeft(moved.years)]),
      ...moved.disagreements,
    ].join(' '),
  };
}

function yearsLeft(names: readonly string[]): string {
  return names.length === 1
    ? l10n.t('The years of {0} still add up to the old sum.', names.join())
    : l10n.t('The years of {0} still add up to the old sums.', names.join(', '));
}

function readAmount(text: string, from: AmountPlace, { plan, format }: Snapshot): Money {
  const parsed = parseMoney(text, true, plan?.currency);
  if (!parsed.ok || parsed.value.amount <= 0) {
    throw new Refusal(
      l10n.t('{0} is no amount that can be moved. Write it as in 5 000.', text.trim()),
    );
  }
  const { amount } = parsed.value;
  const most = subtractMoney(from.money, from.least);
  if (amount > most) {
    throw new Refusal(l10n.t('{0} has only {1} to move.', nameOfPlace(from), format.money(most)));
  }
  return amount;
}

function destinationAt(document: PlanDocument, { at, key }: AmountRef): Destination {
  const touched = touchedAtPosition(document, at);
  if (touched && key === undefined) {
    const place = amountAt(touched);
    if (place) return place;
  }
  const owned = touched && budgetAt(touched);
  const line = owned && absentLines(owned, document.snapshot).find((each) => each === key);
  if (owned && line) return asNewLine(owned, line);
  throw new Refusal(l10n.t('There is no line here that an amount can be moved to.'));
}

function asNewLine(owned: OwnedBudget, key: CostKey): Destination {
  return { owned, name: key, key };
}
