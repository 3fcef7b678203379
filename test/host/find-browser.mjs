// @ts-check
/**
 * Which browser to use: the one that comes with the host (Linux, x64), else an installed one. What
 * comes with the host is the same for everybody, and a fifth quicker than a whole Chromium whose
 * window is not shown.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { PlainError, run, say } from '../../scripts/lib/bare.mjs';
import { findProgram, isExecutable } from '../../scripts/lib/programs.mjs';

/** Chromium's own traffic is switched off: a test must not depend on the internet. */
export const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * @typedef {object} FoundBrowser
 * @property {string} path of the executable
 * @property {NodeJS.ProcessEnv} env to start it with
 *
 * @param {import('./install.mjs').EditorHost} host
 * @returns {Promise<FoundBrowser>} rejects with a `PlainError` when there is none
 */
export async function findBrowser(host) {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) {
      throw new PlainError(`CHROME_PATH names ${chosen}, which is not a program; correct it.`);
    }
    return { path: chosen, env: process.env };
  }
  const installed = installedBrowser();
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await bundledBrowser(host);
    } catch (error) {
      if (installed === undefined) throw error;
    }
  }
  if (installed !== undefined) {
    return { path: installed, env: process.env };
  }
  throw new PlainError(
    'No Chrome, Chromium or Edge was found; install one, or name one in CHROME_PATH, and try again.',
  );
}

/** @returns {string | undefined} */
function installedBrowser() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge']
        .map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
        .find(isExecutable);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((variable) => process.env[variable] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ])
        .find(isExecutable);
    default:
      return [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
      ]
        .map(findProgram)
        .find((path) => path !== undefined);
  }
}

/**
 * Unpacks the browser that came with the host beside it, once.
 * @param {import('./install.mjs').EditorHost} host
 * @returns {Promise<FoundBrowser>} rejects with a `PlainError` when it cannot be unpacked or cannot run
 */
async function bundledBrowser(host) {
  const folder = join(host.folder, 'browser');
  if (!existsSync(folder)) {
    say('Unpacking the browser, once …');
    await unpack(host, folder);
  }
  const path = join(folder, 'chromium');
  const plain = { path, env: await withFonts(folder, process.env) };
  if ((await run(path, ['--version'], { env: plain.env, output: 'capture' })).code === 0) {
    return plain;
  }
  // A bare system lacks the libraries for certificates; a copy of them comes with the browser.
  const env = { ...plain.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const second = await run(path, ['--version'], { env, output: 'capture' });
  if (second.code === 0) {
    return { path, env };
  }
  throw new PlainError(
    `The browser cannot run on this system (${second.output.trim()}); install Chromium, or name a browser in CHROME_PATH, and try again.`,
  );
}

/**
 * The package unpacks into the temporary folder and reuses whatever lies there, of whatever
 * version and however complete; so it gets a temporary folder of its own, renamed when full.
 * @param {import('./install.mjs').EditorHost} host
 * @param {string} folder
 */
async function unpack(host, folder) {
  const partial = await mkdtemp(`${folder}.partial-`);
  const build = join(host.folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm');
  const libraries = join(dirname(dirname(build)), 'bin', 'al2023.tar.br');
  const script = [
    `import chromium from ${JSON.stringify(pathToFileURL(join(build, 'index.js')).href)};`,
    `import { inflate } from ${JSON.stringify(pathToFileURL(join(build, 'lambdafs.js')).href)};`,
    `await chromium.executablePath();`,
    `await inflate(${JSON.stringify(libraries)});`,
  ].join('\n');
  const args = ['--input-type=module', '--eval', script];
  const env = { ...process.env, TMPDIR: partial };
  const result = await run(process.execPath, args, { env, output: 'capture' });
  try {
    if (result.code !== 0) {
      throw new PlainError(`The browser could not be unpacked:\n${result.output.trim()}`);
    }
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another run may have put it there in the meantime, which is as good.
    if (!existsSync(folder)) {
      throw error;
    }
  }
}

/**
 * A system without any font set-up gets the font that comes with the browser.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function withFonts(folder, env) {
  if (existsSync('/etc/fonts/fonts.conf')) {
    return env;
  }
  const file = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  await writeFile(
    file,
    [
      '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      `<fontconfig>${folders.map((each) => `<dir>${each}</dir>`).join('')}`,
      `<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
    ].join('\n'),
  );
  return { ...env, FONTCONFIG_FILE: file };
}
