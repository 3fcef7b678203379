import type { PlanNode } from '../../../server/src/model/plan';
import { appendItem, raw, type NewValue } from '../../../server/src/parse/edits';
import {
  entryOf,
  valueOf,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type SyntaxNode,
} from '../../../server/src/parse/syntax';
import { planKeyOrder } from '../../../server/src/schema/order';
import {
  entriesIn,
  idsWithin,
  isOneLine,
  isReferenced,
  nameSpanOf,
  removed,
  replaced,
  workPackagesOf,
} from '../places';
import { operator, type Base, type Operator } from '../slip';

type Part =
  'goals' | 'measures' | 'outputs' | 'metrics' | 'schedule' | 'costShare' | 'contributesTo';

interface Home {
  readonly node: PlanNode;
  readonly list: ListNode;
}

/** Lists of work packages in which one more lacks everything that it does not hold itself. */
function homes({ plan }: Base): readonly Home[] {
  return [plan.root, ...plan.nodes].flatMap((node) => {
    const list = valueOf(node.at, 'workPackages');
    const above =
      node.kind === 'plan'
        ? []
        : [node, ...plan.ancestorsOf(node)].filter(({ kind }) => kind !== 'plan');
    const isBare = above.every(
      (each) =>
        each.goals.length +
          each.measures.length +
          each.outputs.length +
          each.metrics.length +
          each.schedule.length ===
          0 &&
        each.costShare === undefined &&
        (each.budget?.costs.length ?? 0) + (each.budget?.parts.length ?? 0) === 0,
    );
    return list?.kind === 'list' && isBare ? [{ node, list }] : [];
  });
}

/** A work package that has all but one of what every work package has. */
function oneMore(
  { plan }: Base,
  node: PlanNode,
  without: Part,
): Readonly<Record<string, NewValue>> | undefined {
  const [goal] = plan.mainGoals.flatMap(({ id }) => id?.value ?? []);
  const above = [node, ...plan.ancestorsOf(node)].flatMap(({ period }) => period?.period ?? []);
  const period = above[0]?.canonical;
  if (goal === undefined || period === undefined) return undefined;
  const parts: Readonly<Record<Part, NewValue>> = {
    costShare: 'Kumppani vastaa kuluistaan.',
    contributesTo: [goal],
    goals: ['Uusi tapa on käytössä'],
    measures: ['Kokeillaan uutta tapaa'],
    outputs: ['Kuvaus uudesta tavasta'],
    metrics: ['Uuden tavan käyttäjät'],
    schedule: [{ period: raw(period), tasks: ['Kokeilu'] }],
  };
  const kept = Object.entries(parts).filter(([key]) => key !== without);
  return { id: 'UUSI-TP1', title: 'Uusi työpaketti', ...Object.fromEntries(kept) };
}

function added(rule: string, without: Part): Operator {
  return operator(rule, `a work package without ${without}`, homes, ({ node }, base) => {
    const isServed = [node, ...base.plan.ancestorsOf(node)].some(
      ({ contributesTo, kind }) => kind !== 'plan' && contributesTo.length > 0,
    );
    if (without === 'contributesTo' && isServed) return undefined;
    const item = oneMore(base, node, without);
    if (!item) return undefined;
    const order = node.kind === 'plan' ? planKeyOrder : undefined;
    return {
      edits: appendItem(base.snapshot.tree, node.at, 'workPackages', item, order),
      at: { written: 'id: UUSI-TP1' },
    };
  });
}

/** A list that nothing else names anything of. */
function leftOutOf(rule: string, key: 'goals' | 'measures' | 'outputs'): Operator {
  return operator(rule, `the ${key} left out`, workPackagesOf, (node, base) => {
    const list = valueOf(node.at, key);
    const isCovered = [...base.plan.ancestorsOf(node), ...node.children].some(
      ({ at, kind }) => kind !== 'plan' && valueOf(at, key),
    );
    // Metrics may be numbered as the goals are.
    if (/^[\s>|-]*\d+\)/m.test(textOf(list))) return undefined;
    if (!list || isCovered || !node.id || idsWithin(list).some((id) => isReferenced(base, id)))
      return undefined;
    return { edits: removed(base, node.at, key), at: nameSpanOf(node) };
  });
}

const missing: readonly Operator[] = [
  leftOutOf('content/missing-goals', 'goals'),
  leftOutOf('content/missing-measures', 'measures'),
  leftOutOf('content/missing-outputs', 'outputs'),
  added('content/missing-goals', 'goals'),
  added('content/missing-measures', 'measures'),
  added('content/missing-outputs', 'outputs'),
  added('content/contribution', 'contributesTo'),
  added('metrics/missing', 'metrics'),
  added('schedule/missing', 'schedule'),
  added('budget/missing', 'costShare'),
  operator('content/contribution', 'what it serves left out', workPackagesOf, (node, base) => {
    const serves = (each: PlanNode): boolean =>
      each.kind !== 'plan' && each.contributesTo.length > 0;
    if (!serves(node) || base.plan.ancestorsOf(node).some(serves) || node.children.length > 0)
      return undefined;
    const { ids } = base.snapshot;
    // What nothing else serves would be told as well.
    if (node.contributesTo.some(({ value }) => ids.naming(value).length < 2)) return undefined;
    return { edits: removed(base, node.at, 'contributesTo'), at: nameSpanOf(node) };
  }),
];

