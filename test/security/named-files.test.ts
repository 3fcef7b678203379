/** Files that a plan or a configuration names: which are read, and what is said of the others. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { AroundFiles } from '../../server/src/cli/around-files';
import { documentLinks } from '../../server/src/features/links';
import { readText, readTextNow } from '../../server/src/main-files';
import { Snapshot } from '../../server/src/model/snapshot';
import { createPlanService, type PlanService } from '../../server/src/plan-service';
import { rules } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run-rules';
import type { ServiceOptions } from '../../server/src/service-options';
import { SourceText } from '../../server/src/text/source-text';
import { fileAt } from '../../server/src/workspace/locations';
import { limitedPlan, ownProfile } from '../support/limited-plan';

const canary = 'kanarialintu';
const open = 'file:///avoin';
const planUri = `${open}/hankkeet/a.projectplan.yaml`;
const naming = (profile: string): string =>
  limitedPlan({ head: `profile: ${JSON.stringify(profile)}\n` });

/** Paths of which nothing may be read, wherever the plan lies and whatever is there. */
const elsewhere: readonly string[] = [
  '\\\\palvelin\\jako\\own.yaml',
  '//palvelin/jako/own.yaml',
  '\\/palvelin/jako/own.yaml',
  ' \\\\palvelin\\jako\\own.yaml',
  '\\\\?\\UNC\\palvelin\\jako\\own.yaml',
  '\\\\.\\pipe\\own.yaml',
  '\\\\.\\C:\\own.yaml',
  'file://palvelin/own.yaml',
  'file:///avoin/own.yaml',
  'FILE:///avoin/own.yaml',
  'file:own.yaml',
  'http://example.fi/own.yaml',
  'https:own.yaml',
  'vscode://file/avoin/own.yaml',
  'vscode-remote://x/own.yaml',
  'command:workbench.action.quit?/own.yaml',
  'javascript:alert(1)//own.yaml',
  'data:text/yaml,id:own.yaml',
  'ssh://git@example.fi/own.yaml',
];

/** Paths that lead out of the open folder. */
const outside: readonly string[] = [
  '../../ulkona/own.yaml',
  '..\\..\\ulkona\\own.yaml',
  './x/../../../ulkona/own.yaml',
  '/ulkona/own.yaml',
  '/etc/passwd',
  '/dev/zero',
  '/proc/self/environ',
  'C:\\ulkona\\own.yaml',
  '../../avoin-ei/own.yaml',
  `${'../'.repeat(5000)}own.yaml`,
];

/** Odd, but inside: they are looked for there and nowhere else. */
const inside: readonly string[] = [
  './own.yaml',
  '../own.yaml',
  '/avoin/own.yaml',
  '%2e%2e/%2e%2e/%2fown.yaml',
  '..%2f..%2fulkona%2fown.yaml',
  './\u0000.yaml',
  './\ud800.yaml',
  './own.yaml?x#y',
  `${'a'.repeat(100_000)}.yaml`,
  './CON/own.yaml',
  // Devices and hidden parts of files on Windows: names like others, of files in that folder.
  './NUL',
  'NUL.yaml',
  './com1.yaml',
  './own.yaml:toinen',
  './own.yaml::$DATA',
  './AUX:/own.yaml',
  'C:own.yaml',
  'C:../../ulkona/own.yaml',
  './own.yaml.',
  './\u202Elmay.yaml',
];

class Asked {
  readonly asked: string[] = [];
  readonly service: PlanService;

  constructor(options: Partial<ServiceOptions> = {}, files: Readonly<Record<string, string>> = {}) {
    this.service = createPlanService(
      {
        log: (_, message) => assert.fail(message),
        today: () => 20_000,
        findPlans: () => Promise.resolve([]),
        readText: (uri) => {
          this.asked.push(uri);
          return Promise.resolve(files[uri]);
        },
      },
      { language: 'en', ...options },
    );
  }

  async findings(text: string, uri = planUri): Promise<readonly Diagnostic[]> {
    if (!this.service.document(uri)) this.service.open(uri, 1, text);
    for (let rounds = 0; ; rounds++) {
      const waiting = this.service.prepare(uri);
      if (!waiting) return this.service.diagnostics(uri);
      assert.ok(rounds < 5, 'waits for ever');
      await waiting;
    }
  }

