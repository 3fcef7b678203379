/** Names that the command line is given to write to: what is no file is left alone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { CommandError } from '../../server/src/cli/command-error';
import { isNoFileOfWindows } from '../../server/src/cli/file-names';
import { writeNewFile } from '../../server/src/cli/new-file';
import { withFolder } from '../cli/program';

const bytes = new TextEncoder().encode('uusi');
const isWindows = process.platform === 'win32';

const devices = [
  ...['NUL', 'nul.docx', 'Con.projectplan.yaml', 'PRN', 'aux.md', 'COM1', 'com9.xlsx', 'LPT1.txt'],
  ...['COM\u00b9.docx', 'NUL .docx', 'CONIN$', 'conout$.csv', 'com0'],
];
const streams = ['plan.docx:toinen', 'plan.docx::$DATA', ':a', 'nul:'];
const files = [
  ...['null.docx', 'com.docx', 'com10.docx', 'console.md', 'a.nul', 'plan.docx', 'luku 1.docx'],
  ...['auxiliary', 'Nulla.html', '.docx', 'a.com1'],
];

describe('names of files to write', () => {
  it('that Windows takes for devices or for hidden parts of files are known', () => {
    for (const name of [...devices, ...streams])
      for (const folder of ['C:\\hankkeet\\', 'C:/hankkeet/', '\\\\?\\C:\\'])
        assert.ok(isNoFileOfWindows(`${folder}${name}`), folder + name);
    for (const name of files) assert.ok(!isNoFileOfWindows(`C:\\nul\\${name}`), name);
  });

  for (const force of [false, true]) {
    it(`that Windows takes so are refused there, and are files elsewhere${force ? ', by force' : ''}`, () => {
      for (const name of [...devices, ...streams])
        withFolder({}, (folder) => {
          const write = (): void => {
            writeNewFile(name, path.join(folder, name), bytes, force);
          };
          if (isWindows) assert.throws(write, /is no file, and was left alone/, name);
          else write();
          assert.deepEqual(fs.readdirSync(folder), isWindows ? [] : [name]);
        });
    });
  }

  it('that lead to a device or a pipe are refused, and what is there stays', function () {
    if (isWindows) this.skip();
    withFolder({ device: { link: '/dev/null' } }, (folder) => {
      assert.equal(spawnSync('mkfifo', [path.join(folder, 'pipe')]).status, 0);
      for (const name of ['device', 'pipe'])
        for (const force of [false, true])
          assert.throws(
            () => {
              writeNewFile(name, path.join(folder, name), bytes, force);
            },
            (error) =>
              error instanceof CommandError &&
              /is no file, and was left alone\. .* -o -\.$/.test(error.message),
            name,
          );
      assert.deepEqual(fs.readdirSync(folder).sort(), ['device', 'pipe']);
      assert.ok(fs.lstatSync(path.join(folder, 'pipe')).isFIFO());
      assert.ok(fs.statSync('/dev/null').isCharacterDevice());
    });
  });
});
