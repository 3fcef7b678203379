import assert from 'node:assert/strict';
import { noContext, type PlanContext } from '../../server/src/model/profile';
import type { ReadFile } from '../../server/src/workspace/around-plan';
import { readConfigFile, readProfileFile } from '../../server/src/workspace/read-files';

const uri = 'file:///a/file.yaml';
const onCrash = (rule: string, error: unknown): void => {
  assert.fail(`${rule} crashed: ${String((error as Error).stack)}`);
};
const nothing: PlanContext = { ...noContext, profileAt: () => ({ kind: 'absent' }) };

/** `2 schema/value "word"`: the line, the rule and what is underlined. */
function findings({ text, diagnostics }: ReadFile<unknown>): readonly string[] {
  return diagnostics.map(({ rule, range }) => {
    const [on = ''] = text.slice(range).split('\n');
    return `${range.start.line + 1} ${rule} "${on}"`;
  });
}

function messages({ diagnostics }: ReadFile<unknown>): readonly string[] {
  return diagnostics.map(({ message }) => message);
}

const config = (text: string): ReturnType<typeof readConfigFile> =>
  readConfigFile(uri, text, nothing, onCrash);
const profile = (text: string): ReturnType<typeof readProfileFile> =>
  readProfileFile(uri, text, onCrash);

describe('readConfigFile', () => {
  it('reads severities, profile and locale', () => {
    const { value, diagnostics } = config(`# Sovittu ohjausryhmässä
severities:
  schedule/gap: off
  budget/*: warning
profile: rrf-fi
locale: fi
`);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(
      [...value.severities],
      [
        ['schedule/gap', 'off'],
        ['budget/*', 'warning'],
      ],
    );
    assert.equal(value.profile, 'rrf-fi');
    assert.equal(value.locale, 'fi');
  });

  it('says nothing where there is nothing', () => {
    for (const text of ['', '# vain huomautus\n', '{}\n']) {
      assert.deepEqual(findings(config(text)), []);
      assert.equal(config(text).value.severities.size, 0);
    }
  });

  it('tells each slip at its place, and leaves it out', () => {
    const file = config(`severities:
  budget/total-mismach: off
  risks/*: off
  schedule/gap: none
  metrics/due: hint
profiles: rrf-fi
locale: suomi
`);
    assert.deepEqual(findings(file), [
      '2 schema/unknown-key "budget/total-mismach"',
      '3 schema/unknown-key "risks/*"',
      '4 schema/value "none"',
      '6 schema/unknown-key "profiles"',
      '7 schema/value "suomi"',
    ]);
    const [mismatch = '', group = '', level = ''] = messages(file);
    assert.match(mismatch, /Did you mean `budget\/total-mismatch`\?/);
    assert.match(group, /Did you mean `risk\/\*`\?/);
    assert.match(
      level,
      /^`schedule\/gap` is one of `off`, `hint`, `information`, `warning`, `error`/,
    );
    assert.equal(file.value.severities.get('metrics/due'), 'hint');
    assert.equal(file.value.severities.has('schedule/gap'), false);
    assert.equal(file.value.locale, undefined);
  });

  it('offers what a level may be short for', () => {
    const { diagnostics } = config('severities: { schedule/gap: info }\n');
    const [fix, ...others] = diagnostics.flatMap((each) => each.fixes());
    assert.equal(fix?.title, 'Change to information');
    assert.deepEqual(others, []);
  });

  it('tells that a profile is not there', () => {
    assert.deepEqual(findings(config('profile: rrf-fii\n')), ['1 schema/value "rrf-fii"']);
    assert.deepEqual(findings(config('profile: profiles/own.yaml\n')), [
      '1 schema/value "profiles/own.yaml"',
    ]);
  });

  it('reads what can be read of a broken file', () => {
    const file = config('severities:\n  schedule/gap: off\nlocale: "fi\nprofile: rrf-fi\n');
    assert.deepEqual(
      findings(file).map((each) => each.split(' ')[1]),
      ['yaml/syntax'],
    );
    assert.equal(file.value.severities.get('schedule/gap'), 'off');
  });

  it('takes a file that is a list or a text for what it is', () => {
    for (const text of ['- a\n', 'off\n']) {
      assert.deepEqual(
        findings(config(text)).map((each) => each.split(' ')[1]),
        ['schema/type'],
      );
    }
  });
});

