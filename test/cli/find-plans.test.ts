import assert from 'node:assert/strict';
import { glob } from 'tinyglobby';
import { findPlans } from '../../server/src/cli/find-plans';
import { isPlanName } from '../../server/src/cli/glob';
import type { Terminal } from '../../server/src/cli/terminal';
import { withFolder } from './program';

const files = [
  ...['a', 'b', 'ab', 'a-b', '[x]', '{a}', 'ä', 'a.b'].map((name) => `${name}.hanke.yaml`),
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

  /** Patterns whose last segment says what files are meant: read as everybody reads them. */
  const patterns = [
    '*.hanke.yaml',
    '**/*.yaml',
    '**/*.projectplan.{yaml,yml}',
    'a/**/*.yml',
    '{a,b}/**/*.y*ml',
    '?.hanke.yaml',
    '[ab].hanke.yaml',
    '[!a].hanke.yaml',
    '[a-c]*.hanke.yaml',
    '*/*/*.y{,a}ml',
    'b/*/plan.yaml',
    '**/b/**/*.yml',
    '**/a/**/b*',
    './a/*.yml',
    '{a,b/a}/{a,b}.projectplan.yml',
    '\\[x\\].hanke.yaml',
    '**/**/c.*',
    '.hidden/*.yml',
    'a*/*.yml',
    '*.hanke.yam[l]',
  ];
  for (const pattern of patterns) {
    it(`${pattern} finds what other tools find`, async () => {
      await withFolder(contents, async (cwd) => {
        const ignore = ['**/node_modules/**', '**/.git/**'];
        const expected = (await glob(pattern, { cwd, ignore })).sort();
        assert.ok(expected.length > 0);
        assert.deepEqual(await found([pattern], cwd), expected);
      });
    });
  }

  it('stars alone, and folders, mean plans', async () => {
    await withFolder(contents, async (cwd) => {
      const all = (await glob('**/*', { cwd, ignore: ['**/node_modules/**'] })).filter((file) =>
        isPlanName(file.slice(file.lastIndexOf('/') + 1)),
      );
      assert.ok(all.length > 10);
      assert.deepEqual(await found(['.'], cwd), all.sort());
      assert.deepEqual(await found(['**'], cwd), all);
      assert.deepEqual(await found(['**/*'], cwd), all);
      assert.deepEqual(await found(['a/**'], cwd), await found(['a'], cwd));
      assert.deepEqual(
        await found(['*'], cwd),
        all.filter((file) => !file.includes('/')),
      );
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
      const words = ['b', 'b/a/b.projectplan.yml', 'c', '*.no', 'b/**/*.yml'];
      assert.deepEqual(await found(words, cwd), [
        'b/a/b.projectplan.yml',
        'failed: c does not exist. Give the path of a plan file or of a folder.',
        'failed: No file matches *.no. Quote the pattern, or name a folder.',
      ]);
    });
  });

  it('follows links to files, not to folders, so that none is counted twice', async () => {
    const linked = {
      'real/a.hanke.yaml': '',
      'b.hanke.yaml': { link: 'real/a.hanke.yaml' },
      loop: { link: '.' },
    };
    await withFolder(linked, async (cwd) => {
      assert.deepEqual(await found(['.'], cwd), ['b.hanke.yaml', 'real/a.hanke.yaml']);
      assert.deepEqual(await found(['loop'], cwd), ['loop/b.hanke.yaml', 'loop/real/a.hanke.yaml']);
    });
  });
});
