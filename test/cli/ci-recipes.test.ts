import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { hasGit, planwright, program, root, withFolder } from './program';

const page = fs.readFileSync(path.join(root, 'docs/ci.md'), 'utf8').replaceAll('\r\n', '\n');

/** The blocks of the page in a language, as `yaml`. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, of]) => of === language)
    .map(([, , text = '']) => text);
}

const inOrder = 'plan: 1\ntitle: Koe\norganisation: Alue\nperiod: 2026..2027\n';
const lacking = inOrder.replace(/^period.*\n/m, '');

/** A commit of these files in a new repository with the page's hook. @returns its status */
function commit(files: Readonly<Record<string, string>>): number | null {
  const [hook = ''] = blocks('sh');
  return withFolder(
    {
      ...files,
      '.git-hooks/pre-commit': hook,
      '.bin/planwright': `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`,
    },
    (cwd) => {
      fs.chmodSync(path.join(cwd, '.git-hooks/pre-commit'), 0o755);
      fs.chmodSync(path.join(cwd, '.bin/planwright'), 0o755);
      const env = {
        ...process.env,
        PATH: [path.join(cwd, '.bin'), process.env['PATH']].join(path.delimiter),
      };
      execFileSync('git', ['init', '--quiet'], { cwd });
      execFileSync('git', ['add', '--', ...Object.keys(files)], { cwd });
      const settings = ['core.hooksPath=.git-hooks', 'user.name=a', 'user.email=a@b.invalid'];
      const args = [...settings.flatMap((each) => ['-c', each]), 'commit', '-m', 'x'];
      return spawnSync('git', args, { cwd, env }).status;
    },
  );
}

describe('docs/ci.md', () => {
  it('has a hook that lets plans pass that are in order, and commits of none', function () {
    if (!hasGit()) this.skip();
    assert.equal(commit({ 'plans/a b.projectplan.yaml': inOrder, 'notes.yaml': 'a' }), 0);
    assert.equal(commit({ 'notes.yaml': lacking }), 0);
  });

  it('has a hook that stops a plan that is not, whatever its name', function () {
    if (!hasGit()) this.skip();
    for (const name of ['plan.hanke.yml', 'plans/Jyväskylä 2.projectplan.yaml']) {
      assert.notEqual(commit({ [name]: lacking }), 0, name);
    }
  });

  it('collects the files that its commands write', () => {
    const recipe = blocks('yaml').find((block) => block.includes('junit'));
    const [, args = ''] = /- planwright (export .*)/.exec(recipe ?? '') ?? [];
    const [, artifact = ''] = /paths: \[(.*)\]/.exec(recipe ?? '') ?? [];
    const [, plan = ''] = /^export (\S+)/.exec(args) ?? [];
    withFolder({ [plan]: inOrder }, (cwd) => {
      assert.equal(planwright(args.split(' '), { cwd }).status, 0);
      assert.ok(fs.existsSync(path.join(cwd, artifact)), artifact);
    });
  });

  it('names the package as it is called', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    const named = [...page.matchAll(/planwright-(\d[\w.]*)\.tgz/g)].map(([, each]) => each);
    assert.ok(named.length > 0);
    assert.deepEqual([...new Set(named)], [version]);
  });
});
