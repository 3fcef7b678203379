import assert from 'node:assert/strict';
import { loadTexts, speak, spoken } from '../../server/src/l10n/speak';
import { readinessWords } from '../../server/src/l10n/words/readiness';
import type {
  PlanSection,
  ProblemRow,
  ReadinessView,
  ViewSeverity,
} from '../../server/src/protocol';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { planType } from '../../server/src/schema/fields';
import { planView } from '../../server/src/views/plan-view';
import { sectionTable } from '../../server/src/views/readiness-table';
import { check, snapshotOf } from '../support/check';
import { exampleText, rangeIn, someDay, uri } from './view-of';

function readinessOf(text: string, given?: readonly PlanDiagnostic[]): ReadinessView {
  const snapshot = snapshotOf(text);
  const diagnostics = given ?? check(snapshot);
  const document = { uri, version: 1, snapshot, diagnostics };
  const { views } = planView(document, { today: someDay, tabs: ['readiness'] });
  assert.ok(views?.readiness);
  return views.readiness;
}

function found(
  line: number,
  severity: ViewSeverity,
  rule = 'budget/total-mismatch',
): PlanDiagnostic {
  return {
    rule,
    severity,
    message: `${severity} ${line}`,
    range: { start: { line, character: 0 }, end: { line, character: 4 } },
    related: [],
    fixes: () => [],
  };
}

function section({ sections }: ReadinessView, key: string): PlanSection {
  const one = sections.find((each) => each.key === key);
  assert.ok(one, `no section ${key}`);
  return one;
}

const text = `plan: 1
title: Koe
language: en
need: Why
goals: []
pillars:
  - id: P1
    title: Ensimmäinen
    workPackages:
      - id: A
        title: a
        budget: { personnel: 1 }
  - id: P2
    title: Toinen
funding: []
risks:
  - something
summary: At the end
`;

describe('views/readiness: sections', () => {
  it('hold every key of the plan once', () => {
    const keys = sectionTable.flatMap((each) => each.keys);
    assert.deepEqual([...keys].sort(), [...planType.fields.keys()].sort());
  });

  it('are called what the format calls their keys', () => {
    const own = new Set(['basics', 'parts', 'annexes']);
    for (const language of ['fi', 'sv'] as const) {
      for (const { key, keys } of sectionTable.filter((each) => !own.has(each.key))) {
        const label = readinessWords[language][key].toLowerCase();
        for (const each of keys) {
          const title = planType.fields.get(each)?.[language] ?? '?';
          assert.ok(label.includes(title.toLowerCase()), `${language} ${key}: ${title}`);
        }
      }
    }
  });

  it('are those of the plan, each topmost part by itself', () => {
    assert.deepEqual(
      readinessOf(text, []).sections.map(({ key, title, state }) => [key, title, state]),
      [
        ['basics', 'Basics', 'done'],
        ['need', 'Need and target groups', 'done'],
        ['goals', 'Goals and benefits', 'absent'],
        ['parts:P1', 'Ensimmäinen', 'done'],
        ['parts:P2', 'Toinen', 'done'],
        ['impact', 'Impact', 'absent'],
        ['relatedProjects', 'Related projects', 'absent'],
        ['administration', 'Administration', 'absent'],
        ['budget', 'Budget, cost summary and funding', 'absent'],
        ['communication', 'Communication', 'absent'],
        ['monitoring', 'Monitoring', 'absent'],
        ['risks', 'Risks', 'done'],
        ['evaluation', 'Evaluation', 'absent'],
        ['annexes', 'Abbreviations, links and figures', 'absent'],
      ],
    );
  });

  it('know all of their text, in as many stretches as it stands in', () => {
    const snapshot = snapshotOf(text);
    const document = { uri, version: 1, snapshot, diagnostics: [] };
    const { views } = planView(document, { today: someDay, tabs: ['readiness'] });
    assert.ok(views?.readiness);
    const lines = (key: string): readonly unknown[] =>
      section(views.readiness as ReadinessView, key).extents.map((extent) => {
        const { start, end } = rangeIn(snapshot, extent);
        return [start.line, end.line];
      });
    assert.deepEqual(lines('basics'), [
      [0, 2],
      [17, 17],
    ]);
    assert.deepEqual(lines('parts:P1'), [[6, 11]]);
    assert.deepEqual(lines('risks'), [[15, 16]]);
  });

  it('take what stands in them, and are blocked, open or done by it', () => {
    const view = readinessOf(text, [
      found(1, 'hint'),
      found(3, 'warning'),
      found(11, 'error'),
      found(13, 'information'),
    ]);
    assert.deepEqual(
      view.problems.map((each) => each.section),
      ['basics', 'need', 'parts:P1', 'parts:P2'],
    );
    assert.deepEqual(
      ['basics', 'need', 'parts:P1', 'parts:P2'].map((key) => section(view, key).state),
      ['done', 'open', 'blocked', 'done'],
    );
    assert.equal(view.progress, '3 of 5 sections in order');
  });

  it('without parts are the plan’s parts as one', () => {
    const { sections } = readinessOf('plan: 1\ntitle: K\n', []);
    assert.equal(sections.find(({ key }) => key === 'parts')?.state, 'absent');
  });
});

