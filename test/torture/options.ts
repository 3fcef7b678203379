import path from 'node:path';
import { parseArgs } from 'node:util';
import { groupNames, type GroupName } from './group';

export interface Options {
  readonly seed: number;
  readonly seconds: number;
  readonly server: string;
  readonly groups: readonly GroupName[];
  /** The one case that is wanted. */
  readonly only: { readonly group: GroupName; readonly index: number } | undefined;
  readonly replay: string | undefined;
  /** Planted faults: all of them, some after the run, or none. */
  readonly selfTest: 'all' | 'quick' | 'none';
}

export const help = `npm run torture -- [options]: drives the built server over standard input and output with
what no editor should ever send, and with what every editor sends, and checks all that it answers.

  --seed N         what is done is the same for the same seed (default: another one each day)
  --seconds S      how long it takes, about (default 120)
  --only GROUP     ${groupNames.join(', ')}; may be given several times
  --case GROUP:N   one case alone, as a failure names it
  --replay FILE    the steps that a failure has written down, once more
  --server FILE    another server than dist/server.js: a file that Node runs
  --self-test      instead: plants faults into the server, each of which must be found
  --quick-self-test  the same with those that take no time, before the run
  --built          dist/ is up to date: it is not built first
  --help           show this

docs/reliability.md says what it checks.
`;

/** @throws Error with a sentence for whoever typed them */
export function readOptions(args: readonly string[]): Options | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: text,
      seconds: text,
      only: { type: 'string', multiple: true },
      case: text,
      replay: text,
      server: text,
      'self-test': flag,
      'quick-self-test': flag,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return 'help';
  const groups = (values.only ?? groupNames).map(groupNamed);
  return {
    seed:
      values.seed === undefined
        ? Math.floor(Date.now() / 86_400_000)
        : whole('--seed', values.seed),
    seconds: values.seconds === undefined ? 120 : whole('--seconds', values.seconds),
    server: path.resolve(values.server ?? path.join(__dirname, '../../dist/server.js')),
    groups,
    only: values.case === undefined ? undefined : caseNamed(values.case),
    replay: values.replay,
    selfTest: values['self-test'] ? 'all' : values['quick-self-test'] ? 'quick' : 'none',
  };
}

function groupNamed(name: string): GroupName {
  const group = groupNames.find((each) => each === name);
  if (!group) throw new Error(`--only takes ${groupNames.join(', ')}, not ${name}.`);
  return group;
}

function caseNamed(name: string): { readonly group: GroupName; readonly index: number } {
  const [group = '', index = ''] = name.split(':');
  return { group: groupNamed(group), index: whole('--case', index) };
}

function whole(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${option} takes a whole number, not "${text}".`);
  return Number(text);
}
