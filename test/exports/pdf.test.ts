import assert from 'node:assert/strict';
import fs from 'node:fs';
import { htmlFile } from '../../server/src/exports/html';
import { printPdf, type PrintPorts, type Ran } from '../../server/src/exports/pdf';
import { findBrowser } from '../../server/src/exports/pdf/find-browser';
import { machine } from '../../server/src/exports/pdf/ports';
import { ExportRefused } from '../../server/src/exports/refused';
import { machineThatPrints } from '../support/printing';
import { exampleSource } from './html-source';

const pdf = new TextEncoder().encode('%PDF-1.7 …');

interface Played extends Partial<PrintPorts> {
  readonly programs?: readonly string[];
  readonly ran?: Ran;
  readonly printed?: Uint8Array | undefined;
}

/** A machine that writes down what is done with it. */
function playing({ programs = ['/usr/bin/chromium'], ran, printed = pdf, ...ports }: Played = {}) {
  const done: string[] = [];
  const args: string[] = [];
  const files = new Map<string, Uint8Array | string>();
  const played: PrintPorts = {
    platform: 'linux',
    env: { PATH: '/bin:/usr/bin' },
    home: '/users/me',
    isProgram: (file) => Promise.resolve(programs.includes(file)),
    makeFolder: () => {
      done.push('made');
      return Promise.resolve('/private');
    },
    removeFolder: (folder) => {
      done.push(`removed ${folder}`);
      return Promise.resolve();
    },
    writeText: (file, text) => {
      files.set(file, text);
      return Promise.resolve();
    },
    readBytes: (file) => {
      const found = files.get(file);
      return Promise.resolve(typeof found === 'string' ? undefined : found);
    },
    addressOf: (file) => `file://${file}`,
    run: (program, given, { limitMs }) => {
      done.push(`ran ${program} for ${limitMs / 1000} s`);
      args.push(...given);
      const target = given.find((arg) => arg.startsWith('--print-to-pdf='))?.slice(15) ?? '';
      if (printed.length > 0) files.set(target, printed);
      return Promise.resolve(ran ?? { kind: 'ended', said: '' });
    },
    ...ports,
  };
  return { ports: played, done, args, files };
}

async function refusalOf(ports: PrintPorts): Promise<string> {
  const error: unknown = await printPdf('<p>', { ports }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ExportRefused, String(error));
  return error.message;
}

