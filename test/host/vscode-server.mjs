// @ts-check
/** Starting and stopping the VS Code server, with data folders of its own. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PlainError, run } from '../../scripts/lib/bare.mjs';
import { cleanEnvironment, onExit, startBackground } from './processes.mjs';
import { quietSettings } from './settings.mjs';

/** @typedef {import('./install.mjs').EditorHost} EditorHost */

const startMs = 60_000;
/** The longest path of a socket, in bytes, that macOS takes; Linux takes four more. */
const maxSocketPath = 103;
/** No extension gallery: the editor shall not look for updates on the internet. */
const noGallery = { EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }) };

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] a free one when absent
 * @property {string} [token] a secret that the page's address must carry; anyone on this machine may connect when absent
 * @property {readonly string[]} [extensions] folders of extensions to have installed from the start, as they are
 * @property {Readonly<Record<string, unknown>>} [settings] user settings beside the quiet ones
 * @property {import('./settings.mjs').Theme} [theme]
 * @property {(extensionsFolder: string) => Readonly<Record<string, string>>} [env] what extensions see beside this environment
 * @property {boolean} [forPeople] notices come up at the corner, and no tests can be run; in the list of notices alone when absent
 * @property {boolean} [withTrust] folders are trusted when the user says so; all are when absent
 *
 * @typedef {object} VscodeServer
 * @property {string} url `http://127.0.0.1:<port>`
 * @property {string} authority `127.0.0.1:<port>`, as in `vscode-remote://<authority>/<path>`
 * @property {number} port
 * @property {string} version VS Code's version
 * @property {string} extensionsFolder where installed extensions are
 * @property {Promise<number>} ended resolves with the exit code when the server ends
 * @property {() => string} output what the server printed so far
 * @property {(vsix: string) => Promise<void>} installExtension installs a .vsix file; rejects with what the server said
 * @property {() => Promise<void>} stop ends the server and deletes its temporary folder
 */

/**
 * Starts a server that listens on 127.0.0.1 only.
 * @param {EditorHost} host
 * @param {ServerOptions} [options]
 * @returns {Promise<VscodeServer>} rejects with a `PlainError` when it does not come up
 */
export async function startServer(host, options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-vscode-'));
  const forget = onExit(() => removeNow(folder));
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  await seedSettings(data, { ...quietSettings(options.theme), ...options.settings });
  await linkExtensions(options.extensions ?? [], extensions);

  const common = ['--accept-server-license-terms', '--server-data-dir', data];
  const args = [host.serverMain, ...common, '--extensions-dir', extensions];
  const env = cleanEnvironment({
    ...noGallery,
    ...socketsIn(folder),
    ...options.env?.(extensions),
  });
  const server = await listen(host, [...args, ...listenFlags(options)], env);
  return {
    url: `http://127.0.0.1:${server.port}`,
    authority: `127.0.0.1:${server.port}`,
    port: server.port,
    version: host.version,
    extensionsFolder: extensions,
    ended: server.process.ended,
    output: server.process.output,
    installExtension: async (vsix) => {
      const install = [...args, '--install-extension', vsix, '--force'];
      const result = await run(host.node, install, { env, output: 'capture' });
      if (result.code !== 0 || !/successfully installed/.test(result.output)) {
        throw new PlainError(`VS Code did not install ${vsix}:\n${result.output.trim()}`);
      }
    },
    stop: async () => {
      await server.process.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      forget();
    },
  };
}

/**
 * The server leaves the sockets of its windows behind; in its own folder they go with it.
 * @param {string} folder
 * @returns {Readonly<Record<string, string>>} nothing where the paths would be too long for sockets
 */
function socketsIn(folder) {
  const longest = join(folder, `vscode-ipc-${'x'.repeat(36)}.sock`);
  return Buffer.byteLength(longest) <= maxSocketPath ? { XDG_RUNTIME_DIR: folder } : {};
}

/**
 * A folder that the server reads for the first time is taken for one of installed extensions, so
 * nothing is copied and a new build is there after a reload of the page.
 * @param {readonly string[]} sources
 * @param {string} extensions
 */
async function linkExtensions(sources, extensions) {
  await mkdir(extensions, { recursive: true });
  for (const source of sources) {
    await symlink(source, join(extensions, basename(source)), 'junction');
  }
}

/** @param {ServerOptions} options */
function listenFlags({ port = 0, token, withTrust = false, forPeople = false }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    // Without it the page ignores which extension it shall develop and which tests it shall run; with it
    // it shows no notice, lest one cover what a test clicks.
    ...(forPeople ? [] : ['--enable-smoke-test-driver']),
    '--disable-telemetry',
    ...(withTrust ? [] : ['--disable-workspace-trust']),
    '--disable-experiments',
  ];
}

/**
 * @param {string} data
 * @param {Readonly<Record<string, unknown>>} settings
 */
async function seedSettings(data, settings) {
  const folder = join(data, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

/**
 * @param {EditorHost} host
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function listen(host, args, env) {
  /** @type {(port: number) => void} */
  let found = () => undefined;
  /** @type {Promise<number>} */
  const bound = new Promise((done) => {
    found = done;
  });
  const process = await startBackground(host.node, args, {
    env,
    onText: (text) => {
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port !== undefined) {
        found(Number(port));
      }
    },
  });
  const timer = new AbortController();
  const port = await Promise.race([
    bound,
    process.ended,
    new Promise((done) => {
      const handle = setTimeout(done, startMs, 0);
      timer.signal.addEventListener('abort', () => clearTimeout(handle));
    }),
  ]);
  timer.abort();
  if (!/Extension host agent listening on/.test(process.output())) {
    await process.stop();
    throw startFailure(process.output());
  }
  return { port: /** @type {number} */ (port), process };
}

/** @param {string} output */
function startFailure(output) {
  const port = /EADDRINUSE.*?:(\d+)/.exec(output)?.[1];
  return new PlainError(
    port === undefined
      ? `The VS Code server did not start; it said:\n${output.trim().split('\n').slice(-15).join('\n')}`
      : `Port ${port} is in use by another program; choose another one or let a free one be found.`,
  );
}

/** @param {string} folder */
function removeNow(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A temporary folder that cannot be deleted is left to the system.
  }
}
