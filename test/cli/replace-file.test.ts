import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../server/src/cli/replace-file';
import { withFolder, withoutPrivileges } from './program';

/** What comes of replacing the file as it was opened; the folder's files afterwards. */
function replaced(folder: string, name: string, opened = 'old'): string | undefined {
  const file = { path: path.join(folder, name), bytes: Buffer.from(opened) };
  return replaceFile(name, file, 'new');
}

const read = (folder: string, name: string): string =>
  fs.readFileSync(path.join(folder, name), 'utf8');

describe('replacing a file', () => {
  it('keeps its mode and leaves nothing else behind', () => {
    withFolder({ a: 'old' }, (folder) => {
      fs.chmodSync(path.join(folder, 'a'), 0o640);
      assert.equal(replaced(folder, 'a'), undefined);
      assert.equal(read(folder, 'a'), 'new');
      assert.equal(fs.statSync(path.join(folder, 'a')).mode & 0o777, 0o640);
      assert.deepEqual(fs.readdirSync(folder), ['a']);
    });
  });

  it('keeps a link a link, and replaces what it leads to', () => {
    withFolder({ 'deep/a': 'old', b: { link: 'deep/a' } }, (folder) => {
      assert.equal(replaced(folder, 'b'), undefined);
      assert.ok(fs.lstatSync(path.join(folder, 'b')).isSymbolicLink());
      assert.equal(read(folder, 'deep/a'), 'new');
      assert.deepEqual(fs.readdirSync(path.join(folder, 'deep')), ['a']);
    });
  });

  it('keeps what was written to it since it was opened', () => {
    withFolder({ a: 'newer' }, (folder) => {
      assert.match(replaced(folder, 'a') ?? '', /^a was left alone: something else changed it/);
      assert.equal(read(folder, 'a'), 'newer');
      assert.deepEqual(fs.readdirSync(folder), ['a']);
    });
  });

  it('says what stands against it', () => {
    withFolder({ a: 'old', 'deep/a': 'old' }, (folder) => {
      fs.chmodSync(path.join(folder, 'a'), 0o444);
      assert.match(replaced(folder, 'a') ?? '', /^a was left alone: it is read-only\./);
      assert.match(replaced(folder, 'deep') ?? '', /^deep was left alone: it is no file/);
      assert.match(replaced(folder, 'b') ?? '', /^b was left alone: it is no longer there\./);
      assert.equal(read(folder, 'a'), 'old');
    });
  });

  it('says who may not write, and leaves the file whole', async function () {
    if (process.platform === 'win32') this.skip();
    await withFolder({ a: 'old', 'shut/a': 'old' }, async (folder) => {
      fs.chmodSync(folder, 0o777);
      fs.chmodSync(path.join(folder, 'a'), 0o444 | 0o200);
      fs.chmodSync(path.join(folder, 'shut/a'), 0o666);
      fs.chmodSync(path.join(folder, 'shut'), 0o555);
      const mine = process.geteuid?.() !== 0;
      const [others, shut] = await withoutPrivileges(() =>
        Promise.resolve([replaced(folder, 'a'), replaced(folder, 'shut/a')]),
      );
      if (!mine) assert.match(others ?? '', /^a was left alone: permission to write it/);
      assert.match(shut ?? '', /^shut\/a was left alone: permission to write it/);
      assert.equal(read(folder, 'shut/a'), 'old');
      fs.chmodSync(path.join(folder, 'shut'), 0o755);
      assert.deepEqual(fs.readdirSync(path.join(folder, 'shut')), ['a']);
    });
  });
});
