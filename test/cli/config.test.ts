import assert from 'node:assert/strict';
import { limitedPlan, ownProfile as own } from '../support/limited-plan';
import { planwright, withFolder, type Run } from './program';

/** A period in another notation, and a gap behind it. */
const schedule = '[{ period: Q1/2023, tasks: Työ }, { period: 2023-Q4, tasks: Työ }]';
const plan = (head = ''): string => limitedPlan({ head, schedule });

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly rule: string; readonly message: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

type Files = Readonly<Record<string, string>>;

function check(files: Files, ...args: readonly string[]): Run & { readonly report: Report } {
  const run = withFolder(files, (cwd) =>
    planwright(['check', '--format', 'json', ...args], { cwd }),
  );
  return { ...run, report: JSON.parse(run.out || '{"files":[]}') as Report };
}

/** `path rule, rule` for each file. */
function found({ report }: { readonly report: Report }): readonly string[] {
  return report.files.map(({ path, diagnostics }) =>
    [path, ...diagnostics.map(({ rule }) => rule)].join(' '),
  );
}

describe('planwright.config.yaml on the command line', () => {
  it('says how grave findings are, for its folder and below; --severity goes before it', () => {
    const files = {
      'a.hanke.yaml': plan(),
      'sub/b.hanke.yaml': plan(),
      'sub/planwright.config.yaml': 'severities: { schedule/*: off }\n',
    };
    const { report, status, err } = check(files, '.');
    assert.equal(err, '');
    assert.equal(status, 0);
    assert.deepEqual(found({ report }), [
      'a.hanke.yaml schedule/gap schedule/notation',
      'sub/b.hanke.yaml',
    ]);
    const loud = check(files, 'sub', '--severity', 'schedule/gap=error');
    assert.deepEqual(found(loud), ['sub/b.hanke.yaml schedule/gap']);
    assert.equal(loud.status, 1);
  });

  it('counts for a plan from standard input in the working folder', () => {
    const { out } = withFolder(
      { 'planwright.config.yaml': 'severities: { schedule/*: off }\n' },
      (cwd) => planwright(['check', '--format', 'json', '-'], { cwd, input: plan() }),
    );
    assert.deepEqual(found({ report: JSON.parse(out) as Report }), ['<stdin>']);
  });

  it('names a profile and a language', () => {
    const run = check(
      {
        'a.hanke.yaml': plan(),
        'planwright.config.yaml': 'profile: profiles/own.yaml\nlocale: fi\n',
        'profiles/own.yaml': own,
      },
      'a.hanke.yaml',
    );
    assert.deepEqual(found(run), ['a.hanke.yaml schedule/gap schedule/notation budget/share']);
    const [gap] = run.report.files[0]?.diagnostics ?? [];
    assert.match(gap?.message ?? '', /aikataul|ohjelmoi|neljännes/iu);
  });

  it('that is not in order is told at its place and on standard error, once, and costs status 2', () => {
    const files = {
      'a.hanke.yaml': plan(),
      'b.hanke.yaml': plan(),
      'planwright.config.yaml': 'severities:\n  schedule/gap: off\n  schedule/gapp: off\n',
    };
    for (const jobs of ['1', '2']) {
      const run = check(files, '.', '--jobs', jobs);
      assert.equal(run.status, 2);
      assert.deepEqual(found(run), [
        'planwright.config.yaml schema/unknown-key',
        'a.hanke.yaml schedule/notation',
        'b.hanke.yaml schedule/notation',
      ]);
      assert.equal(run.report.summary['errors'], 1);
      assert.match(
        run.err,
        /^planwright: planwright\.config\.yaml is not in order, line 3: .*`schedule\/gap`\?\n$/,
      );
    }
  });

  it('is obeyed by fix and rollup, which name one that is not in order', () => {
    const files = {
      'a.hanke.yaml': plan(),
      'planwright.config.yaml': 'severities: { schedule/notation: off }\nlocal: fi\n',
    };
    const fix = withFolder(files, (cwd) => planwright(['fix', '--dry-run', '.'], { cwd }));
    assert.equal(fix.out, '');
    assert.match(fix.err, /planwright\.config\.yaml is not in order, line 2: /);
    assert.equal(fix.status, 2);
    const rollup = withFolder(files, (cwd) => planwright(['rollup', '.'], { cwd }));
    assert.match(rollup.err, /is not in order/);
    assert.equal(rollup.status, 2);
  });
});