  /** What was asked for beside configurations. */
  get profiles(): readonly string[] {
    return this.asked.filter((uri) => !uri.endsWith('/planwright.config.yaml'));
  }
}

const said = (found: readonly Diagnostic[], code: string): string =>
  found
    .filter((each) => each.code === code)
    .map(({ message }) => (typeof message === 'string' ? message : ''))
    .join('\n');

describe('files that a plan names: in an editor', () => {
  for (const profile of [...elsewhere, ...outside]) {
    it(`nothing is read, and it is said why: ${JSON.stringify(profile.slice(0, 60))}`, async () => {
      const asked = new Asked({ folders: [open] });
      const found = await asked.findings(naming(profile));
      assert.deepEqual(asked.profiles, []);
      assert.match(said(found, 'schema/value'), /is not read, because it lies outside/);
    });
  }

  for (const profile of inside) {
    it(`it is looked for in the open folder alone: ${JSON.stringify(profile.slice(0, 60))}`, async () => {
      const asked = new Asked({ folders: [open] });
      const found = await asked.findings(naming(profile));
      assert.match(said(found, 'schema/value'), /There is no profile file/);
      assert.equal(asked.profiles.length, 1);
      for (const uri of asked.profiles) assert.ok(uri.startsWith(`${open}/`), uri);
    });
  }

  it('devices and hidden parts of files are no profiles, and nothing is read', async () => {
    for (const name of [
      'NUL',
      'COM1',
      'aux',
      'CONIN$',
      'NUL:',
      'own.yaml:toinen',
      'own.yaml::$DATA',
    ]) {
      const asked = new Asked({ folders: [open] });
      assert.match(said(await asked.findings(naming(name)), 'schema/value'), /There is no profile/);
      assert.deepEqual(asked.profiles, [], name);
    }
  });

  it('a name in other letters is looked for as it is written', async () => {
    const files = { [`${open}/hankkeet/own.yaml`]: ownProfile };
    const asked = new Asked({ folders: [open] }, files);
    assert.match(
      said(await asked.findings(naming('./OWN.yaml')), 'schema/value'),
      /There is no profile file/,
    );
    assert.deepEqual(asked.profiles, [`${open}/hankkeet/OWN.yaml`]);
  });

  it('what a configuration names is held to the same', async () => {
    const config = `${open}/planwright.config.yaml`;
    for (const profile of [...elsewhere, '../ulkona/own.yaml', '/etc/passwd']) {
      const text = `profile: ${JSON.stringify(profile)}\n`;
      const asked = new Asked({ folders: [open] }, { [config]: text });
      await asked.findings(limitedPlan());
      assert.deepEqual(asked.profiles, [], profile);
      const [told] = asked.service.filesAround().get(config) ?? [];
      assert.ok(told, profile);
      assert.match(said([told], 'schema/value'), /is not read/);
    }
  });

  it('a plan in no open folder names files of its own folder and below', async () => {
    const asked = new Asked(
      { folders: ['file:///muu'] },
      { [`${open}/hankkeet/o.yaml`]: ownProfile },
    );
    assert.equal(said(await asked.findings(naming('o.yaml')), 'schema/value'), '');
    const other = new Asked({ folders: ['file:///muu'] });
    const found = await other.findings(naming('../own.yaml'));
    assert.match(said(found, 'schema/value'), /is not read/);
    assert.deepEqual(other.profiles, []);
  });

  it('a folder that is opened later makes what lies in it count', async () => {
    const asked = new Asked({ folders: [] }, { [`${open}/own.yaml`]: ownProfile });
    const text = naming('../own.yaml');
    assert.match(said(await asked.findings(text), 'schema/value'), /is not read/);
    asked.service.changeFolders([open], []);
    const codes = (await asked.findings(text)).map(({ code }) => code);
    assert.deepEqual(codes, ['budget/share']);
    asked.service.changeFolders([], [open]);
    assert.match(said(await asked.findings(text), 'schema/value'), /is not read/);
  });
});

