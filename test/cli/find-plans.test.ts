import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { findPlans } from '../../server/src/cli/find-plans';
import type { Terminal } from '../../server/src/cli/terminal';
import { withFolder, withoutPrivileges } from './program';

const files = [
  ...['a', 'b', 'ab', 'a-b', '[x]', '{a}', 'ä', 'a.b', 'p (1)/x', 'p 1/x'].map(
    (name) => `${name}.hanke.yaml`,
  ),
  ...['a/a', 'a/b/c/d', 'a/.hidden/x', '.hidden/x', 'node_modules/m/x', 'a-b/c', 'b/a/b', '.y'].map(
    (name) => `${name}.projectplan.yml`,
  ),
  ...['notes.yaml', 'a/notes.md', 'b/a/plan.yaml', 'b/deep/er/notes.yaml'],
];

async function found(words: readonly string[], cwd: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const each of findPlans(words, 'check', { cwd } as Terminal)) {
    paths.push(each.kind === 'failed' ? `failed: ${each.message}` : each.path);
  }
  return paths;
}

describe('finding plans', () => {
  const contents = Object.fromEntries(files.map((file) => [file, '']));
  const all = [
    ...['[x].hanke.yaml', 'a-b.hanke.yaml', 'a-b/c.projectplan.yml', 'a.b.hanke.yaml'],
    ...['a.hanke.yaml', 'a/a.projectplan.yml', 'a/b/c/d.projectplan.yml', 'ab.hanke.yaml'],
    ...['b.hanke.yaml', 'b/a/b.projectplan.yml', 'p (1)/x.hanke.yaml', 'p 1/x.hanke.yaml'],
    ...['{a}.hanke.yaml', 'ä.hanke.yaml'],
  ];
  const top = all.filter((file) => !file.includes('/'));
  const within = (folder: string): readonly string[] =>
    all.filter((file) => file.startsWith(folder));

  const patterns: readonly (readonly [pattern: string, expected: readonly string[]])[] = [
    ['.', all],
    ['**', all],
    ['**/*', all],
    ['**/**/', all],
    ['*', top],
    ['./a/**', within('a/')],
    ['b/../a/**', within('a/')],
    ['[b]', ['failed: No file matches [b]. Quote the pattern, or name a folder.']],
    ['a/*', ['a/a.projectplan.yml']],
    ['{a,b}/**', [...within('a/'), ...within('b/')]],
    ['*.hanke.yaml', top],
    ['*.hanke.yam[l]', top],
    ['**/*.projectplan.{yaml,yml}', all.filter((file) => file.endsWith('.yml'))],
    ['a/**/*.yml', within('a/')],
    ['?.hanke.yaml', ['a.hanke.yaml', 'b.hanke.yaml', 'ä.hanke.yaml']],
    ['[ab].hanke.yaml', ['a.hanke.yaml', 'b.hanke.yaml']],
    ['[!a].hanke.yaml', ['b.hanke.yaml', 'ä.hanke.yaml']],
    ['*/*/*.y{,a}ml', ['b/a/b.projectplan.yml', 'b/a/plan.yaml']],
    ['**/b/**/*.yml', ['a/b/c/d.projectplan.yml', 'b/a/b.projectplan.yml']],
    ['{a,b/a}/{a,b}.projectplan.yml', ['a/a.projectplan.yml', 'b/a/b.projectplan.yml']],
    ['\\[x\\].hanke.yaml', ['[x].hanke.yaml']],
    ['.hidden/*.yml', ['.hidden/x.projectplan.yml']],
    ['node_modules/m/*', ['node_modules/m/x.projectplan.yml']],
    ['p (1)/**', ['p (1)/x.hanke.yaml']],
    ['*(1)/*.yaml', ['p (1)/x.hanke.yaml']],
  ];
  for (const [pattern, expected] of patterns) {
    it(`${pattern} means the plans that it says, in the order of their paths`, async () => {
      await withFolder(contents, async (cwd) => {
        assert.deepEqual(await found([pattern], cwd), expected);
      });
    });
  }

  it('searches above the working folder, and what is named from the root', async () => {
    await withFolder(contents, async (cwd) => {
      const seenFromA = all.map((file) =>
        file.startsWith('a/') ? file.slice(2) : `${cwd}/${file}`,
      );
      const inA = path.join(cwd, 'a');
      assert.deepEqual(await found(['../**'], inA), seenFromA);
      assert.deepEqual(await found([`${cwd}/**`], inA), seenFromA);
      assert.deepEqual(await found([cwd], inA), seenFromA);
    });
  });

  it('a name with the signs of a glob is a file where there is one', async () => {
    await withFolder(contents, async (cwd) => {
      assert.deepEqual(await found(['[x].hanke.yaml'], cwd), ['[x].hanke.yaml']);
      assert.deepEqual(await found(['{a}.hanke.yaml'], cwd), ['{a}.hanke.yaml']);
    });
  });

  it('takes what is named twice once, and says what names nothing', async () => {
    await withFolder(contents, async (cwd) => {
      const words = ['b', 'b/a/b.projectplan.yml', 'c', '*.no', 'c/**', 'b/**/*.yml'];
      assert.deepEqual(await found(words, cwd), [
        'b/a/b.projectplan.yml',
        'failed: c does not exist. Give the path of a plan file or of a folder.',
        'failed: No file matches *.no. Quote the pattern, or name a folder.',
        'failed: No file matches c/**. Quote the pattern, or name a folder.',
      ]);
    });
  });

  it('follows links to files, not to folders, so that none is counted twice', async () => {
    const linked = {
      'real/a.hanke.yaml': '',
      'b.hanke.yaml': { link: 'real/a.hanke.yaml' },
      'c.hanke.yaml': { link: 'gone' },
      'd.hanke.yaml': { link: 'real' },
      loop: { link: '.' },
    };
    await withFolder(linked, async (cwd) => {
      const paths = ['b.hanke.yaml', 'c.hanke.yaml', 'real/a.hanke.yaml'];
      const inLoop = paths.map((file) => `loop/${file}`);
      assert.deepEqual(await found(['.'], cwd), paths);
      assert.deepEqual(await found(['loop'], cwd), inLoop);
      assert.deepEqual(await found(['loop/**'], cwd), inLoop);
    });
  });

  it('tells of a folder that cannot be read, and of nothing that was not asked for', async function () {
    if (process.platform === 'win32') this.skip();
    const files = { 'locked/a.hanke.yaml': '', 'z.hanke.yaml': '' };
    await withFolder(files, async (cwd) => {
      const locked = path.join(cwd, 'locked');
      const search = (word: string): Promise<readonly string[]> =>
        withoutPrivileges(() => found([word], cwd));
      fs.chmodSync(cwd, 0o755);
      fs.chmodSync(locked, 0);
      try {
        const [plan, refused, ...more] = await search('.');
        assert.equal(plan, 'z.hanke.yaml');
        assert.match(refused ?? '', /^failed: locked cannot be read: permission denied/);
        assert.deepEqual(more, []);
        assert.deepEqual(await search('locked'), [refused]);
        assert.deepEqual(await search('*'), ['z.hanke.yaml']);
      } finally {
        fs.chmodSync(locked, 0o755);
      }
    });
  });
});
