/** What is shipped has no way to the network, and takes none. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LspClient, root } from '../support/lsp-client';
import { docx, documentXml, relationship, relationshipsXml } from '../security/hostile-zip';
import { planWithTexts } from '../security/plan-of-schema';

const dist = path.join(root, 'dist');
const hook = path.join(__dirname, 'network-hook.cjs');
const driver = path.join(__dirname, 'one-after-another.cjs');
const scripts = fs
  .readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js') && !name.startsWith('test'));

/** Ways to another computer, by the code that names them. */
const ways: Readonly<Record<string, RegExp>> = {
  'a module of the network': /require\("(?:node:)?(?:https?|http2|tls|dgram|dns|net)(?:\/\w+)?"\)/g,
  'another program': /require\("(?:node:)?child_process"\)/g,
  fetch: /(?<![.\w])fetch\(/g,
  'a request of a page':
    /XMLHttpRequest|sendBeacon|\bnew (?:WebSocket|EventSource|RTCPeerConnection|Image)\(/g,
  'an own code from elsewhere': /importScripts\(|\bimport\("https?:/g,
};

/**
 * What is allowed, and why. The library of the protocol can talk over a socket or a named pipe of this
 * computer, which other editors ask for by `--socket` and `--pipe`; the extension starts the server, and
 * PDF is printed by the browser of this computer, which is started without network.
 */
const allowed: Readonly<Record<string, readonly RegExp[]>> = {
  'a module of the network': [/^extension-browser\.js$/, /^server.*\.js$/, /^cli\.js$/],
  'another program': [
    /^extension-browser\.js$/,
    /^server.*\.js$/,
    /^cli\.js$/,
    /^exports\.js$/,
    /^documents-thread\.js$/,
  ],
};
/** The only module among them: no bundle speaks a protocol of the web. */
const onlyNet = /^require\("(?:node:)?net"\)$/;

describe('the network: in what is shipped', () => {
  for (const name of scripts) {
    it(`${name} names no way there`, () => {
      const code = fs.readFileSync(path.join(dist, name), 'utf8');
      for (const [what, pattern] of Object.entries(ways)) {
        const found = [...code.matchAll(pattern)].map(([text]) => text);
        const isAllowed = allowed[what]?.some((each) => each.test(path.basename(name))) ?? false;
        if (!isAllowed) assert.deepEqual(found, [], what);
        else if (what === 'a module of the network')
          for (const text of found) assert.match(text, onlyNet, name);
      }
    });
  }
});

describe('the network: in the sources', () => {
  it('translations are given as texts, never as an address', () => {
    for (const folder of ['server/src', 'client/src']) {
      const files = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
      for (const file of files.filter((each) => each.endsWith('.ts'))) {
        const code = fs.readFileSync(path.join(root, folder, file), 'utf8');
        for (const [call] of code.matchAll(/(?<![.\w])(?:l10n\.)?config\([^)]*\)/g))
          assert.doesNotMatch(call, /\b(?:uri|fsPath)\b/, file);
      }
    }
  });
});

const address = 'http://127.0.0.1:9';
const urls = `${address}/x.png ![x](${address}/y.png) <img src="${address}/z.png"> file://palvelin/x \\\\palvelin\\x`;

describe('the network: while it works', () => {
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const tried = (): string => fs.readFileSync(at('log'), 'utf8');
  const env = (): NodeJS.ProcessEnv => ({ ...process.env, PLANWRIGHT_NETWORK_LOG: at('log') });

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-network-'));
    fs.writeFileSync(at('log'), '');
    const names = `# yaml-language-server: $schema=${address}/s.json\n%TAG ! ${address}/\n`;
    fs.writeFileSync(at('a.hanke.yaml'), planWithTexts(urls));
    for (const [index, profile] of [
      `${address}/own.yaml`,
      'file://palvelin/own.yaml',
      '//palvelin/own.yaml',
      '\\\\palvelin\\own.yaml',
    ].entries()) {
      fs.writeFileSync(
        at(`b${index}.hanke.yaml`),
        `${names}plan: 1\ntitle: T\nprofile: '${profile}'\nneed: !include ${address}\n`,
      );
    }
    fs.writeFileSync(at('planwright.config.yaml'), `profile: ${address}/own.yaml\n`);
    fs.writeFileSync(at('d.txt'), `Hankesuunnitelma\n\n${urls}\n`);
    fs.writeFileSync(
      at('d.docx'),
      docx({
        'word/document.xml': documentXml(
          `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing><w:t>Tarve</w:t></w:r></w:p>`,
          `<!DOCTYPE x SYSTEM "${address}/x.dtd">`,
        ),
        'word/_rels/document.xml.rels': relationshipsXml(
          relationship('rId9', 'image', `${address}/x.png`, 'TargetMode="External"'),
        ),
      }),
    );
    for (const name of fs.readdirSync(path.join(root, 'examples')))
      if (name.endsWith('.yaml')) fs.copyFileSync(path.join(root, 'examples', name), at(name));
  });
  after(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const commands: readonly (readonly string[])[] = [
    ...['pretty', 'sarif', 'json'].map((format) => [
      'check',
      '.',
      '--format',
      format,
      '--jobs',
      '1',
    ]),
    ['fix', '--dry-run', '.'],
    ['format', '--check', '.'],
    ['rollup', 'a.hanke.yaml'],
    ['readiness', 'a.hanke.yaml'],
    ['roadmap', 'a.hanke.yaml'],
    ...['docx', 'xlsx', 'html', 'md', 'json', 'svg'].map((format) => [
      ...['export', 'a.hanke.yaml', '--to', format, '-o', `out.${format}`],
    ]),
    ['export', 'starter.projectplan.yaml', '--to', 'docx', '-o', 'starter.docx'],
    ['import', 'd.txt', '-o', 'd1.projectplan.yaml'],
    ['import', 'd.docx', '-o', 'd2.projectplan.yaml'],
  ];
  interface Ended {
    readonly status: number;
    readonly stderr: string;
  }
  let ended: readonly Ended[] = [];

  before(() => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', hook, driver, path.join(dist, 'cli.js'), at('ended.json')],
      {
        ...{ cwd: folder, env: env(), encoding: 'utf8', maxBuffer: 100_000_000 },
        input: JSON.stringify(commands),
      },
    );
    assert.equal(status, 0, stderr);
    ended = JSON.parse(fs.readFileSync(at('ended.json'), 'utf8')) as readonly Ended[];
  });

  for (const [nth, args] of commands.entries()) {
    it(`the command line stays here: ${args.join(' ')}`, () => {
      const { status, stderr } = ended[nth] ?? assert.fail('it did not end');
      assert.equal(tried(), '', stderr);
      assert.doesNotMatch(stderr, /No network|fault in planwright/);
      assert.ok(status <= 2, stderr);
    });
  }

  it('the server stays here', async () => {
    const before = process.env['PLANWRIGHT_NETWORK_LOG'];
    process.env['PLANWRIGHT_NETWORK_LOG'] = at('log');
    const client = await LspClient.start({
      args: ['--require', hook, path.join(dist, 'server.js'), '--stdio'],
    }).finally(() => {
      if (before === undefined) delete process.env['PLANWRIGHT_NETWORK_LOG'];
      else process.env['PLANWRIGHT_NETWORK_LOG'] = before;
    });
    for (const name of fs.readdirSync(folder).filter((each) => /hanke\.yaml$/.test(each))) {
      const uri = `file://${at(name)}`;
      const text = fs.readFileSync(at(name), 'utf8');
      await client.open(uri, text);
      await client.diagnostics(uri);
      const textDocument = { uri };
      await client.request('textDocument/documentLink', { textDocument });
      await client.request('planwright/planView', { uri });
      const lines = text.split('\n').slice(0, 40);
      for (const [line, { length }] of lines.entries()) {
        const position = { line, character: Math.min(12, length) };
        await client.request('textDocument/hover', { textDocument, position });
        await client.request('textDocument/completion', { textDocument, position });
      }
    }
    assert.equal(await client.close(), 0);
    assert.equal(tried(), '');
  });
});
