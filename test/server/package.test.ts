import assert from 'node:assert/strict';
import {
  mostBytes,
  packageFiles,
  packedBytes,
  unusedAmong,
} from '../../scripts/lib/package-contents.mjs';

describe('the package', () => {
  let files: readonly string[] = [];

  before(async () => {
    files = await packageFiles();
  });

  it('has what an editor starts with', () => {
    const starts = ['extension', 'extension-browser', 'server', 'cli'];
    for (const file of ['package.json', ...starts.map((name) => `dist/${name}.js`)]) {
      assert.ok(files.includes(file), `${file} is in it: ${files.join(', ')}`);
    }
  });

  it('has nothing in it that nothing there uses', () => {
    assert.deepEqual(unusedAmong(files), [], 'take it out of `files` in package.json');
  });

  it('would be told of a file that is not used, and of one that only such a file names', () => {
    const texts: Readonly<Record<string, string>> = {
      'package.json': '{"main": "./dist/extension.js"}',
      'dist/extension.js': 'require("./server.js"); id("budget/gap")',
      'dist/server.js': '',
      'dist/old-server.js': 'require("./rest.js")',
      'dist/rest.js': '',
      'docs/rules/budget/gap.md': '',
      'docs/rules/budget/gone.md': '',
      'media/old.png': '',
    };
    assert.deepEqual(
      unusedAmong(Object.keys(texts), (file) => texts[file] ?? ''),
      ['dist/old-server.js', 'dist/rest.js', 'docs/rules/budget/gone.md', 'media/old.png'],
    );
  });

  it(`weighs at most ${(mostBytes / 1e6).toString()} MB`, () => {
    const bytes = packedBytes(files);
    assert.ok(bytes <= mostBytes, `${(bytes / 1e6).toFixed(2)} MB`);
    // A sum over nothing would be small as well.
    assert.ok(bytes > mostBytes / 4, `${(bytes / 1e6).toFixed(2)} MB`);
  });
});