describe('views/readiness: the verdict', () => {
  const verdict = (...severities: readonly ViewSeverity[]): readonly unknown[] => {
    const view = readinessOf(
      text,
      severities.map((severity, index) => found(index, severity)),
    );
    return [view.ready, view.verdict];
  };

  it('counts what stops the submission and what is worth mending', () => {
    assert.deepEqual(verdict('error', 'error', 'warning', 'hint'), [
      false,
      '2 things stop the submission, 1 is worth mending.',
    ]);
    assert.deepEqual(verdict('error'), [false, '1 thing stops the submission.']);
    assert.deepEqual(verdict('warning', 'warning'), [
      false,
      'Nothing stops the submission, but 2 things are worth mending first.',
    ]);
  });

  it('is good without errors and warnings', () => {
    assert.deepEqual(verdict('hint', 'information'), [true, 'The plan is ready to submit.']);
    assert.deepEqual(verdict(), [true, 'The plan is ready to submit.']);
  });

  it('is told of each section in words, without what is not there', () => {
    const counted = (language: string, ...severities: readonly ViewSeverity[]): string => {
      const findings = severities.map((severity) => found(3, severity));
      return section(readinessOf(text.replace('en', language), findings), 'need').counted;
    };
    const many = ['error', 'error', 'warning', 'information', 'hint'] as const;
    assert.equal(counted('fi', ...many), '2 estää lähettämisen, 1 kannattaa korjata, 2 muuta');
    assert.equal(counted('sv', ...many), '2 hindrar inlämningen, 1 bör rättas till, 2 andra');
    assert.equal(counted('en', ...many), '2 stop the submission, 1 worth mending, 2 others');
    assert.equal(counted('fi', 'error', 'hint'), '1 estää lähettämisen, 1 muu');
    assert.equal(counted('en', 'warning', 'warning'), '2 worth mending');
    assert.equal(counted('sv', 'hint'), '1 anmärkning');
    assert.equal(counted('fi'), '');
  });

  it('has for each weight as many findings as it counts', () => {
    const { problems, counts, sections } = readinessOf(exampleText());
    const of = (...weights: readonly string[]): number =>
      problems.filter(({ weight }) => weights.includes(weight)).length;
    const counted = [counts.blocking, counts.open, counts.notes];
    assert.deepEqual(counted, [of('blocking'), of('open'), of('note', 'hint')]);
    assert.equal(
      sections.reduce((sum, each) => sum + each.counts.blocking, 0),
      counts.blocking,
    );
  });

  it('agrees with the summary', () => {
    const snapshot = snapshotOf(exampleText());
    const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
    const { views } = planView(document, { today: someDay, tabs: ['readiness'] });
    assert.ok(views?.readiness);
    const { summary, readiness } = views;
    const { error, warning, information, hint } = summary.problems;
    assert.equal(summary.ready, readiness.ready);
    assert.equal(error + warning, readiness.counts.blocking + readiness.counts.open);
    assert.equal(information + hint, readiness.counts.notes);
    assert.equal(readiness.verdict, '5 asiaa on korjattava, 10 kannattaa korjata.');
  });

  it('asks of a draft what stops its submission, later what must be mended', () => {
    const said = (status: string, rest = ''): readonly string[] => {
      const head = 'plan: 1\ntitle: Koe\nlanguage: en\norganisation: O\nperiod: 2023\n';
      const { verdict, grave, sections } = readinessOf(`${head}status: ${status}\n${rest}`);
      const [first] = sections;
      return [verdict, grave.title, first?.stateTitle ?? '', first?.counted ?? ''];
    };
    const slip = 'updated: soon\n';
    const stops = 'Stops the submission';
    assert.deepEqual(said('draft', slip), [
      '1 thing stops the submission.',
      stops,
      stops,
      '1 stops the submission',
    ]);
    assert.deepEqual(said('draft'), ['The plan is ready to submit.', stops, 'In order', '']);
    const must = 'Must be mended';
    for (const status of ['submitted', 'approved', 'running', 'ended']) {
      assert.deepEqual(said(status, slip), [
        '1 thing must be mended.',
        must,
        must,
        '1 must be mended',
      ]);
      assert.deepEqual(said(status), ['The plan is in order.', must, 'In order', '']);
    }
  });
});

