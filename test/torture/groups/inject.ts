import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { activeContent } from '../checks/active-content';
import { Mirror } from '../mirror';
import { play, type Group, type Stage } from '../group';
import type { Session } from '../session';
import { look } from './look';

const canary = 'KANARIALINTU-7391';

/** Texts that ask for a file or an address, by what they name. */
const asking: readonly ((target: string) => string)[] = [
  (target) => `profile: ${quoted(target)}\n`,
  (target) => `# yaml-language-server: $schema=${target}\n`,
  (target) => `$schema: ${quoted(target)}\nallOf: [{ $ref: ${quoted(target)} }]\n`,
  (target) => `need: !include ${target}\nx: !!js/require ${target}\n`,
  (target) =>
    `extends: ${quoted(target)}\ninclude: [${quoted(target)}]\nimport: ${quoted(target)}\n`,
  (target) => `%TAG ! ${target}\n---\nneed: x\n`,
  (target) =>
    `workPackages:\n  - id: TP1\n    title: ${quoted(target)}\n    links: [${quoted(target)}]\n    description: see ${target}\n`,
  (target) =>
    `evidence: ${quoted(target)}\nsources:\n  - ${quoted(target)}\n  - file: ${quoted(target)}\n`,
];

/** What an editor would run or load if it took it for markup. */
const markup = [
  '[x](command:workbench.action.quit)',
  '![x](http://127.0.0.1:9/x.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:x">x</a>',
  '```\\n[x](command:y)\\n```',
  '$(sync~spin) <script>alert(1)</script>',
  '[x]: command:y',
  '<svg onload=alert(1)>',
  '\\n\\n# x\\n\\n[x](javascript:alert(1))',
];

const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\nperiod: 2024..2026\n';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const inMarkup = (text: string): string =>
  `${head}need: "${text}"\nworkPackages:\n  - id: "${text}"\n    title: "${text}"\n    description: "${text}"\n    lead: "${text}"\n    dependsOn: ["${text}", "x${text}"]\n    period: "${text}"\n    budget:\n      personnel: "${text}"\n      total: 5\n      basis: "${text}"\n"${text}": x\n`;

/** No text of a document makes the server read a file, ask an address, or hand out what runs. */
export const inject: Group = {
  name: 'inject',
  share: 2,
  at: (index) => {
    if (index < asking.length)
      return {
        title: `a text that names files and addresses, no. ${index}`,
        run: (stage) => reachOut(stage, asking[index]),
      };
    const text = markup[index - asking.length];
    return text === undefined
      ? undefined
      : {
          title: `${text} in texts`,
          run: (stage) => showMarkup(stage, inMarkup(text.replaceAll('"', '\\"'))),
        };
  },
};

async function reachOut(
  stage: Stage,
  make: ((target: string) => string) | undefined,
): Promise<void> {
  const place = new Place();
  const listener = net.createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  let calls = 0;
  listener.on('connection', () => calls++);
  try {
    const session = stage.own();
    session.forbid(canary);
    await session.start([pathToFileURL(place.workspace).href]);
    for (const [at, target] of place.targets(port).entries()) {
      const uri = pathToFileURL(path.join(place.workspace, `p${at}.projectplan.yaml`)).href;
      await play(session, look(uri, head + (make?.(target) ?? ''), stage.random, 2));
    }
    if (calls > 0) session.fault('network', `${calls} connections to the address in a document`);
    await checkTouched(session, place);
  } finally {
    listener.close();
    place.remove();
  }
}

/** A folder that is open in the editor, one that is not, and a way from the one to the other. */
class Place {
  private readonly root = fs.realpathSync(
    fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-torture-')),
  );
  readonly workspace = path.join(this.root, 'open');
  readonly outside = path.join(this.root, 'outside');

  constructor() {
    fs.mkdirSync(this.workspace);
    fs.mkdirSync(this.outside);
    const profile = `id: own\ntitle: ${canary}\n${canary}: ${canary}\n`;
    fs.writeFileSync(path.join(this.outside, 'own.yaml'), profile);
    fs.writeFileSync(
      path.join(this.outside, 'own.json'),
      JSON.stringify({ title: canary, [canary]: 1 }),
    );
    // Some systems let only administrators make links.
    try {
      fs.symlinkSync(this.outside, path.join(this.workspace, 'link'), 'junction');
      fs.symlinkSync(path.join(this.outside, 'own.yaml'), path.join(this.workspace, 'link.yaml'));
    } catch {
      fs.mkdirSync(path.join(this.workspace, 'link'), { recursive: true });
    }
  }

  targets(port: number): readonly string[] {
    const own = path.join(this.outside, 'own.yaml');
    return [
      own,
      path.join(this.outside, 'own.json'),
      '../outside/own.yaml',
      '..\\outside\\own.yaml',
      './x/../../outside/own.json',
      'link/own.yaml',
      'link.yaml',
      pathToFileURL(own).href,
      `${pathToFileURL(own).href}#x`,
      '..%2foutside%2fown.yaml',
      '/etc/passwd',
      '/dev/zero',
      '/proc/self/environ',
      `http://127.0.0.1:${port}/own.yaml`,
      `https://127.0.0.1:${port}/own.yaml`,
      `//127.0.0.1:${port}/share/own.yaml`,
      `\\\\127.0.0.1\\share\\own.yaml`,
      `ftp://127.0.0.1:${port}/x`,
      'data:text/plain,x',
    ];
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}

async function checkTouched(session: Session, { workspace }: Place): Promise<void> {
  const touched = (await session.probe.ask('touched')) as
    { readonly files: readonly string[]; readonly network: readonly string[] } | undefined;
  for (const each of touched?.network ?? []) session.fault('network', each);
  const own = path.resolve(path.dirname(session.server), '..');
  for (const file of touched?.files ?? []) {
    const isOwn =
      isWithin(own, file) ||
      isWithin(workspace, fs.existsSync(file) ? fs.realpathSync(file) : file);
    // Folders above are looked through for what configures all plans below them.
    const isConfig = path.basename(file) === 'planwright.config.yaml';
    if (!isOwn && !isConfig) session.fault('read-outside', file);
  }
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, path.resolve(file));
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

async function showMarkup({ shared, uri, random }: Stage, text: string): Promise<void> {
  const session = await shared();
  const mirror = new Mirror(text);
  await play(session, look(uri, text, random, 0).slice(0, 3));
  for (let line = 0; line < mirror.lineCount; line++) {
    for (const character of [3, mirror.line(line).indexOf('"') + 3]) {
      const position = { line, character: Math.min(character, mirror.line(line).length) };
      for (const method of ['textDocument/hover', 'textDocument/completion']) {
        const answer = session.ask(method, uri, { textDocument: { uri }, position });
        await session.settle();
        for (const found of activeContent((await answer)?.result))
          session.fault('active-content', `${method}: ${found}`);
      }
    }
  }
  const links = session.ask('textDocument/documentLink', uri, { textDocument: { uri } });
  await session.settle();
  for (const found of activeContent((await links)?.result))
    session.fault('active-content', `link: ${found}`);
  await play(session, [{ kind: 'close', uri }, { kind: 'settle' }]);
}
