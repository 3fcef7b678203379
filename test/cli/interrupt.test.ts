import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { longPlan } from '../support/long-plan';
import { program, withFolder } from './program';

/** How the program ended that was interrupted when it had read all that it was given. */
interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Runs with a document that comes through a pipe, so that it is known when it was read: the work has
 * begun then, and takes seconds.
 * @param args with the document behind the command
 */
async function interrupted(folder: string, args: readonly string[], text: string): Promise<Ended> {
  const pipe = path.join(folder, args[1] ?? '');
  assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: 'ignore' });
  const writer = spawn('sh', ['-c', 'cat > "$0"', pipe], { stdio: ['pipe', 'ignore', 'ignore'] });
  writer.stdin.on('error', () => undefined);
  writer.stdin.end(text);
  writer.once('exit', () => {
    child.kill('SIGINT');
  });
  return new Promise<Ended>((resolve) => {
    child.once('exit', (code, signal) => {
      writer.kill();
      resolve({ code, signal });
    });
  });
}

const paragraphs = 'Potilas pääsee hoitoon seitsemässä päivässä.\n\n'.repeat(60_000);

describe('a command that is interrupted', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('leaves nothing of an import', () =>
    withFolder({}, async (folder) => {
      const args = ['import', 'suunnitelma.txt', '-o', 'uusi.projectplan.yaml'];
      assert.equal((await interrupted(folder, args, paragraphs)).signal, 'SIGINT');
      assert.deepEqual(fs.readdirSync(folder), ['suunnitelma.txt']);
    })).timeout(60_000);

  for (const format of ['docx', 'xlsx', 'html']) {
    it(`leaves nothing of an export as ${format}, and a file that was there as it was`, () =>
      withFolder({ [`there.${format}`]: 'mine' }, async (folder) => {
        const args = ['export', 'plan.projectplan.yaml', '--to', format, '-o', `there.${format}`];
        const text = longPlan(4000);
        const ended = await interrupted(folder, [...args, '--force'], text);
        assert.equal(ended.signal, 'SIGINT');
        assert.deepEqual(fs.readdirSync(folder).sort(), [
          'plan.projectplan.yaml',
          `there.${format}`,
        ]);
        assert.equal(fs.readFileSync(path.join(folder, `there.${format}`), 'utf8'), 'mine');
      })).timeout(60_000);
  }
});
