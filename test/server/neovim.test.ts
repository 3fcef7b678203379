import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/lsp-client';

const neovim = process.env['NVIM_PROGRAM'] ?? 'nvim';

/** Letters beyond ASCII and an emoji stand before what is edited: places are counted in UTF-16. */
const plan = `plan: 1
title: Sähköä 😀 kylille
organisation: Alue
period: 2026
workPackages:
  - id: TP1
    title: Ensimmäinen
    period: 2026
    budget: { note: 'Käy 😀 hyvin', other: 880, administration: 20, total: 910 }
  - id: TP2
    title: Toinen
    dependsOn: [TP1]
    budget:
        other: 100
        total: 100
  - id: TP3
    title: Kolmas
`;

interface Diagnostic {
  readonly code: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The server in another editor: Neovim with its own client, where it is installed. */
describe('the server in Neovim', () => {
  const told = new Map<string, unknown>();

  before(function () {
    const { error } = spawnSync(neovim, ['--version']);
    if (error) {
      process.stdout.write(`    ${neovim} is not installed: Neovim is not tried\n`);
      this.skip();
    }
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-neovim-'));
    const file = path.join(folder, 'koe.projectplan.yaml');
    fs.writeFileSync(file, plan);
    const out = path.join(folder, 'told.jsonl');
    const script = path.join(__dirname, 'neovim.lua');
    const run = spawnSync(neovim, ['--headless', '--clean', '-i', 'NONE', '-S', script], {
      timeout: 50_000,
      encoding: 'utf8',
      env: {
        ...process.env,
        PLAN: file,
        OUT: out,
        NODE: process.execPath,
        SERVER: path.join(root, 'dist/server.js'),
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
        LC_ALL: 'C.UTF-8',
      },
    });
    for (const line of fs.readFileSync(out, 'utf8').trim().split('\n')) {
      const { what, value } = JSON.parse(line) as { what: string; value?: unknown };
      told.set(what, value);
    }
    fs.rmSync(folder, { recursive: true, force: true });
    assert.equal(told.get('failure'), undefined, `${run.stderr}\n${run.stdout}`);
  });

  it('attaches, in positions that both count alike', () => {
    const { encoding } = told.get('attached') as { encoding: string };
    assert.equal(encoding, 'utf-16');
  });

  it('shows findings at their places', () => {
    const found = told.get('diagnostics') as readonly Diagnostic[];
    const mismatch = found.find(({ code }) => code === 'budget/total-mismatch');
    // Neovim counts columns in bytes.
    const line = plan.split('\n').findIndex((each) => each.includes('910'));
    const [before = ''] = plan.split('\n')[line]?.split('910') ?? [];
    const from = Buffer.byteLength(before);
    assert.deepEqual(mismatch, { code: 'budget/total-mismatch', line, from, to: from + 3 });
  });

  it('answers outline, hover and completion', () => {
    assert.match(JSON.stringify(told.get('symbols')), /TP1 Ensimmäinen/);
    assert.match(JSON.stringify(told.get('hover')), /contents/);
    assert.ok((told.get('completion') as readonly string[]).includes('TP3'));
  });

  it('offers no command that only another client knows', () => {
    assert.deepEqual(told.get('commands'), []);
  });

  it('applies a fix, a rename and the format to the buffer', () => {
    const mended = told.get('mended') as { text: string; gone: boolean };
    assert.match(mended.text, /total: 900 \}$/m);
    assert.ok(mended.gone, 'the finding stays');
    const renamed = told.get('renamed') as { text: string };
    assert.match(renamed.text, /- id: TP9\n/);
    assert.match(renamed.text, /dependsOn: \[TP9\]/);
    const formatted = told.get('formatted') as { text: string };
    assert.match(formatted.text, /\n {4}budget:\n {6}other: 100\n/);
    assert.match(formatted.text, /Käy 😀 hyvin/);
  });

  it('answers inlay hints, and ends as it is told to', () => {
    assert.ok(Array.isArray(told.get('hints')));
    assert.equal(told.get('stopped'), true);
  });
});
