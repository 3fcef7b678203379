import path from 'node:path';
import type { FaultClass } from './fault';
import { Figures } from './figures';
import type { Group, GroupName } from './group';
import { say } from './report';
import { runGroup } from './run-group';
import type { Program } from './wire';

/** A fault that is planted, and how it must be found. */
interface Planted {
  /** As `faults/faulty-server.cjs` calls it. */
  readonly fault: string;
  readonly group: GroupName;
  readonly found: FaultClass;
  /** Of the group these cases alone. */
  readonly titles?: RegExp;
  /** It takes seconds to notice: not among those of every run. */
  readonly isSlow?: boolean;
}

const planted: readonly Planted[] = [
  { fault: 'drops an answer', group: 'suite', found: 'unanswered' },
  {
    fault: 'drops a cancelled answer',
    group: 'proto',
    found: 'unanswered',
    titles: /taken back/,
    isSlow: true,
  },
  { fault: 'answers twice', group: 'suite', found: 'answered-twice' },
  { fault: 'answers nobody', group: 'suite', found: 'unknown-answer', isSlow: true },
  { fault: 'fails inside', group: 'suite', found: 'internal-error' },
  { fault: 'ends by itself', group: 'suite', found: 'ended' },
  { fault: 'hangs', group: 'suite', found: 'hang' },
  { fault: 'points below the text', group: 'suite', found: 'range-outside', isSlow: true },
  { fault: 'points beyond the line', group: 'edits', found: 'range-outside' },
  { fault: 'points backwards', group: 'suite', found: 'range-inverted' },
  {
    fault: 'points into a character',
    group: 'adversarial',
    found: 'range-in-surrogate-pair',
    titles: /^one-line-emoji/,
  },
  { fault: 'colours beyond the line', group: 'suite', found: 'bad-structure', isSlow: true },
  { fault: 'loses CR', group: 'suite', found: 'edit-loses-line-ends' },
  { fault: 'formats a value away', group: 'edits', found: 'edit-changes-value' },
  {
    fault: 'formats a comment away',
    group: 'suite',
    found: 'edit-loses-comment',
    titles: /plan with slips/,
  },
  {
    fault: 'formats into what is no YAML',
    group: 'suite',
    found: 'edit-breaks-yaml',
    isSlow: true,
  },
  { fault: 'edits that overlap', group: 'suite', found: 'edits-overlap', isSlow: true },
  { fault: 'formats without end', group: 'suite', found: 'not-settled', isSlow: true },
  { fault: 'misses a change', group: 'edits', found: 'differs-from-fresh' },
  { fault: 'tells of closed documents', group: 'races', found: 'stale', isSlow: true },
  { fault: 'tells an old version', group: 'edits', found: 'stale' },
  { fault: 'tells no version', group: 'suite', found: 'unversioned' },
  { fault: 'tells everything', group: 'floods', found: 'too-many-findings' },
  { fault: 'tells at length', group: 'suite', found: 'huge-message', isSlow: true },
  { fault: 'tells nothing', group: 'floods', found: 'silent', isSlow: true },
  { fault: 'logs an error', group: 'suite', found: 'log-error' },
  { fault: 'writes to stderr', group: 'suite', found: 'stderr', isSlow: true },
  { fault: 'writes into its own messages', group: 'suite', found: 'bad-message' },
  { fault: 'ends with another code', group: 'proto', found: 'wrong-exit', titles: /one by one/ },
  {
    fault: 'never ends',
    group: 'proto',
    found: 'wrong-exit',
    titles: /^exit without/,
    isSlow: true,
  },
  {
    fault: 'keeps documents',
    group: 'leak',
    found: 'memory-kept',
    titles: /opened and closed/,
    isSlow: true,
  },
  { fault: 'keeps edits', group: 'leak', found: 'memory-kept', titles: /all day/, isSlow: true },
  { fault: 'needs much memory', group: 'suite', found: 'memory-peak' },
  {
    fault: 'writes into prototypes',
    group: 'adversarial',
    found: 'polluted',
    titles: /^proto-keys$/,
  },
  { fault: 'reads what a document names', group: 'inject', found: 'read-outside' },
  { fault: 'calls what a document names', group: 'inject', found: 'network' },
  { fault: 'hands out commands', group: 'inject', found: 'active-content', titles: /in texts/ },
];

const faulty = path.join(__dirname, 'faults/faulty-server.cjs');
/** Ms: a fault that is not found by then is not found. */
const patience = 60_000;

/** Each fault is planted into the server, and the group that should find it is let loose on it. */
export async function selfTest(
  groups: readonly Group[],
  server: string,
  how: 'all' | 'quick',
): Promise<{ readonly planted: number; readonly found: number }> {
  const wanted = planted.filter(({ isSlow }) => how === 'all' || isSlow !== true);
  let found = 0;
  const missed: string[] = [];
  for (const each of wanted) {
    const classes = await plant(each, groups, {
      server: faulty,
      args: [each.fault, server],
      own: server,
    });
    const isFound = classes.has(each.found);
    if (isFound) found++;
    else missed.push(`a server that ${each.fault}: not found as ${each.found} by ${each.group}`);
    if (how === 'all') {
      say(
        `${isFound ? 'found ' : 'MISSED'} ${each.fault} (${each.group}): ${[...classes].join(', ')}`,
      );
    }
  }
  for (const each of missed) say(`✗ ${each}`);
  say(
    `${found === wanted.length ? 'ok    ' : 'FAILED'} ${wanted.length} planted faults, ${found} found`,
  );
  return { planted: wanted.length, found };
}

/** @returns what was found until the one that was planted was */
async function plant(
  { group: name, titles, found }: Planted,
  groups: readonly Group[],
  program: Program,
): Promise<ReadonlySet<FaultClass>> {
  const classes = new Set<FaultClass>();
  const group = groups.find((each) => each.name === name);
  if (!group) return classes;
  await runGroup(group, {
    program,
    seed: 1,
    milliseconds: patience,
    figures: new Figures(),
    titles,
    until: () => classes.has(found),
    onFailure: ({ faults }) => {
      for (const { kind } of faults) classes.add(kind);
    },
  });
  return classes;
}