describe('exports: PDF', () => {
  it('prints in a folder of its own, without the network, and removes it', async () => {
    const { ports, done, args, files } = playing();
    assert.deepEqual(await printPdf('<p>sivu', { ports }), pdf);
    assert.deepEqual(done, ['made', 'ran /usr/bin/chromium for 120 s', 'removed /private']);
    assert.equal(files.get('/private/plan.html'), '<p>sivu');
    assert.equal(args.at(-1), 'file:///private/plan.html');
    for (const wanted of [
      '--headless',
      '--print-to-pdf=/private/plan.pdf',
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      '--user-data-dir=/private/profile',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ]) {
      assert.ok(args.includes(wanted), wanted);
    }
    assert.ok(!args.includes('--no-sandbox'));
    // Browsers print by a script of their own: without any they end well, and print nothing.
    assert.ok(!args.some((arg) => arg.includes('scriptEnabled')));
  });

  it('gives the browser what PLANWRIGHT_BROWSER_ARGS says, and nothing else', async () => {
    const { ports, args } = playing({
      env: { PATH: '/usr/bin', PLANWRIGHT_BROWSER_ARGS: ' --no-sandbox  --lang=fi ' },
    });
    await printPdf('<p>', { ports });
    assert.deepEqual(args.slice(-3, -1), ['--no-sandbox', '--lang=fi']);
  });

  it('finds browsers where systems have them', async () => {
    const found = (played: Played): Promise<string> => findBrowser(playing(played).ports);
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const windows = {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    } as const;
    assert.equal(await found({ ...windows, programs: [edge, chrome] }), chrome);
    assert.equal(await found({ ...windows, programs: [edge] }), edge);
    const mac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    assert.equal(await found({ platform: 'darwin', programs: [mac] }), mac);
    const own = '/users/me/Applications/Chromium.app/Contents/MacOS/Chromium';
    assert.equal(await found({ platform: 'darwin', programs: [own] }), own);
    const linux = ['/bin/chromium', '/usr/bin/google-chrome'];
    assert.equal(await found({ programs: linux }), '/usr/bin/google-chrome');
  });

  it('takes the one that PLANWRIGHT_BROWSER names, by path or by name', async () => {
    const env = (PLANWRIGHT_BROWSER: string) => ({ PATH: '/bin:/opt/x', PLANWRIGHT_BROWSER });
    const programs = ['/usr/bin/chromium', '/opt/x/brave', '/srv/my browser'];
    assert.equal(await findBrowser(playing({ env: env('brave'), programs }).ports), '/opt/x/brave');
    assert.equal(
      await findBrowser(playing({ env: env('/srv/my browser'), programs }).ports),
      '/srv/my browser',
    );
    const none = await refusalOf(playing({ env: env('/srv/none') }).ports);
    assert.match(
      none,
      /^PLANWRIGHT_BROWSER names \/srv\/none, which is not a program: correct it\./,
    );
  });

  it('says in a sentence what to do where there is no browser, and touches nothing', async () => {
    const { ports, done } = playing({ programs: [] });
    const message = await refusalOf(ports);
    assert.match(message, /Chrome, Edge or Chromium/);
    assert.match(
      message,
      /Export the plan as HTML instead, open the file in a browser and print it/,
    );
    assert.deepEqual(done, []);
  });

  it('says why nothing was printed, and removes the folder all the same', async () => {
    const empty = new Uint8Array();
    for (const [played, wanted] of [
      [{ ran: { kind: 'late', said: '' } }, /did not print the PDF within 120 seconds/],
      [
        { printed: empty, ran: { kind: 'not-started', said: 'EACCES' } },
        /printed no PDF and said: EACCES\. /,
      ],
      [
        { printed: empty, ran: { kind: 'ended', said: 'x\nneeds --no-sandbox\n' } },
        /said: needs --no-sandbox\. .*PLANWRIGHT_BROWSER_ARGS=--no-sandbox/,
      ],
      [{ printed: new TextEncoder().encode('<html>') }, /printed no PDF\. /],
    ] satisfies readonly (readonly [Played, RegExp])[]) {
      const { ports, done } = playing(played);
      const message = await refusalOf(ports);
      assert.match(message, wanted);
      assert.doesNotMatch(message, /\n/);
      assert.equal(done.at(-1), 'removed /private');
    }
    const { ports, done } = playing({ run: () => Promise.reject(new Error('broken')) });
    await assert.rejects(printPdf('<p>', { ports }), /broken/);
    assert.equal(done.at(-1), 'removed /private');
  });

  it('runs programs of the machine, ends those that take too long, and keeps what they said', async () => {
    const script = (code: string): readonly string[] => ['-e', code];
    const run = (code: string, limitMs: number): Promise<Ran> =>
      machine.run(process.execPath, script(code), { limitMs });
    assert.deepEqual(await run('console.error("moi")', 20_000), { kind: 'ended', said: 'moi\n' });
    assert.equal((await run('setInterval(() => {}, 1000)', 300)).kind, 'late');
    assert.equal(
      (await machine.run('/no/such/program', [], { limitMs: 1000 })).kind,
      'not-started',
    );
  });

  /** A browser that starts another process, says both of their ids, and never ends. */
  const stubborn = `
    const { spawn } = require('node:child_process');
    process.on('SIGTERM', () => {});
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      stdio: ['ignore', 'ignore', 2],
    });
    require('node:fs').writeFileSync(process.argv.at(-1), process.pid + ' ' + child.pid);
    setInterval(() => {}, 1000);`;

  const isAlive = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return !isDefunct(pid);
    } catch {
      return false;
    }
  };

  /** Ended, and only not asked after by who started it: none of ours. */
  const isDefunct = (pid: number): boolean => {
    const state = `/proc/${pid}/stat`;
    return fs.existsSync(state) && /\) Z /.test(fs.readFileSync(state, 'utf8'));
  };

  async function until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds() && tries < 400; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.ok(holds());
  }

  for (const why of ['cancelled', 'late'] as const) {
    it(`leaves nothing running of a browser that is ${why}`, async () => {
      const folder = await machine.makeFolder();
      const note = `${folder}/pids`;
      const controller = new AbortController();
      const running = machine.run(process.execPath, ['-e', stubborn, '--', note], {
        limitMs: why === 'late' ? 5000 : 60_000,
        signal: controller.signal,
      });
      await until(() => fs.existsSync(note) && /^\d+ \d+$/.test(fs.readFileSync(note, 'utf8')));
      const pids = fs.readFileSync(note, 'utf8').split(' ').map(Number);
      assert.deepEqual(pids.map(isAlive), [true, true]);
      if (why === 'cancelled') controller.abort();
      assert.equal((await running).kind, why);
      await until(() => !pids.some(isAlive));
      await machine.removeFolder(folder);
    });
  }

  it('starts nothing that is cancelled before', async () => {
    const controller = new AbortController();
    controller.abort();
    const { signal } = controller;
    assert.equal(
      (await machine.run('/no/such/program', [], { limitMs: 1000, signal })).kind,
      'cancelled',
    );
  });

  it('cancelled, it rejects when the folder is removed; no refusal is told', async () => {
    const controller = new AbortController();
    const { ports, done } = playing({
      printed: new Uint8Array(),
      run: () => {
        controller.abort(new Error('not wanted'));
        return Promise.resolve({ kind: 'cancelled', said: '' });
      },
    });
    await assert.rejects(printPdf('<p>', { ports, signal: controller.signal }), /not wanted/);
    assert.deepEqual(done, ['made', 'removed /private']);
  });

  it('writes and removes real folders that nobody else can look into', async () => {
    const folder = await machine.makeFolder();
    await machine.writeText(`${folder}/a`, 'ä');
    assert.deepEqual(await machine.readBytes(`${folder}/a`), new TextEncoder().encode('ä'));
    assert.equal(await machine.readBytes(`${folder}/b`), undefined);
    assert.equal(await machine.isProgram(`${folder}/a`), process.platform === 'win32');
    assert.equal(await machine.isProgram(process.execPath), true);
    await machine.removeFolder(folder);
    assert.equal(await machine.readBytes(`${folder}/a`), undefined);
  });

  it('prints with a real browser', async () => {
    const bytes = await printPdf(await htmlFile(exampleSource('starter.projectplan.yaml')), {
      ports: await machineThatPrints(),
    });
    const text = new TextDecoder('latin1').decode(bytes);
    assert.ok(text.startsWith('%PDF-'));
    assert.ok(text.includes('/StructTreeRoot'), 'tagged');
    assert.ok([...text.matchAll(/\/Type \/Page\b/g)].length >= 8);
  });
});
