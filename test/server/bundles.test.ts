import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadedAtStart } from '../../scripts/bench/loaded-files.mjs';
import { LspClient, root } from '../support/lsp-client';

const dist = path.join(root, 'dist');
const scripts = fs.readdirSync(dist).filter((name) => name.endsWith('.js'));
const uri = 'file:///bundles.projectplan.yaml';
const broken = 'file:///broken.projectplan.yaml';
const starter = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');
const example = fs.readFileSync(path.join(root, 'examples/pohjois-savo.projectplan.yaml'), 'utf8');

/** What every start of them loads, at most: of the extension for other YAML too, without a server. */
const limitsKiB = { 'extension.js': 70, 'server.js': 450 };

const atStart = loadedAtStart(dist, 'server.js');

describe('the bundles', () => {
  for (const [name, limit] of Object.entries(limitsKiB)) {
    it(`${name} loads at most ${limit} KiB at its start`, () => {
      const sizes = loadedAtStart(dist, name).map(
        (each) => fs.statSync(path.join(dist, each)).size,
      );
      const kib = sizes.reduce((sum, size) => sum + size / 1024, 0);
      assert.ok(kib <= limit, `it loads ${kib.toFixed(1)} KiB`);
      // Of a file that loads nothing a limit would say nothing.
      assert.ok(kib > limit / 2, `it loads ${kib.toFixed(1)} KiB`);
    });
  }

  it('the extension loads the language client with the first plan, and for other YAML never', () => {
    const run = path.join(__dirname, 'extension-start.cjs');
    const { stdout, stderr } = spawnSync(process.execPath, [run, path.join(dist, 'extension.js')], {
      encoding: 'utf8',
    });
    const loaded: unknown = stdout === '' ? stderr : JSON.parse(stdout);
    const withPlan = ['./extension-browser.js'];
    assert.deepEqual(loaded, { atStart: [], withMore: [], withPlan });
  });

  for (const name of scripts) {
    it(`${name} makes no code out of texts`, () => {
      const code = fs.readFileSync(path.join(dist, name), 'utf8');
      assert.doesNotMatch(code, /\bnew Function\b|(?<![.\w])eval\(|(?<![.\w])Function\(["'`]/);
    });
  }

  it('the licence of every package that the sources name is given, with its text', () => {
    const notices = fs.readFileSync(path.join(dist, 'third-party-notices.txt'), 'utf8');
    const named = new Set(['server/src', 'client'].flatMap(packagesNamedIn));
    assert.ok(named.has('yaml') && named.has('docx') && named.has('preact'), [...named].join(' '));
    for (const name of named) {
      const at = notices.indexOf(`\n${name} `);
      assert.ok(at >= 0, `${name} is not in the notices`);
      assert.match(notices.slice(at, at + 3000), /Copyright|copyright/, name);
    }
  });

  it('the server runs where making code out of texts is forbidden, and in broken plans too', async () => {
    const client = await LspClient.start({
      args: ['--disallow-code-generation-from-strings', path.join(dist, 'server.js'), '--stdio'],
    });
    await client.open(uri, `${example}\nrisks:\n  - text: "auki\n`);
    const found = await client.diagnostics(uri);
    assert.ok(
      found.some(({ code }) => code === 'yaml/syntax'),
      'reads what is broken',
    );
    assert.ok(
      found.some(({ code }) => code === 'budget/fte-mismatch'),
      'runs the rules',
    );
    assert.equal(await client.close(), 0);
  });

  it('the server reads what it rarely needs only when it does', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-bundles-'));
    try {
      const hook = path.join(folder, 'hook.cjs');
      const log = path.join(folder, 'loaded');
      fs.writeFileSync(log, '');
      fs.writeFileSync(
        hook,
        `const Module = require('node:module');
        const load = Module._load;
        Module._load = function (name, ...rest) {
          if (name.startsWith('.')) require('node:fs').appendFileSync(${JSON.stringify(log)}, name + ' ');
          return load.call(this, name, ...rest);
        };`,
      );
      const loaded = (): readonly string[] => fs.readFileSync(log, 'utf8').split(' ').slice(0, -1);
      const client = await LspClient.start({
        args: ['--require', hook, path.join(dist, 'server.js'), '--stdio'],
      });
      try {
        await client.open(uri, starter);
        await client.diagnostics(uri);
        const names = atStart.slice(1).map((name) => `./${name}`);
        assert.deepEqual(new Set(loaded()), new Set(names), 'a plan in order needs no more');
        const line = starter.split('\n').findIndex((each) => each.startsWith('title:'));
        await client.request('textDocument/hover', {
          textDocument: { uri },
          position: { line, character: 1 },
        });
        assert.ok(loaded().includes('../schemas/plan.schema.json'), 'hover shows its words');
        await client.open(broken, `${starter}\n"auki\n`);
        await client.diagnostics(broken);
        assert.ok(
          loaded().includes('./read-carefully.js'),
          'broken texts have a reader of their own',
        );
        assert.equal(await client.close(), 0);
      } finally {
        client.child.kill();
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Packages whose code the sources of a folder take, by name. */
function packagesNamedIn(folder: string): readonly string[] {
  const names: string[] = [];
  for (const file of fs.readdirSync(path.join(root, folder), {
    recursive: true,
    encoding: 'utf8',
  })) {
    if (!/\.tsx?$/.test(file) || file.includes('node_modules')) continue;
    const text = fs.readFileSync(path.join(root, folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(
      /^(?:import|export) (?!type )[^;]*?from '((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^']*)?';/gm,
    )) {
      if (name !== 'vscode' && !name.startsWith('@planwright')) names.push(name);
    }
  }
  return names;
}
