import * as l10n from '@vscode/l10n';
import { isInside, parsePeriod, unionOf, type Period } from '../../values/period';
import type { DraftMap } from '../draft';
import type { SourceBlock } from '../source';
import type { Context } from './context';
import type { DraftValue } from '../parsed';
import { childrenOf, isKeys, listOf, stringAt } from './money';

const applicant =
  /(?:\p{Lu}[\p{L}-]+(?:n|s)\s+)(?:hyvinvointialue|hyvinvointikuntayhtymä|välfärdsområde|kaupunki)(?!\p{Ll}*-)/gu;

/** What the source says only between the lines, each with a comment that says so. */
export function assumeFacts(
  plan: DraftMap,
  blocks: readonly SourceBlock[],
  { remarks }: Context,
): void {
  if (plan['organisation'] === undefined) {
    const name = mostSaid(blocks);
    if (name !== undefined) {
      plan['organisation'] = name;
      remarks.comment(plan, 'organisation', 'assumed: the organisation that the source names most');
    }
  }
  const money = `${stringAt(plan, 'programme')} ${stringAt(plan, 'funder')}`;
  if (/kestävän kasvun ohjelma|nextgeneration|hållbar tillväxt|sustainable growth/i.test(money)) {
    plan['profile'] = 'rrf-fi';
    remarks.comment(plan, 'profile', 'assumed from the programme and the funder');
  }
}

function mostSaid(blocks: readonly SourceBlock[]): string | undefined {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    for (const [name] of block.text.matchAll(applicant)) {
      const plain = name.charAt(0).toUpperCase() + name.slice(1);
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * The project period where the title page says none: the one period of a node or of an entry of its
 * schedule that all others lie in, as it is written, else the span of all of them.
 */
export function addPlanPeriod(plan: DraftMap, { remarks }: Context): void {
  if (plan['period'] !== undefined) return;
  const periods = [...new Map([...periodsBelow(plan)].map((each) => [each.text, each])).values()];
  const [first] = periods;
  if (!first) return;
  const whole = periods.reduce((all, { period }) => unionOf(all, period), first.period);
  const stated = periods.find(
    ({ period }) =>
      isInside(whole, period) && periods.every((each) => isInside(each.period, period)),
  );
  plan['period'] = stated?.text ?? whole.canonical;
  remarks.comment(plan, 'period', 'assumed from the periods and schedules of the work packages');
  remarks.note(
    'assumed',
    { line: 1, text: plan['period'] },
    l10n.t('The source states no project period. It is taken from its parts.'),
  );
}

interface Written {
  readonly text: string;
  readonly period: Period;
}

function* periodsBelow(node: DraftMap): Generator<Written> {
  for (const child of childrenOf(node) as readonly DraftMap[]) {
    for (const each of [child, ...listOf(child['schedule'])]) {
      const written = isKeys(each) ? writtenIn(each['period']) : undefined;
      if (written) yield written;
    }
    yield* periodsBelow(child);
  }
}

/**
 * A time that means one period, `kevät 2024`, counts as that. A period that ends before it starts is a
 * slip, and says nothing of the project.
 */
function writtenIn(text: DraftValue | undefined): Written | undefined {
  if (typeof text !== 'string') return undefined;
  const read = parsePeriod(text);
  if (read.ok) return read.value.reversed ? undefined : { text, period: read.value.period };
  const [meant, ...others] = read.problem.corrections;
  const only = meant !== undefined && others.length === 0 ? parsePeriod(meant) : undefined;
  return only?.ok && meant !== undefined ? { text: meant, period: only.value.period } : undefined;
}