describe('a configuration among plans', () => {
  const files = {
    'a.hanke.yaml': plan(),
    'planwright.config.yaml': 'severities: { schedule/*: off }\n',
  };

  it('is no plan when a pattern finds it', () => {
    assert.deepEqual(found(check(files, '*.yaml')), ['a.hanke.yaml']);
  });

  it('is told to be none when it is named', () => {
    const { status, err } = check(files, 'planwright.config.yaml');
    assert.equal(status, 2);
    assert.match(err, /planwright\.config\.yaml is no plan: it is checked with the plans/);
  });
});

describe('profiles on the command line', () => {
  it('of a plan are found from the plan, and told where they are wrong', () => {
    const files = {
      'sub/a.hanke.yaml': plan('profile: ../profiles/own.yaml\n'),
      'sub/b.hanke.yaml': plan('profile: profiles/own.yaml\n'),
      'profiles/own.yaml': `${own}riskScale: 5\n`,
    };
    const run = check(files, '.', '--severity', 'schedule/*=off');
    assert.equal(run.status, 2);
    assert.deepEqual(found(run), [
      'profiles/own.yaml schema/type',
      'sub/a.hanke.yaml budget/share',
      'sub/b.hanke.yaml schema/value',
    ]);
  });

  it('of --profile go before all others', () => {
    const files = {
      'a.hanke.yaml': plan('profile: generic\n'),
      'own.yaml': own,
      'planwright.config.yaml': 'profile: generic\nseverities: { schedule/*: off }\n',
    };
    assert.deepEqual(found(check(files, 'a.hanke.yaml')), ['a.hanke.yaml']);
    assert.deepEqual(found(check(files, 'a.hanke.yaml', '--profile', 'own.yaml')), [
      'a.hanke.yaml budget/share',
    ]);
    const required = found(check(files, 'a.hanke.yaml', '--profile', 'rrf-fi'));
    assert.match(required[0] ?? '', /content\/required-section/);
  });

  for (const [name, text, said] of [
    ['rrf', own, /--profile takes generic, rrf-fi or the path of a profile file/],
    ['none.yaml', own, /--profile: there is no file none\.yaml/],
    ['own.yaml', 'id: own\n', /own\.yaml is not in order, line 1: .*title/],
  ] as const) {
    it(`of --profile that cannot be used end the run: ${name}`, () => {
      const { status, out, err } = withFolder({ 'a.hanke.yaml': plan(), 'own.yaml': text }, (cwd) =>
        planwright(['check', '.', '--profile', name], { cwd }),
      );
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, said);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }
});

describe('the language of findings on the command line', () => {
  const said = (language: string, ...args: readonly string[]): string => {
    const files = { 'a.hanke.yaml': 'plan: 1\ntitle: Koe\norganisation: Alue\n' };
    const { out } = withFolder(files, (cwd) =>
      planwright(['check', '.', '--format', 'github', ...args], { cwd, language }),
    );
    return out;
  };

  it('is that of the environment, unless --locale names another', () => {
    assert.match(said('C'), /has no `period`/);
    assert.match(said('de_DE.UTF-8'), /has no `period`/);
    assert.match(said('fi_FI.UTF-8'), /`period` puuttuu/);
    assert.match(said('sv_FI'), /saknar `period`/);
    assert.match(said('fi_FI.UTF-8', '--locale', 'sv'), /saknar `period`/);
    assert.match(said('fi_FI.UTF-8', '--locale', 'en'), /has no `period`/);
  });

  it('is one of three', () => {
    const { status, err } = planwright(['check', '--locale', 'de', '.']);
    assert.equal(status, 2);
    assert.match(err, /--locale takes en, fi, sv, not "de"/);
  });
});