describe('files that a plan names: in a folder that is not trusted', () => {
  const files = {
    [`${open}/hankkeet/own.yaml`]: ownProfile,
    [`${open}/planwright.config.yaml`]:
      'severities: { budget/*: off, schema/*: off }\nlocale: fi\n',
  };

  it('nothing is read but the plan, and it says so once, as information', async () => {
    const asked = new Asked({ folders: [open], isTrusted: false }, files);
    const found = await asked.findings(naming('own.yaml'));
    assert.deepEqual(asked.asked, []);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.severity, 3);
    assert.match(said(found, 'schema/value'), /this folder is not trusted/);
    assert.deepEqual(asked.service.filesToWatch(), []);
    assert.equal(asked.service.filesAround().size, 0);
  });

  it('profiles that come with the program count, and slips in their names are told', async () => {
    const asked = new Asked({ folders: [open], isTrusted: false }, files);
    const found = await asked.findings(naming('rrf-fi'));
    assert.match(JSON.stringify(found), /content\/required-section/);
    const other = new Asked({ folders: [open], isTrusted: false }, files);
    assert.match(
      said(await other.findings(naming('rrf-fii')), 'schema/value'),
      /There is no profile/,
    );
    assert.deepEqual([asked.asked, other.asked], [[], []]);
  });

  it('when it is trusted, what is named counts at once', async () => {
    const asked = new Asked(
      { folders: [open], isTrusted: false },
      { [`${open}/hankkeet/own.yaml`]: ownProfile },
    );
    await asked.findings(naming('own.yaml'));
    asked.service.configure({ isTrusted: true });
    const codes = (await asked.findings(naming('own.yaml'))).map(({ code }) => code);
    assert.deepEqual(codes, ['budget/share']);
  });
});

