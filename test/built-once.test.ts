import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isBuilt, rememberBuild, sourcesNow } from '../scripts/lib/built-once.mjs';

describe('one build for all steps of a run', () => {
  const before = process.env['PLANWRIGHT_BUILT'];
  let root: string;
  const write = (file: string, text: string): void => {
    const absolute = path.join(root, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text);
  };

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-built-'));
    write('server/src/main.ts', 'one');
    write('esbuild.mjs', 'build');
    write('dist/server.js', 'made of one');
    rememberBuild(root, sourcesNow(root));
  });
  afterEach(() => {
    fs.rmSync(root, { recursive: true });
    if (before === undefined) delete process.env['PLANWRIGHT_BUILT'];
    else process.env['PLANWRIGHT_BUILT'] = before;
  });

  it('is enough while nothing changes, and beside it only what a build makes', () => {
    assert.ok(isBuilt(root));
    write('server/src/schema/generated/validate.ts', 'made');
    write('dist/test/e2e.js', 'made');
    write('docs/user.md', 'no part of it');
    assert.ok(isBuilt(root));
  });

  it('is not enough without one', () => {
    delete process.env['PLANWRIGHT_BUILT'];
    assert.ok(!isBuilt(root));
  });

  const changes: Readonly<Record<string, () => void>> = {
    'a source changed, were it of the same length': () => {
      write('server/src/main.ts', 'two');
    },
    'a source came': () => {
      write('client/src/extension.ts', '');
    },
    'a source went': () => {
      fs.rmSync(path.join(root, 'server/src/main.ts'));
    },
    'the way it is built changed': () => {
      write('esbuild.mjs', 'watch');
    },
    'somebody else built': () => {
      write('dist/server.js', 'made of two');
    },
    'nothing is built any more': () => {
      fs.rmSync(path.join(root, 'dist'), { recursive: true });
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`is not enough once ${what}`, () => {
      change();
      assert.ok(!isBuilt(root));
    });
  }

  it('does not hold what was written while it went on', () => {
    const from = sourcesNow(root);
    write('server/src/main.ts', 'two');
    rememberBuild(root, from);
    assert.ok(!isBuilt(root));
  });
});