describe('views/readiness: what the profile requires', () => {
  const plan = (rest: string): string =>
    `plan: 1\ntitle: Koe\norganisation: O\nperiod: 2023\nprofile: rrf-fi\n${rest}`;
  const rule = 'content/required-section';

  it('stops the submission where it is not written, in the section that it is about', () => {
    const view = readinessOf(plan('need: ""\nmonitoring: seurataan\n'));
    const asked = view.problems.filter((each) => each.rule === rule);
    assert.ok(
      asked.every(({ weight, severity }) => weight === 'blocking' && severity === 'warning'),
    );
    assert.deepEqual(asked.map((each) => each.section).sort(), [
      'administration',
      'budget',
      'communication',
      'goals',
      'impact',
      'impact',
      'need',
      'need',
      'relatedProjects',
      'risks',
    ]);
    assert.deepEqual(
      ['need', 'monitoring', 'evaluation'].map((key) => {
        const { state, required } = section(view, key);
        return [state, required];
      }),
      [
        ['blocked', true],
        ['done', true],
        ['absent', false],
      ],
    );
    assert.equal(view.ready, false);
  });

  it('is told once, and not where it is ignored', () => {
    const view = readinessOf(`# planwright-ignore ${rule}\n${plan('need: x\n')}`);
    assert.equal(view.problems.filter((each) => each.rule === rule).length, 0);
    assert.deepEqual(
      [section(view, 'goals').state, section(view, 'goals').required],
      ['absent', true],
    );
  });

  it('does not stop it as a hint', () => {
    const snapshot = snapshotOf(plan('need: x\n'));
    const asHints = check(snapshot).map((each): PlanDiagnostic => ({
      rule: each.rule,
      message: each.message,
      range: each.range,
      related: [],
      fixes: each.fixes,
      severity: each.rule === rule ? 'hint' : each.severity,
    }));
    const view = readinessOf(plan('need: x\n'), asHints);
    assert.ok(view.problems.some((each) => each.rule === rule));
    assert.ok(view.problems.every((each) => each.rule !== rule || each.weight === 'hint'));
  });

  it('is told with the profile’s name, and where the plan names it', () => {
    const { profile } = readinessOf(plan(''));
    assert.equal(profile.id, 'rrf-fi');
    assert.equal(profile.title, 'Suomen kestävän kasvun ohjelma (RRF), hyvinvointialueet');
    assert.ok(profile.range);
    const unnamed = readinessOf('plan: 1\ntitle: K\n').profile;
    assert.deepEqual([unnamed.id, unnamed.range], ['generic', undefined]);
  });
});

