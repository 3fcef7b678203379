// @ts-check
/* global Image, OffscreenCanvas -- what runs in a page */
/**
 * Pictures of the built extension in VS Code: a scene is a file, a theme and steps; a step named
 * `picture` takes one. Every scene gets an editor of its own, so that none depends on another.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/bare.mjs';
import { launchBrowser, openWorkbench } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { withExamples } from './run-tests.mjs';
import { playAll } from './scene-steps.mjs';
import { stillSettings } from './settings.mjs';
import { startServer } from './vscode-server.mjs';

/** @typedef {import('./scene-steps.mjs').Step} Step */
/** @typedef {import('./browser.mjs').Browser} Browser */
/** @typedef {import('./browser.mjs').Page} Page */

/**
 * @typedef {object} Scene
 * @property {string} file name of a file in examples/
 * @property {import('./settings.mjs').Theme} [theme]
 * @property {string} [language] of the editor, as far as extensions go: its own words stay English
 * @property {Readonly<Record<string, unknown>>} [settings] user settings
 * @property {number} [width] CSS pixels
 * @property {number} [height] CSS pixels
 * @property {number} [scale] picture pixels a CSS pixel
 * @property {readonly Step[]} steps
 */

/** Settings that keep what does not matter out of the picture. */
const plainPicture = {
  ...stillSettings,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/**
 * Plays the scenes one after another.
 * @param {readonly Scene[]} scenes
 * @param {string} outFolder absolute path of the folder for the pictures; made when absent
 * @param {string} [extension] absolute path of the built extension; the repository's when absent
 * @returns {Promise<readonly string[]>} the pictures' paths; rejects with a `PlainError` that names
 *   the step whose target did not show
 */
export async function takePictures(scenes, outFolder, extension = root) {
  const host = await ensureHost();
  await mkdir(outFolder, { recursive: true });
  const browser = await launchBrowser(host);
  /** @type {string[]} */
  const pictures = [];
  try {
    for (const scene of scenes) {
      pictures.push(...(await playScene(host, browser, scene, outFolder, extension)));
    }
  } finally {
    await browser.close();
  }
  return pictures;
}

/**
 * Replaces pictures by ones of a third of their size: who reads a page loads them all.
 * @param {readonly string[]} pictures absolute paths of PNG files
 * @returns {Promise<readonly string[]>} absolute paths of the WebP files
 */
export async function asWebp(pictures) {
  if (pictures.length === 0) return [];
  const browser = await launchBrowser(await ensureHost());
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const made = [];
    for (const picture of pictures) {
      const png = (await readFile(picture)).toString('base64');
      const webp = await page.evaluate(encodeWebp, png);
      const path = picture.replace(/\.png$/, '.webp');
      await writeFile(path, Buffer.from(webp, 'base64'));
      await rm(picture);
      made.push(path);
    }
    return made;
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the browser's page. @param {string} png in base64 @returns {Promise<string>} in base64
 */
async function encodeWebp(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.65 });
  let binary = '';
  for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * @param {import('./install.mjs').EditorHost} host
 * @param {Browser} browser
 * @param {Scene} scene
 * @param {string} outFolder
 * @param {string} extension
 */
function playScene(host, browser, scene, outFolder, extension) {
  return inEditor({ host, browser, scene, extension }, (page, file) =>
    playAll(page, scene.steps, file, outFolder),
  );
}

/**
 * Lends the editor that a scene begins with to `work`, with a copy of the examples.
 * @template T
 * @param {{ host: import('./install.mjs').EditorHost, browser: Browser, scene: Omit<Scene, 'steps'>,
 *   extension?: string }} parts absolute path of the built extension; the repository's when absent
 * @param {(page: Page, file: string) => Promise<T>} work with the absolute path of the scene's file
 * @returns {Promise<T>}
 */
export function inEditor({ host, browser, scene, extension = root }, work) {
  const { width, height, scale, theme = 'light', language } = scene;
  return withExamples(async (folder) => {
    const settings = { ...plainPicture, ...scene.settings };
    const server = await startServer(host, { theme, settings, extensions: [extension] });
    try {
      const file = join(folder, scene.file);
      const size = { width: width ?? 1280, height: height ?? 800, scale: scale ?? 1 };
      const beforeLoad = language === undefined ? undefined : speaking(language);
      const page = await openWorkbench(browser, server.url, { folder, file, beforeLoad, ...size });
      const done = await work(page, file);
      await page.close();
      return done;
    } finally {
      await server.stop();
    }
  });
}

/**
 * What a language pack does, without one: there is none for the languages of this extension.
 * @param {string} language as in `fi`
 * @returns {(page: Page) => Promise<void>}
 */
function speaking(language) {
  return (page) =>
    page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
}