describe('files that a plan names: on a disk', () => {
  let root = '';
  const at = (...names: readonly string[]): string => path.join(root, ...names);
  const uriOf = (...names: readonly string[]): string => pathToFileURL(at(...names)).href;
  const chosen = {
    profile: undefined,
    locale: undefined,
    environment: 'en' as const,
    own: 'en' as const,
  };

  before(function () {
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-named-')));
    for (const folder of ['open/plans', 'open/shared', 'outside'])
      fs.mkdirSync(at(folder), { recursive: true });
    fs.writeFileSync(at('outside', 'own.yaml'), `${canary}: [\n${canary}\n`);
    fs.writeFileSync(at('open', 'shared', 'own.yaml'), ownProfile);
    fs.symlinkSync(at('outside'), at('open', 'plans', 'way'), 'junction');
    // Only administrators make links to files on some systems.
    if (process.platform === 'win32') return;
    fs.symlinkSync(at('outside', 'own.yaml'), at('open', 'plans', 'link.yaml'));
    fs.symlinkSync(at('open', 'shared', 'own.yaml'), at('open', 'plans', 'fine.yaml'));
    fs.symlinkSync(at('open', 'plans', 'self.yaml'), at('open', 'plans', 'self.yaml'));
    fs.symlinkSync(at('outside', 'own.yaml'), at('open', 'planwright.config.yaml'));
    fs.symlinkSync(at('open'), at('another-name'));
  });
  after(() => {
    fs.rmSync(root, { recursive: true, force: true });
  });

  it('links are followed inside the folders, and not out of them', async () => {
    for (const [name, isRead] of [
      ['open/plans/way/own.yaml', false],
      ...(process.platform === 'win32'
        ? []
        : ([
            ['open/plans/link.yaml', false],
            ['open/plans/self.yaml', false],
            ['open/plans/fine.yaml', true],
            ['another-name/shared/own.yaml', true],
          ] as const)),
      ['open/shared/own.yaml', true],
      ['open/shared', false],
      ['open/shared/none.yaml', false],
    ] as const) {
      for (const folder of [uriOf('open'), `${uriOf('open')}/`]) {
        const text = await readText(uriOf(name), [folder]);
        assert.equal(text !== undefined, isRead, name);
        assert.equal(readTextNow(uriOf(name), [folder]), text, name);
      }
    }
  });

  it('a folder that differs in letters alone is another one where the disk says so', async () => {
    fs.mkdirSync(at('OPEN'), { recursive: true });
    const isOther = !fs.existsSync(at('OPEN', 'shared'));
    fs.writeFileSync(at('OPEN', 'own.yaml'), ownProfile);
    const text = await readText(uriOf('OPEN', 'own.yaml'), [uriOf('open')]);
    assert.equal(text === undefined, isOther);
  });

  it('devices, other hosts and names that no file has are nothing that can be read', async () => {
    for (const uri of [
      'file:///dev/zero',
      'file:///dev/stdin',
      'file:///proc/self/mem',
      'file://palvelin/jako/own.yaml',
      'file:////palvelin/jako/own.yaml',
      'http://127.0.0.1:9/own.yaml',
      'untitled:own.yaml',
      'file:///a%00b.yaml',
      `file:///${'a'.repeat(100_000)}.yaml`,
      'file:///%ff',
      '',
    ]) {
      assert.equal(await readText(uri), undefined, uri.slice(0, 60));
      assert.equal(readTextNow(uri), undefined, uri.slice(0, 60));
    }
  });

  /** What the command line says of a plan in `open/plans`, called from `open`. */
  const told = (profile: string): string => {
    const files = new AroundFiles({ ...chosen, cwd: at('open') });
    const source = { kind: 'file' as const, path: 'p.yaml', file: at('open', 'plans', 'p.yaml') };
    const around = files.of(source);
    const snapshot = Snapshot.of(SourceText.from(naming(profile)), around.context);
    const found = runRules(snapshot, rules, {
      severities: new Map(),
      onCrash: (rule, error) => assert.fail(`${rule}: ${String(error)}`),
    });
    const beside = files.disordered(around).map(({ fault }) => fault);
    return [...found.map(({ message }) => message), ...beside].join('\n');
  };

  it('the command line shows nothing of a file that lies elsewhere', () => {
    for (const profile of [
      ...elsewhere,
      '../../outside/own.yaml',
      at('outside', 'own.yaml'),
      'way/own.yaml',
      'link.yaml',
      '/etc/passwd',
      '/dev/zero',
      './\u0000.yaml',
      './\ud800.yaml',
    ]) {
      const text = told(profile);
      assert.ok(!text.replaceAll(profile, '').includes(canary), profile);
      assert.match(text, /is not read|There is no profile file/, profile);
    }
    assert.match(told('../shared/own.yaml'), /10/);
  });
});

describe('files that a plan names: as links in the editor', () => {
  const linksOf = (file: string): readonly string[] => {
    const written = JSON.stringify(file);
    const text = `plan: 1\ntitle: T\nprofile: ${written}\nlinks:\n  - {title: x, file: ${written}}\nfigures:\n  - {title: x, file: ${written}}\n`;
    const snapshot = Snapshot.of(SourceText.from(text));
    return documentLinks(snapshot, (path_) => fileAt(path_, planUri)).map(
      ({ target }) => target ?? '',
    );
  };

  it('lead to files of this computer, the web and e-mail, and to nothing that an editor runs', () => {
    for (const file of [...elsewhere, ...outside, ...inside]) {
      for (const target of linksOf(file)) {
        assert.match(target, /^(?:file:\/\/\/|https?:\/\/|mailto:)/, `${file} leads to ${target}`);
        assert.doesNotMatch(target, /^file:\/\/\/\//, file);
      }
    }
  });

  it('addresses in texts and comments lead to the web and to e-mail alone', () => {
    const schemes = ['command', 'javascript', 'vscode', 'file', 'data', 'vscode-webview', 'ftp'];
    for (const scheme of schemes) {
      const text = `plan: 1\ntitle: ${scheme}://example.fi/x ja ${scheme}:a@b.fi\n# ${scheme}:x ${scheme}://www.a.fi/\n`;
      const targets = documentLinks(Snapshot.of(SourceText.from(text)), () => undefined);
      for (const { target } of targets) assert.match(target ?? '', /^(?:https?:|mailto:)/, scheme);
    }
  });
});