describe('views/readiness: findings', () => {
  const spokenIn = (spokenNow: 'en' | 'fi'): readonly string[] => {
    const before = spoken();
    speak(spokenNow);
    const view = readinessOf(text.replace('en', 'fi'));
    assert.equal(spoken(), spokenNow, 'others are spoken to as before');
    speak(before);
    return view.problems.map(({ message }) => message);
  };

  it('are said in the plan’s language, whatever the editor speaks', async () => {
    await loadTexts('fi');
    const said = spokenIn('en');
    assert.deepEqual(said, spokenIn('fi'));
    assert.ok(said.includes('Suunnitelma: kenttä `period` puuttuu. Lisää se.'), said.join('\n'));
  });
});

describe('views/readiness: rows', () => {
  const head = 'plan: 1\ntitle: Koe\nlanguage: en\norganisation: O\nperiod: 2023\n';

  /** Draws the versions of one text, each from the one before. */
  function drawer(first: string): {
    readonly type: (line: number, typed: string) => void;
    readonly draw: (given?: (each: PlanDiagnostic) => PlanDiagnostic) => readonly ProblemRow[];
  } {
    let snapshot = snapshotOf(first);
    let version = 0;
    return {
      type: (line, typed) => {
        const start = { line, character: 0 };
        snapshot = snapshot.update(
          snapshot.text.apply({ range: { start, end: start }, text: typed }),
        );
      },
      draw: (given = (each) => each) => {
        const diagnostics = check(snapshot).map(given);
        const document = { uri, version: ++version, snapshot, diagnostics };
        const made = planView(document, { today: someDay, tabs: ['readiness'] });
        return made.views?.readiness?.problems ?? [];
      },
    };
  }

  const parts = (count: number): string =>
    Array.from({ length: count }, (_, index) => `  - { id: A${index}, title: t, foo: 1 }\n`).join(
      '',
    );

  /** Counts how often fixes are made; `hasNone` of those that have none. */
  function counted(hasNone = false): {
    readonly given: (each: PlanDiagnostic) => PlanDiagnostic;
    readonly times: () => number;
  } {
    let times = 0;
    const given = ({ rule, severity, message, range, related, fixes }: PlanDiagnostic) => ({
      rule,
      severity,
      message,
      range,
      related,
      fixes: () => {
        times++;
        return hasNone ? [] : fixes();
      },
    });
    return { given, times: () => times };
  }

  it('are the same list as long as they say the same', () => {
    const { draw } = drawer(text);
    const before = draw();
    assert.ok(before.length > 3);
    assert.equal(draw(), before);
  });

  it('are the same objects where a line is typed above them, and one that says otherwise is new', () => {
    const { type, draw } = drawer(`${head}workPackages:\n${parts(30)}`);
    const before = draw();
    type(0, '# above\n');
    assert.equal(draw(), before);
    type(8, '  - { id: B, title: t, bar: 1 }\n');
    const after = draw();
    const known = new Set(before);
    const fresh = after.filter((row) => !known.has(row));
    assert.ok(fresh.length > 0 && fresh.every(({ node }) => node?.id === 'B'), `${fresh.length}`);
    assert.equal(after.length, before.length + fresh.length);
    assert.equal(new Set(after.map(({ key }) => key)).size, after.length);
  });

  it('have keys of their own also where one rule found much in one node', () => {
    const { type, draw } = drawer(`${head}foo: 1\nbar: 2\nfoo~2: 3\n`);
    const keys = draw().map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    type(5, 'baz: 4\n');
    assert.ok(draw().length > keys.length);
  });

  it('of very many findings ask few for fixes, and those that are known in turns', () => {
    const { draw } = drawer(`${head}workPackages:\n${parts(300)}`);
    const first = counted();
    assert.ok(draw(first.given).length > 300);
    assert.equal(first.times(), 10);
    const later = counted();
    draw(later.given);
    assert.ok(later.times() <= 2, `${later.times()}`);
  });

  it('learn in the end that there is a fix no more', () => {
    const { draw } = drawer(`${head}workPackages:\n${parts(40)}`);
    const { given } = counted(true);
    assert.ok(draw().some(({ fixable }) => fixable));
    let rows: readonly ProblemRow[] = [];
    for (let turn = 0; turn <= 400; turn++) rows = draw(given);
    assert.ok(rows.length > 20 && rows.every(({ fixable }) => !fixable));
  });
});
