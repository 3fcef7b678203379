import * as l10n from '@vscode/l10n';
import { wordsOf } from '../../l10n/words';
import { costKeys, type CostKey } from '../../values/cost-keys';
import { addMoney, subtractMoney, zeroMoney, type Money } from '../../values/money';
import { joinTexts, putInOrder, type DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import { budgetKeys } from './budget';
import type { Context } from './context';
import { childrenOf, composedOf, isKeys, listOf, moneyOf, ownLinesOf, stringAt } from './money';
import { innerMap } from './chapter-texts';

/**
 * A table of the whole project's costs by kind says again what the work packages cost. In the plan, own
 * lines and those of the parts below add up (plan-format §2): lines that are told below go to the note,
 * where the table's total is that of its own lines or a line is the sum of those below.
 */
export function withoutLinesOfParts(plan: DraftMap, line: number, context: Context): void {
  const { budget } = plan;
  if (!isKeys(budget)) return;
  const said = costKeys.filter((key) => moneyOf(budget[key]) !== undefined);
  const below = childrenOf(plan).map(composedOf).reduce(addMoney, zeroMoney);
  const own = ownLinesOf(budget);
  const total = moneyOf(budget['total']);
  if (said.length === 0 || below === zeroMoney || total === addMoney(own, below)) return;
  const inParts = new Map(said.map((key) => [key, lineBelow(plan, key)]));
  const isAgain = (key: CostKey): boolean =>
    inParts.get(key) !== zeroMoney && inParts.get(key) === moneyOf(budget[key]);
  if (total !== own && !said.some(isAgain)) return;
  const free = said.filter((key) => inParts.get(key) === zeroMoney);
  const freeSum = free.map((key) => moneyOf(budget[key]) ?? zeroMoney).reduce(addMoney, zeroMoney);
  const fits = total !== undefined && freeSum === subtractMoney(total, below);
  const left = new Set(fits ? free : free.filter((key) => onTop.has(key)));
  const told = said.filter((key) => !left.has(key));
  if (told.length === 0) return;
  moveToNote(innerMap(plan, 'budget'), told, line, context);
}

/** What is counted on the costs of the whole. */
const onTop: ReadonlySet<CostKey> = new Set<CostKey>(['indirect', 'administration']);

function lineBelow(node: Parameters<typeof childrenOf>[0], key: CostKey): Money {
  return childrenOf(node)
    .map((child) => addMoney(lineIn(child['budget'], key), lineBelow(child, key)))
    .reduce(addMoney, zeroMoney);
}

function lineIn(budget: DraftValue | undefined, key: CostKey): Money {
  if (!isKeys(budget)) return zeroMoney;
  const parts = listOf(budget['parts']).map((part) => lineIn(part, key));
  return parts.reduce(addMoney, moneyOf(budget[key]) ?? zeroMoney);
}

function moveToNote(
  budget: DraftMap,
  keys: readonly CostKey[],
  line: number,
  { language, remarks }: Context,
): void {
  const names = wordsOf(language);
  const lines = keys.map((key) => `${names[key]}: ${textOf(budget[key])}`);
  for (const key of keys) Reflect.deleteProperty(budget, key);
  const note = joinTexts(...lines, stringAt(budget, 'note'));
  budget['note'] = note;
  putInOrder(budget, budgetKeys);
  remarks.comment(budget, 'note', 'assumed: these costs are those of the parts below, said again');
  remarks.note(
    'assumed',
    { line, text: lines.join('; ') },
    l10n.t(
      'The table of costs says again what the parts below cost. It is in the note of the budget.',
    ),
  );
}

/** `463000 (2024: 52000; 2025: 168000)` */
function textOf(value: DraftValue | undefined): string {
  if (!isKeys(value)) return plain(value);
  const { items, note } = value;
  const parts = listOf(items)
    .filter(isKeys)
    .map((item) => `${stringAt(item, 'title')}: ${stringAt(item, 'amount')}`);
  const said = [...parts, ...(typeof note === 'string' ? [note] : [])];
  const amount = stringAt(value, 'amount');
  return said.length === 0 ? amount : `${amount} (${said.join('; ')})`;
}

function plain(value: DraftValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const administrationRow =
  /^(?:(?:hanke|projekti)?hallin\p{L}*|(?:hankkeen|projektin)\s+hallin\p{L}*|(?:projekt)?administration(?:en)?|(?:projekt)?förvaltning(?:en)?|(?:project\s+)?(?:administration|management))$/iu;

/** What the cost table counts as administration is its budget, where nothing else says what it costs. */
export function administrationOfTable(plan: DraftMap, { remarks }: Context): void {
  const [row, another] = listOf(plan['costSummary'])
    .filter(isKeys)
    .filter((each) => each['of'] === undefined && administrationRow.test(stringAt(each, 'title')));
  const { administration } = plan;
  const isSaid = isKeys(administration) && administration['budget'] !== undefined;
  if (!row || another || isSaid || moneyOf(row['total']) === undefined) return;
  if (lineBelow(plan, 'administration') !== zeroMoney) return;
  const inner = innerMap(plan, 'administration');
  inner['budget'] = { total: row['total'] };
  remarks.comment(inner, 'budget', 'as the cost table says');
}
