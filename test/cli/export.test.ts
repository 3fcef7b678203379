import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planwright, root, smallPlan, withFolder, type Run } from './program';

const starter = path.join(root, 'examples/starter.projectplan.yaml');

interface Exported extends Run {
  /** What is in the folder afterwards but the plan, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Exports `a.hanke.yaml` in a folder of its own. */
function exported(
  args: readonly string[],
  files: Readonly<Record<string, string | Buffer>> = {},
): Exported {
  const plan = 'a.hanke.yaml';
  return withFolder({ [plan]: fs.readFileSync(starter), ...files }, (cwd) => {
    const run = planwright(['export', plan, ...args], { cwd });
    const left = fs
      .readdirSync(cwd)
      .filter((name) => name !== plan)
      .map((name) => [name, fs.readFileSync(path.join(cwd, name))] as const);
    return { ...run, files: new Map(left) };
  });
}

const beginnings: Readonly<Record<string, string>> = {
  docx: 'PK\u0003\u0004',
  xlsx: 'PK\u0003\u0004',
  html: '<!doctype html>',
  md: '# ',
  csv: '',
  json: '{\n',
  svg: '<?xml ',
};

describe('planwright export', () => {
  for (const [format, beginning] of Object.entries(beginnings)) {
    it(`writes ${format} beside the plan, and says so`, () => {
      const { status, out, err, files } = exported(['--to', format]);
      assert.deepEqual([status, err, out], [0, '', `Wrote a.${format}.\n`]);
      assert.deepEqual([...files.keys()], [`a.${format}`]);
      const text = files.get(`a.${format}`)?.toString('latin1') ?? '';
      assert.ok(text.length > 200);
      assert.equal(text.slice(0, beginning.length).toLowerCase(), beginning.toLowerCase());
    });
  }

  it('knows the format by the ending of the file to write', () => {
    assert.deepEqual([...exported(['-o', 'out.md']).files.keys()], ['out.md']);
    assert.deepEqual([...exported(['-o', 'out', '--to', 'md']).files.keys()], ['out']);
  });

  it('refuses a file that would be opened as another format than it has', () => {
    for (const [to, name, opened] of [
      ['svg', 'x.docx', 'docx'],
      ['md', 'x.HTM', 'html'],
      ['docx', 'x.pdf', 'pdf'],
    ] as const) {
      const { status, err, files } = exported(['--to', to, '-o', name]);
      assert.equal(status, 2);
      assert.ok(err.includes(`${name} would be opened as ${opened}, but --to says ${to}.`), err);
      assert.deepEqual([...files.keys()], []);
    }
    for (const [to, name] of [
      ['html', 'x.htm'],
      ['md', 'x.txt'],
      ['csv', 'x.CSV'],
    ] as const) {
      assert.deepEqual([...exported(['--to', to, '-o', name]).files.keys()], [name]);
    }
  });

  it('says what a plan has nothing of, and writes no file', () => {
    const plan = 'plan: 1\ntitle: T\norganisation: O\nlanguage: fi\n';
    for (const [args, wanted] of [
      [
        ['--to', 'svg', '-o', 'x.svg'],
        /^planwright: b has no roadmap yet, so nothing was written\./,
      ],
      [['--to', 'csv', '--table', 'risks', '-o', 'x.csv'], /^planwright: b has no risks yet, /],
    ] as const) {
      withFolder({ 'b.hanke.yaml': plan }, (cwd) => {
        const { status, out, err } = planwright(['export', 'b.hanke.yaml', ...args], { cwd });
        assert.deepEqual([status, out], [2, '']);
        assert.match(err, wanted);
        assert.equal(err.trimEnd().split('\n').length, 1);
        assert.deepEqual(fs.readdirSync(cwd), ['b.hanke.yaml']);
      });
    }
  });

  it('says it in the language of the environment', () => {
    const input = 'plan: 1\ntitle: T\norganisation: O\nlanguage: en\n';
    const args = ['export', '-', '--to', 'svg', '-o', '-'];
    const { err } = planwright(args, { input, language: 'fi_FI.UTF-8' });
    assert.match(err, /^planwright: Suunnitelmassa plan ei ole vielä aikataulua, joten mitään ei/);
  });

  it('writes to standard output, bytes as they are', () => {
    const plan = smallPlan(100);
    const { status, out } = planwright(['export', '-', '--to', 'json', '-o', '-'], { input: plan });
    assert.equal(status, 0);
    const { version, plan: written } = JSON.parse(out) as {
      readonly version: number;
      readonly plan: { readonly title: string };
    };
    assert.deepEqual([version, written.title], [1, 'Plan of 100']);
  });

  it('overwrites nothing unasked', () => {
    const there = { 'a.md': 'mine' };
    const { status, err, files } = exported(['--to', 'md'], there);
    assert.equal(status, 2);
    assert.match(err, /a\.md is there already and was left alone/);
    assert.equal(files.get('a.md')?.toString(), 'mine');
    assert.notEqual(
      exported(['--to', 'md', '--force'], there).files.get('a.md')?.toString(),
      'mine',
    );
  });

  it('never writes over what it reads, whatever the path to it', () => {
    const text = smallPlan(100);
    const files = { 'a.hanke.yaml': text, 'link.md': { link: 'a.hanke.yaml' }, 'house.docx': 'x' };
    withFolder(files, (cwd) => {
      for (const target of ['a.hanke.yaml', path.join(cwd, 'a.hanke.yaml'), 'link.md']) {
        const args = ['export', 'a.hanke.yaml', '--to', 'md', '-o', target, '--force'];
        const { status, err } = planwright(args, { cwd });
        assert.equal(status, 2, target);
        assert.match(err, /is what is read here, and was left alone/);
      }
      const args = ['export', 'a.hanke.yaml', '--template', 'house.docx', '-o', 'house.docx'];
      assert.equal(planwright([...args, '--force'], { cwd }).status, 2);
      assert.equal(fs.readFileSync(path.join(cwd, 'a.hanke.yaml'), 'utf8'), text);
      assert.equal(fs.readFileSync(path.join(cwd, 'house.docx'), 'utf8'), 'x');
    });
  });

  it('refuses a plan with a line that cannot be read: a part of it would be missing', () => {
    const broken = `${smallPlan(100)}need: "auki\n`;
    const { status, err } = planwright(['export', '-', '--to', 'md', '-o', '-'], { input: broken });
    assert.equal(status, 2);
    assert.match(err, /has a line that cannot be read, and what stands there would be missing/);
    assert.equal(err.trimEnd().split('\n').length, 1);
  });

  it('writes the tables of a plan as Excel opens them, or as programs read them', () => {
    const plain = exported(['--to', 'csv', '-o', '-']).out;
    const excel = exported(['--to', 'csv', '--csv', 'excel', '-o', '-']).out;
    assert.ok(excel.startsWith('\uFEFF') && excel.includes(';') && excel.includes('\r\n'));
    assert.ok(!plain.startsWith('\uFEFF') && !plain.includes(';'));
    const risks = exported(['--to', 'csv', '--table', 'risks', '-o', '-']).out;
    assert.notEqual(risks, plain);
  });

  it('says on standard error that the plan has errors, and writes it as it is', () => {
    const wrong = `${smallPlan(100)}      total: 90\n`;
    const { status, err, files } = withFolder({ 'w.hanke.yaml': wrong }, (cwd) => ({
      ...planwright(['export', 'w.hanke.yaml', '--to', 'md'], { cwd }),
      files: fs.readdirSync(cwd),
    }));
    assert.equal(status, 0);
    assert.match(err, /w\.hanke\.yaml has 1 error: planwright check says which\.\n$/);
    assert.deepEqual(files, ['w.hanke.yaml', 'w.md']);
  });

  for (const [what, args, message] of [
    ['no format', [], /Say what to export to/],
    ['an unknown format', ['--to', 'odt'], /--to takes docx, .*, not "odt"/],
    [
      'a template for another format',
      ['--to', 'md', '--template', 'x'],
      /--template is for --to docx/,
    ],
    [
      'a template that is not there',
      ['--to', 'docx', '--template', 'x.docx'],
      /x\.docx does not exist/,
    ],
    ['a template that is no Word file', ['--to', 'docx', '--template', 'a.hanke.yaml'], /a|Word/],
    ['an unknown table', ['--to', 'csv', '--table', 'people'], /--table takes budget/],
    ['several plans', ['b.hanke.yaml', '--to', 'md'], /one at a time/],
  ] as const) {
    it(`refuses ${what}, in one line`, () => {
      const { status, err, files } = exported(args, { 'b.hanke.yaml': smallPlan(1) });
      assert.equal(status, 2);
      assert.match(err, message);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.deepEqual([...files.keys()], ['b.hanke.yaml']);
    });
  }

  it('refuses what holds no plan', () => {
    const { status, err } = planwright(['export', '-', '--to', 'md', '-o', '-'], {
      input: '- x\n',
    });
    assert.equal(status, 2);
    assert.match(err, /holds no plan/);
  });
});

describe('planwright roadmap', () => {
  const draw = (...args: readonly string[]): Run => planwright(['roadmap', starter, ...args]);

  it('draws the quarters as text that fits', () => {
    const { status, out } = draw('--width', '80');
    assert.equal(status, 0);
    assert.match(out, /2026/);
    assert.ok(out.split('\n').every((line) => Array.from(line).length <= 80));
  });

  it('draws a picture, and gives data', () => {
    assert.ok(/^<\?xml [^\n]*\n<svg /.test(draw('--format', 'svg').out));
    for (const format of ['svg', 'text']) {
      const none = planwright(['roadmap', '-', '--format', format], {
        input: 'plan: 1\ntitle: T\norganisation: O\n',
      });
      assert.deepEqual([none.status, none.out], [2, '']);
      assert.match(none.err, /^planwright: plan has no roadmap yet, so nothing was written\./);
    }
    const data = JSON.parse(draw('--format', 'json').out) as { readonly version: number };
    assert.equal(data.version, 1);
  });
});
