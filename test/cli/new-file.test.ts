import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CommandError } from '../../server/src/cli/command-error';
import { mustBeNew, writeNewFile } from '../../server/src/cli/new-file';
import { withFolder, withoutPrivileges } from './program';

const bytes = Buffer.from('uusi');

/** What is in the folder afterwards, by name; and what was said where it was refused. */
function written(
  files: Readonly<Record<string, string>>,
  target: string,
  force = false,
): { readonly files: Readonly<Record<string, string>>; readonly refused: string | undefined } {
  return withFolder(files, (folder) => {
    let refused: string | undefined;
    try {
      writeNewFile(target, path.join(folder, target), bytes, force);
    } catch (error) {
      assert.ok(error instanceof CommandError);
      refused = error.message;
    }
    const left = fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, fs.readFileSync(path.join(folder, name), 'utf8')] as const);
    return { files: Object.fromEntries(left), refused };
  });
}

describe('planwright: new files', () => {
  it('are written whole, and nothing is left beside them', () => {
    assert.deepEqual(written({}, 'a.docx'), { files: { 'a.docx': 'uusi' }, refused: undefined });
  });

  it('never take the place of another unless that is asked for', () => {
    const { files, refused } = written({ 'a.docx': 'vanha' }, 'a.docx');
    assert.deepEqual(files, { 'a.docx': 'vanha' });
    assert.match(refused ?? '', /^a\.docx is there already .* --force\.$/);
    assert.deepEqual(written({ 'a.docx': 'vanha' }, 'a.docx', true), {
      files: { 'a.docx': 'uusi' },
      refused: undefined,
    });
  });

  it('go through a link to the file that it leads to', () => {
    withFolder({ 'a.docx': 'vanha', link: { link: 'a.docx' } }, (folder) => {
      writeNewFile('link', path.join(folder, 'link'), bytes, true);
      assert.equal(fs.readFileSync(path.join(folder, 'a.docx'), 'utf8'), 'uusi');
      assert.ok(fs.lstatSync(path.join(folder, 'link')).isSymbolicLink());
    });
  });

  it('are not written where there is no folder, or a file in its place', () => {
    assert.match(written({}, 'b/a.docx').refused ?? '', /there is no such folder/);
    assert.match(written({ b: '' }, 'b/a.docx').refused ?? '', /a part of its path is a file/);
  });

  it('are refused before the work is done', () => {
    withFolder({ 'a.docx': '' }, (folder) => {
      mustBeNew('b.docx', path.join(folder, 'b.docx'));
      assert.throws(() => {
        mustBeNew('a.docx', path.join(folder, 'a.docx'));
      }, CommandError);
    });
  });

  it('are not written where that is not allowed, and leave nothing behind', async function () {
    if (process.platform === 'win32') this.skip();
    await withFolder({ 'shut/b': '' }, async (folder) => {
      fs.chmodSync(folder, 0o755);
      fs.chmodSync(path.join(folder, 'shut'), 0o555);
      await withoutPrivileges(() => {
        assert.throws(() => {
          writeNewFile('shut/a.docx', path.join(folder, 'shut/a.docx'), bytes, false);
        }, /permission to write there is denied/);
        return Promise.resolve();
      });
      fs.chmodSync(path.join(folder, 'shut'), 0o755);
      assert.deepEqual(fs.readdirSync(path.join(folder, 'shut')), ['b']);
    });
  });
});
