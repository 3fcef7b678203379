import { CompletionItemKind } from 'vscode-languageserver-types';
import { scalarAt } from '../../model/build/read';
import type { Budget, BudgetPart, Plan, PlanNode } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { pathAt } from '../../parse/path-at';
import { objectTypeAt, type FieldPath } from '../../schema/fields';
import { isWholeSum, moneyToYaml, type Money } from '../../values/money';
import { personYearsToYaml, type PersonYears } from '../../values/person-years';
import { nodeAround, ownerOf } from './around';
import type { Offer } from './offer';
import type { ValuePlace } from './place';
import { marker, type Landing } from './probe';

/** A figure that the plan itself knows: a `total` or `fte` of a budget, the total of a row. */
export function isSum(path: FieldPath): boolean {
  const key = path.at(-1);
  if (key !== 'total' && key !== 'fte') return false;
  const type = objectTypeAt(path.slice(0, -1))?.name;
  return type === 'budget' || type === 'budgetPart' || type === 'summaryRow';
}

/** What the parts add up to, `= 716 007 €`; nothing where a figure of them cannot be read. */
export function sumOffers(place: ValuePlace): Offer[] {
  if (!isSum(place.path)) return [];
  const landing = withFigure(place);
  const { snapshot } = landing;
  const isTotal = place.path.at(-1) === 'total';
  if (isTotal) {
    const sum = totalAt(landing);
    return sum === undefined ? [] : [offer(moneyToYaml(sum), snapshot.planFormat.money(sum))];
  }
  const sum = personYearsAt(landing);
  return sum === undefined
    ? []
    : [offer(personYearsToYaml(sum), snapshot.planFormat.personYears(sum))];
}

function offer(written: string, shown: string): Offer {
  return {
    label: `= ${shown}`,
    kind: CompletionItemKind.Value,
    newText: written,
    foundBy: written,
    sort: '0',
    isNext: true,
  };
}

/** What is being typed proves nothing: with a figure in its place only the others are in doubt. */
function withFigure({ landing, range }: ValuePlace): Landing {
  const { snapshot, path, flow } = landing;
  const { line } = range.start;
  const text = snapshot.text.line(line);
  const start = text.indexOf(marker);
  if (start < 0) return { snapshot, path, flow };
  const at = (character: number) => ({ line, character });
  const replaced = { start: at(start), end: at(start + marker.length) };
  const next = snapshot.update(snapshot.text.apply({ range: replaced, text: '0' }));
  return { snapshot: next, path: pathAt(next.tree, at(start)), flow };
}

function totalAt(landing: Landing): Money | undefined {
  const { snapshot } = landing;
  const row = ownerOf(landing);
  const id = row && scalarAt(row, 'of')?.source.trim();
  if (id !== undefined) {
    const named = snapshot.ids.declared(id).find(({ kind }) => kind === 'node');
    const node = named && snapshot.plan?.nodeOf(named.owner);
    const figures = node && snapshot.figures(node);
    return figures?.unreadable === false ? (figures.stated ?? figures.figure) : undefined;
  }
  const figures = figuresAt(landing)?.figures;
  const sum = figures?.composed;
  return figures?.unreadable === false && sum !== undefined && isWholeSum(sum) ? sum : undefined;
}

/** Beside its own personnel line `fte` is that line's, which nothing else tells. */
function personYearsAt(landing: Landing): PersonYears | undefined {
  const found = figuresAt(landing);
  if (!found || found.budget.costs.some(({ key }) => key === 'personnel')) return undefined;
  const { personYears } = found.figures;
  if (personYears.unreadable || !personYears.addends.some(({ kind }) => kind !== 'own')) {
    return undefined;
  }
  return personYears.composed;
}

interface FiguresAt {
  readonly budget: Budget;
  readonly figures: Figures;
}

/** Of the budget that the figure at the landing belongs to. */
function figuresAt(landing: Landing): FiguresAt | undefined {
  const { snapshot } = landing;
  const { plan } = snapshot;
  const node = nodeAround(landing);
  const owner = ownerOf(landing);
  if (!plan || !node || !owner) return undefined;
  if (node.budget?.at === owner) return { budget: node.budget, figures: snapshot.figures(node) };
  const budget = budgetsOf(plan, node).find(({ at }) => at === owner);
  return budget && { budget, figures: rolledUp(snapshot, budget) };
}

function rolledUp({ rollUp }: Snapshot, budget: Budget): Figures {
  return rollUp.budget(budget);
}

/** The parts of a node's budget, and for the plan its administration's budget with its parts. */
function budgetsOf(plan: Plan, node: PlanNode): readonly Budget[] {
  const own = partsOf(node.budget);
  const { administration } = plan;
  return node === plan.root && administration
    ? [...own, administration, ...partsOf(administration)]
    : own;
}

function partsOf(budget: Budget | undefined): readonly BudgetPart[] {
  return (budget?.parts ?? []).flatMap((part) => [part, ...partsOf(part)]);
}