const small = 'id: oma\ntitle: { fi: Oma rahoittaja }\n';

describe('readProfileFile', () => {
  it('reads YAML and JSON alike', () => {
    const json = `{
  "id": "oma",
  "title": { "fi": "Oma rahoittaja" },
  "limits": [
    { "category": "administration", "percent": 10, "of": "total", "source": "Opas, luku 4" }
  ]
}`;
    const yaml = `${small}limits:
  - { category: administration, percent: 10, of: total, source: 'Opas, luku 4' }
`;
    for (const text of [json, yaml]) {
      const { value, diagnostics } = profile(text);
      assert.deepEqual(diagnostics, []);
      assert.equal(value.id, 'oma');
      assert.deepEqual(value.limits, [{ category: 'administration', percent: 10, of: 'total' }]);
    }
  });

  it('reads JSON that is indented with tabs', () => {
    const { value, diagnostics } = profile(
      '{\n\t"id": "oma",\n\t"title": {\n\t\t"fi": "Oma"\n\t}\n}\n',
    );
    assert.deepEqual(diagnostics, []);
    assert.equal(value.id, 'oma');
  });

  it('says how a profile starts where there is nothing', () => {
    const file = profile('# oma\n');
    assert.deepEqual(
      findings(file).map((each) => each.split(' ')[1]),
      ['schema/missing-key'],
    );
    assert.match(messages(file)[0] ?? '', /`id`, `title`/);
  });

  it('tells each slip at its place', () => {
    const file = profile(`id: oma
title: Oma
dated: 5.4.2023
requiredSections: [need, tarve, impact.summary, impact.sumary, risk]
limits:
  - { category: hallinto, percent: 120, of: total, source: Opas }
  - { category: other, percent: 10, of: total }
funding: []
`);
    assert.deepEqual(findings(file), [
      '2 schema/type "Oma"',
      '3 schema/value "5.4.2023"',
      '4 schema/value "tarve"',
      '4 schema/value "impact.sumary"',
      '4 schema/value "risk"',
      '6 schema/value "hallinto"',
      '6 schema/value "120"',
      '7 schema/missing-key "category"',
      '8 schema/unknown-key "funding"',
    ]);
    const said = messages(file);
    assert.match(said[1] ?? '', /date/);
    assert.match(said[4] ?? '', /Did you mean `risks`\?/);
    assert.doesNotMatch(said.join(' '), /the plan itself|schema|mapping/);
  });

  it('tells figures that cannot hold together', () => {
    assert.deepEqual(findings(profile(`${small}personYearCost: { min: 9, max: 1 }\n`)), [
      '3 schema/value "9"',
    ]);
    const bands = (text: string): readonly string[] =>
      findings(profile(`${small}riskScale:\n  size: 2\n  threshold: 3\n  bands: ${text}\n`));
    const whole = '[{ name: low, from: 1, to: 2 }, { name: high, from: 3, to: 4 }]';
    assert.deepEqual(bands(whole), []);
    assert.deepEqual(bands(whole.replace('from: 3', 'from: 4')), ['6 schema/value "bands"']);
    assert.deepEqual(bands(whole.replace('from: 3', 'from: 2')), ['6 schema/value "bands"']);
    assert.deepEqual(
      findings(profile(`${small}riskScale:\n  size: 2\n  threshold: 5\n  bands: ${whole}\n`)),
      ['5 schema/value "5"'],
    );
  });

  it('reads every profile that comes with the program', async () => {
    const fs = await import('node:fs');
    const path = await import('node:path');
    const folder = path.resolve(__dirname, '../../schemas/profiles');
    for (const name of fs.readdirSync(folder)) {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      assert.deepEqual(findings(profile(text)), [], name);
    }
  });
});
