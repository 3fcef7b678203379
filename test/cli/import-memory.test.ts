/** However long a Word file is that is read: the program that reads it stays small. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { longPlan, nearlyTooLong } from '../security/long-documents';
import { root } from '../support/lsp-client';

/** In MB, with the program itself. */
const most = 300;
const told = /^peak (\d+)$/m;

describe('memory of an import, in its own process', () => {
  let folder = '';
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-memory-'));
    fs.writeFileSync(
      path.join(folder, 'peak.cjs'),
      "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`));",
    );
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  for (const [what, make] of Object.entries({ 'a long plan': longPlan, ...nearlyTooLong })) {
    it(`stays under ${most} MB: ${what}`, () => {
      fs.writeFileSync(path.join(folder, 'a.docx'), make());
      const cli = path.join(root, 'dist', 'cli.js');
      const args = ['--require', './peak.cjs', cli, 'import', 'a.docx', '-o', '-'];
      const run = spawnSync(process.execPath, args, {
        ...{ cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
      });
      // It was read, and not refused for its length.
      assert.doesNotMatch(run.stderr, /too long/);
      const peak = Number(told.exec(run.stderr)?.[1]) / 1000;
      assert.ok(peak > 20 && peak < most, `${peak} MB\n${run.stderr.slice(-500)}`);
    });
  }
});
