import type { PlanNode, ScheduleEntry } from '../../../server/src/model/plan';
import { raw, removeItem, setEntry } from '../../../server/src/parse/edits';
import { entryOf, type Entry, type ListNode } from '../../../server/src/parse/syntax';
import { startOf } from '../../../server/src/rules/schedule/_dependencies';
import { quarterOf, quartersOf, startsBefore } from '../../../server/src/values/period';
import { keyOrder } from '../../../server/src/schema/order';
import { leftOut, nodesOf, replaced, withItem, workPackagesOf } from '../places';
import { operator, type Base, type Operator } from '../slip';
import { hint, reportWords, wordsOf } from './schedule-periods';

function scheduleOf(
  node: PlanNode,
): { readonly entry: Entry; readonly list: ListNode } | undefined {
  const entry = entryOf(node.at, 'schedule');
  return entry?.value.kind === 'list' ? { entry, list: entry.value } : undefined;
}

function quarters({ period }: ScheduleEntry): readonly number[] {
  return period?.period ? quartersOf(period.period) : [];
}

const gap: readonly Operator[] = [
  operator('schedule/gap', 'an entry left out', workPackagesOf, (node, base, random) => {
    const found = scheduleOf(node);
    const entry = random.pick(node.schedule);
    const isAlone = !base.plan.ancestorsOf(node).some(({ schedule }) => schedule.length > 0);
    const isRead = node.schedule.every(({ period }) => period?.period);
    if (!found || !entry || !node.period?.period || !isAlone || !isRead) return undefined;
    if (node.schedule.length < 2 || node.children.length > 0) return undefined;
    const others = new Set(node.schedule.filter((each) => each !== entry).flatMap(quarters));
    const own = new Set<number>(quartersOf(node.period.period));
    if (!quarters(entry).some((each) => own.has(each) && !others.has(each))) return undefined;
    const edits = removeItem(base.snapshot.tree, found.list, found.list.items.indexOf(entry.at));
    return { edits, at: found.entry.key.span };
  }),
];

const report: readonly Operator[] = [
  operator(
    'schedule/early-report',
    'a final report among the first tasks',
    nodesOf,
    (node, base) => {
      const found = scheduleOf(node);
      const [first] = node.schedule;
      const last = Math.max(...node.schedule.flatMap(quarters));
      if (
        !found ||
        !first?.period?.period ||
        node.schedule.some((entry) => reportWords.test(wordsOf(entry)))
      )
        return undefined;
      if (
        node.schedule.some(({ period }) => !period?.period) ||
        quarterOf(first.period.period.first) >= last
      )
        return undefined;
      if (!node.schedule.every(({ tasks }) => tasks.length > 0)) return undefined;
      const [start = ''] = first.period.period.canonical.split('..');
      const item = { period: raw(start), tasks: ['Loppuraportin laatiminen'] };
      return { edits: withItem(base, found.list, 0, item), at: { written: `period: ${start}` } };
    },
  ),
  operator('schedule/early-report', 'the final report moved ahead', nodesOf, (node, base) => {
    const reports = node.schedule.filter((entry) => reportWords.test(wordsOf(entry)));
    const [only] = reports;
    const [first] = node.schedule;
    const start = first?.period?.period?.canonical.split('..')[0];
    // Where the node has a period of its own, the quarter that the report leaves is a gap.
    if (reports.length !== 1 || !only?.period?.period || node.period || start === undefined)
      return undefined;
    if (
      only === first ||
      node.schedule.length < 3 ||
      node.schedule.some(({ period }) => !period?.period)
    )
      return undefined;
    return {
      edits: [replaced(base, only.period.at, start)],
      at: only.period.at.span,
      hides: hint(base, only.period.at),
    };
  }),
];

/** Whether the node is needed, at whatever remove, by the other. */
function reaches({ plan }: Base, from: PlanNode, to: PlanNode): boolean {
  const seen = new Set<PlanNode>();
  const left = [from];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node === to) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    left.push(...node.dependsOn.flatMap(({ value }) => plan.nodeById(value) ?? []));
  }
  return false;
}

/** Parts without dependencies, which one can be added to. */
function independent({ plan }: Base): readonly PlanNode[] {
  return plan.nodes.filter((node) => node.id && !entryOf(node.at, 'dependsOn'));
}

function depending({ snapshot }: Base, node: PlanNode, id: string) {
  return setEntry(snapshot.tree, node.at, 'dependsOn', [id], keyOrder('workPackage'));
}

const dependency: readonly Operator[] = [
  operator(
    'schedule/dependency',
    'depends on what starts later',
    independent,
    (node, base, random) => {
      const start = startOf(node)?.period;
      const later = base.plan.nodes.filter((other) => {
        const needed = startOf(other)?.period;
        return (
          other.id && start && needed && startsBefore(start, needed) && !reaches(base, other, node)
        );
      });
      const other = random.pick(later)?.id?.value;
      return other === undefined
        ? undefined
        : { edits: depending(base, node, other), at: { written: `- ${other}` } };
    },
  ),
  operator(
    'schedule/dependency',
    'two parts that wait for each other',
    ({ plan }) => plan.nodes,
    (node, base, random) => {
      const reference = random.pick(node.dependsOn);
      const other = reference && base.plan.nodeById(reference.value);
      if (!reference || !other || !node.id || entryOf(other.at, 'dependsOn')) return undefined;
      const isFirst = base.plan.nodes.indexOf(other) < base.plan.nodes.indexOf(node);
      return {
        edits: depending(base, other, node.id.value),
        // The circle is told where it closes, seen from its first part.
        at: isFirst ? reference.at.span : { written: `- ${node.id.value}` },
      };
    },
  ),
  operator(
    'schedule/dependency',
    'a part that waits for itself',
    independent,
    (node, base) =>
      node.id && {
        edits: depending(base, node, node.id.value),
        at: { written: `- ${node.id.value}` },
      },
  ),
];

const missing: readonly Operator[] = [
  operator('schedule/missing', 'a schedule left out', workPackagesOf, (node, base) =>
    leftOut(base, node, 'schedule'),
  ),
];

export const scheduleWork: readonly Operator[] = [...gap, ...report, ...dependency, ...missing];
