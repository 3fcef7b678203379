import { costKeys, type CostKey } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import { unitsToYaml } from '../../values/exact';
import { isWholeSum, subtractMoney, sumMoney, zeroMoney, type Money } from '../../values/money';
import { sumPersonYears, type PersonYears } from '../../values/person-years';
import type { RolledNode, RolledPlan } from '../rollup-work';
import type { RollupFormat } from './rollup-formats';

/**
 * One flat object a line for the plan and for each of its nodes, always with all columns in the same
 * order (docs/portfolio.md). Figures are numbers with two decimals, as a column that began with whole
 * numbers would be taken for one of whole numbers.
 */
export const jsonl: RollupFormat = {
  plan: (rolled) => {
    const same = planColumns(rolled);
    return rolled.nodes
      .map((node, index) => {
        const own = [...nodeColumns(node, index), ...ownColumns(node), ...subtreeColumns(node)];
        return `{${[...same, ...own].map(([name, json]) => `"${name}":${json}`).join(',')}}\n`;
      })
      .join('');
  },
};

/** A column's name and its value as JSON. */
type Column = readonly [name: string, json: string];

const lineNames: Readonly<Record<CostKey, string>> = {
  personnel: 'personnel',
  purchasedServices: 'purchased_services',
  travel: 'travel',
  equipment: 'equipment',
  premises: 'premises',
  other: 'other',
  indirect: 'indirect',
  administration: 'administration',
};

function planColumns({ path, plan }: RolledPlan): readonly Column[] {
  return [
    ['plan_path', text(path)],
    ['plan_title', text(plan.root.title?.value)],
    ['organisation', text(plan.organisation?.value)],
    ['programme', text(plan.programme?.value)],
    ['funder', text(plan.funder?.value)],
    ['profile', text(plan.profile?.value)],
    ['status', text(plan.status?.value)],
    ['currency', text(plan.currency)],
  ];
}

function nodeColumns({ node, parent, depth }: RolledNode, index: number): readonly Column[] {
  return [
    ['node_order', String(index)],
    ['level', String(depth)],
    ['kind', text(node.kind)],
    ['is_leaf', String(node.children.length === 0)],
    ['node_id', text(node.id?.value)],
    ['parent_id', text(parent?.id?.value)],
    ['title', text(node.title?.value)],
  ];
}

/**
 * What the row itself brings: its subtree less its children's. So these add up over all rows to the
 * plan's figures, by whatever rule the roll-up came to them, administration included.
 */
function ownColumns({ figures, children }: RolledNode): readonly Column[] {
  const own = (of: (each: Figures) => Money | undefined, isWritten: boolean): Money | undefined => {
    const below = sumMoney(children.flatMap((each) => of(each) ?? []));
    const rest = subtractMoney(of(figures) ?? zeroMoney, below);
    return (isWritten || rest !== 0) && isWholeSum(below) && isWholeSum(rest) ? rest : undefined;
  };
  const lines = costKeys.map(
    (key) => [key, own(({ lines }) => lines.get(key), figures.own.has(key))] as const,
  );
  const notItemised = own(({ withoutLines }) => withoutLines, false);
  const hasAny = notItemised !== undefined || lines.some(([, line]) => line !== undefined);
  const years = figures.personYears.addends.filter(({ kind }) => kind !== 'child');
  return [
    ...lines.map(([key, line]): Column => [lineNames[key], number(line)]),
    ['not_itemised', number(notItemised)],
    ['amount', number(own(({ figure }) => figure, hasAny))],
    ['fte', years.length === 0 ? 'null' : number(sumPersonYears(years.map(({ value }) => value)))],
  ];
}

function subtreeColumns({ figures }: RolledNode): readonly Column[] {
  const { lines, withoutLines, figure, stated, composed, difference, personYears } = figures;
  return [
    ...costKeys.map((key): Column => [`subtree_${lineNames[key]}`, number(lines.get(key))]),
    ['subtree_not_itemised', number(withoutLines === 0 ? undefined : withoutLines)],
    ['subtree_amount', number(figure)],
    ['stated', number(stated)],
    ['composed', number(composed)],
    ['difference', number(difference)],
    ['fte_stated', number(personYears.stated)],
    ['fte_composed', number(personYears.composed)],
    ['adds_up', String(figures.inOrder && personYears.inOrder)],
    ['unreadable', String(figures.unreadable || personYears.unreadable)],
  ];
}

/** Cents or hundredths of a person-year, written digit by digit: exact. */
function number(hundredths: Money | PersonYears | undefined): string {
  return hundredths === undefined || !isWholeSum(hundredths as Money)
    ? 'null'
    : unitsToYaml(hundredths, 2);
}

/** Half of a character pair, which YAML can escape, would stop a database at the whole file. */
function text(value: string | undefined): string {
  return value === undefined
    ? 'null'
    : JSON.stringify(value.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
