// @ts-check
/**
 * `npm start`: from a fresh checkout to the example plan, open with its preview in a real
 * VS Code: a desktop one when there is one, else the VS Code server at a printed address.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { workbenchAddress } from '../test/host/browser.mjs';
import { ensureHost } from '../test/host/install.mjs';
import { startServer } from '../test/host/vscode-server.mjs';
import { PlainError, root, runMain, say } from './lib/bare.mjs';
import { openAddress } from './lib/open-address.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';
import { findDesktopEditor, startDesktop } from './lib/start-desktop.mjs';

const help = `npm start [-- options]: opens the example plan with its preview in VS Code.

A desktop VS Code is used when \`code\` is on PATH or VSCODE_EXECUTABLE names one, with data
folders of its own. Otherwise the VS Code server is installed into .vscode-test/ (once, about
1.1 GB) and its address is opened in your browser.

  --server    use the VS Code server even if there is a desktop VS Code
  --no-open   the VS Code server, and no browser: only print the address
  --port N    the port of the VS Code server (default: any free one)
  --once      start the VS Code server, wait until it answers, print the address, and end
  --help      show this`;

const examples = join(root, 'examples');
const extensions = [root, join(root, 'scripts', 'start-view')];

/**
 * @typedef {object} Options
 * @property {boolean} server
 * @property {boolean} open
 * @property {boolean} once
 * @property {number} port 0 for any free one
 *
 * @returns {Options | 'help'}
 */
function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        help: { type: 'boolean', short: 'h' },
        'no-open': { type: 'boolean' },
        once: { type: 'boolean' },
        port: { type: 'string' },
        server: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message}\n\n${help}`);
  }
  if (values.help === true) {
    return 'help';
  }
  const port = Number(values.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new PlainError(`--port takes a number from 1 to 65535, not ${values.port}.`);
  }
  const headless = values['no-open'] === true || values.once === true;
  return {
    server: headless || values.server === true || values.port !== undefined,
    open: !headless,
    once: values.once === true,
    port,
  };
}

/** @param {Options} options */
async function serve({ open, once, port }) {
  const host = await ensureHost();
  const token = randomBytes(16).toString('hex');
  const server = await startServer(host, { port, token, extensions, forPeople: true });
  try {
    const address = workbenchAddress(server.url, examples, [], token);
    await waitUntilReachable(address);
    say(`VS Code ${host.version} (server) with the example plan is at\n\n  ${address}\n`);
    if (once) {
      return 0;
    }
    if (open && !openAddress(address)) {
      say('No browser was found on this machine; open the address in one.');
    }
    say('It runs until you press Ctrl+C.');
    // Before the handlers of the server's own process, which take a signal for a failure.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.prependOnceListener(signal, () => process.exit(0));
    }
    await server.ended;
    throw new PlainError(`The VS Code server ended by itself; it said:\n${server.output()}`);
  } finally {
    await server.stop();
  }
}

/**
 * The page itself must be served, not only the port be open.
 * @param {string} address
 */
async function waitUntilReachable(address) {
  const response = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
  });
  if (response.status >= 400) {
    throw new PlainError(`The VS Code server answers with status ${response.status}.`);
  }
}

await runMain(async () => {
  requireNode();
  const options = readOptions();
  if (options === 'help') {
    say(help);
    return 0;
  }
  await ensureDependencies();
  await build();
  const editor = options.server ? undefined : findDesktopEditor();
  if (editor === undefined) {
    return serve(options);
  }
  say(`Opening the example plan in ${editor} …`);
  await startDesktop(editor, examples, extensions);
  return 0;
});