function textOf(node: SyntaxNode | undefined): string {
  if (!node) return '';
  return node.kind === 'scalar' ? node.source : children(node).map(textOf).join('\n');
}

function children(node: MapNode | ListNode): readonly SyntaxNode[] {
  return node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
}

const blanks = ['TODO', 'TBD', 'xxx', '???', '…', 'täydennetään', 'kesken', 'puuttuu', '""'];

/**
 * Never an answer, unlike `kesken` and `puuttuu`, which may be just what a note has to say, and no
 * empty text, which is a section left out.
 */
const marks = ['TODO', 'TBD', 'xxx', '???'];

function answers(base: Base): ReadonlySet<SyntaxNode> {
  const keys = new Set([
    'note',
    'green',
    'yellow',
    'red',
    'value',
    'status',
    'frequency',
    'unit',
    'relation',
    'summary',
    'people',
  ]);
  return new Set(entriesIn(base).flatMap(({ key, value }) => (keys.has(key) ? [value] : [])));
}

/** Texts on a line of their own that only people read. */
function texts(base: Base): readonly ScalarNode[] {
  return entriesIn(base).flatMap(({ field, key, value, map }) => {
    const isText =
      (field.kind === 'text' || field.kind === 'longText') &&
      field.shapes.every((shape) => shape === 'string');
    const isPlain =
      value.kind === 'scalar' && value.style === 'plain' && isOneLine(value) && !map.flow;
    return isText && isPlain && !['organisation', 'url', 'file', 'email', 'phone'].includes(key)
      ? [value]
      : [];
  });
}

interface Texts {
  readonly list: ListNode;
  readonly items: readonly ScalarNode[];
}

/** Lists of texts, each on its own line. */
function listsOfTexts(base: Base): readonly Texts[] {
  return entriesIn(base).flatMap(({ key, value }) => {
    if (
      !['goals', 'measures', 'outputs', 'tasks'].includes(key) ||
      value.kind !== 'list' ||
      value.flow
    )
      return [];
    const items = value.items.flatMap((item) => {
      const isText =
        item.kind === 'scalar' &&
        item.style === 'plain' &&
        isOneLine(item) &&
        /^\p{L}/u.test(item.source);
      return isText && !/^[\w.-]+$/.test(item.source) ? [item] : [];
    });
    return items.length > 0 && items.length === value.items.length ? [{ list: value, items }] : [];
  });
}

const words: readonly Operator[] = [
  operator('content/placeholder', 'a text left to fill in', texts, (at, base, random) => ({
    edits: [replaced(base, at, random.pick(answers(base).has(at) ? marks : blanks) ?? 'TODO')],
    at: at.span,
  })),
  operator('content/placeholder', 'TODO in a text', texts, (at, base, random) => {
    const word = random.pick(['TODO', 'TBD', 'XXX', '???']) ?? 'TODO';
    return /[:#]/.test(at.source)
      ? undefined
      : { edits: [replaced(base, at, `${at.source} ${word}`)], at: at.span };
  }),
  operator(
    'content/numbering',
    'a number typed in a list',
    listsOfTexts,
    ({ items }, base, random) => {
      const [first] = items;
      const number = random.pick(['1)', '1.', '2)']) ?? '1)';
      const edits = items.map((item, index) =>
        replaced(base, item, `${Number(number[0]) + index}) ${item.source}`),
      );
      return first && items.length > 1 ? { edits, at: first.span } : undefined;
    },
  ),
];

const sections: readonly Operator[] = [
  operator(
    'content/required-section',
    'a section that the funder asks for left out',
    ({ snapshot }) =>
      snapshot.profile.requiredSections.filter((path) => !['targetGroups', 'goals'].includes(path)),
    (path, base) => {
      const keys = path.split('.');
      const last = keys.pop() ?? '';
      const holder = keys.reduce<ReturnType<typeof valueOf>>(
        (at, key) => valueOf(at, key),
        base.root,
      );
      const title = valueOf(base.root, 'title');
      if (holder?.kind !== 'map' || !title || !entryOf(holder, last) || path === 'costSummary')
        return undefined;
      return { edits: removed(base, holder, last), at: title.span };
    },
  ),
];

export const content: readonly Operator[] = [...missing, ...words, ...sections];
