// @ts-check
/**
 * An editor that is nothing but a page, as vscode.dev is: the page that comes with the VS Code server,
 * given by a site of its own and without that server. Extensions run in its web extension host.
 */
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join, sep } from 'node:path';
import { PlainError } from '../../scripts/lib/bare.mjs';
import { quietSettings, stillSettings } from './settings.mjs';

/** @typedef {import('./install.mjs').EditorHost} EditorHost */

/** The folder that the tests fill: only extensions can make a file system. */
export const virtualFolder = 'memfs:/examples';
/** Where the site has the extension. */
export const extensionPath = '/extension';
const editorPath = '/editor';

const pageFile = 'out/vs/code/browser/workbench/workbench.html';
const scriptFile = 'out/vs/code/browser/workbench/workbench.js';
/**
 * The page takes the site that it comes from for a server, whatever it is told, and keeps what is the
 * user's there: it is to have none, and to keep it in the browser.
 * @type {readonly (readonly [is: RegExp, shallBe: string])[]}
 */
const withoutServer = [
  [/,remoteAuthority:location\.host\}/g, '}'],
  [/\.with\(\{scheme:\w+\.vscodeRemote\}\),"User"\)/g, '.with({scheme:"vscode-userdata"}),"User")'],
];

/** @type {Readonly<Record<string, string>>} */
const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/**
 * @typedef {object} WebEditor
 * @property {string} url `http://127.0.0.1:<port>`
 * @property {() => Promise<void>} close
 *
 * @param {EditorHost} host
 * @param {string} extension absolute path of the extension to run
 * @param {string} [tests] path of the module whose `run()` the extension host calls, from the extension's folder
 * @returns {Promise<WebEditor>} rejects with a `PlainError` when the page is another one than it was
 */
export async function startWebEditor(host, extension, tests) {
  const editorFolder = await realpath(dirname(dirname(host.serverMain)));
  const script = alone(await readFile(join(editorFolder, scriptFile), 'utf8'));
  const extensionFolder = await realpath(extension);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(decodeURIComponent(pathname), request.headers.host ?? '').then(
      (body) => {
        const type = types[pathname === '/' ? 'html' : (pathname.split('.').at(-1) ?? '')];
        response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream' });
        response.end(body);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  /**
   * @param {string} path
   * @param {string} authority
   */
  const answer = async (path, authority) => {
    if (path === '/') {
      return pageOf(await readFile(join(editorFolder, pageFile), 'utf8'), authority, tests);
    }
    if (path === `${editorPath}/${scriptFile}`) return script;
    return path.startsWith(`${extensionPath}/`)
      ? readBelow(extensionFolder, path.slice(extensionPath.length))
      : readBelow(editorFolder, path.slice(editorPath.length));
  };
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** @param {string} script of the page */
function alone(script) {
  return withoutServer.reduce((before, [is, shallBe]) => {
    if ([...before.matchAll(is)].length !== 1) {
      throw new PlainError(
        `The page of the VS Code server is another one than it was (${is.source}): mend test/host/web-editor.mjs.`,
      );
    }
    return before.replace(is, shallBe);
  }, script);
}

/**
 * @param {string} folder absolute path
 * @param {string} path from there
 */
async function readBelow(folder, path) {
  const file = join(folder, path);
  if (!file.startsWith(`${folder}${sep}`)) throw new Error(`${path} is not below ${folder}`);
  return readFile(file);
}

/**
 * @param {string} html with places to be filled
 * @param {string} authority of the site
 * @param {string} [tests]
 */
function pageOf(html, authority, tests) {
  /** @param {string} path */
  const onSite = (path) => ({ scheme: 'http', authority, path: `${extensionPath}${path}` });
  const configuration = {
    webviewEndpoint: `http://${authority}${editorPath}/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: { ...quietSettings(), ...stillSettings },
    userDataPath: '/data',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [onSite('')],
      ...(tests !== undefined && { extensionTestsPath: onSite(`/${tests}`) }),
    },
  };
  /** @type {Readonly<Record<string, string>>} */
  const places = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: editorPath,
    WORKBENCH_NLS_FALLBACK_URL: `${editorPath}/out/nls.messages.js`,
    WORKBENCH_NLS_URL: `${editorPath}/out/nls.messages.js`,
  };
  return html.replaceAll(/\{\{(\w+)\}\}/g, (_, place) => places[place] ?? '');
}
