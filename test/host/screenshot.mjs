// @ts-check
/**
 * Pictures of the built extension in VS Code: a scene is a file, a theme and steps; a step named
 * `picture` takes one. Every scene gets an editor of its own, so that none depends on another.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/bare.mjs';
import { launchBrowser, openWorkbench } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { withExamples } from './run-tests.mjs';
import { play } from './scene-steps.mjs';
import { startServer } from './vscode-server.mjs';

/** @typedef {import('./scene-steps.mjs').Step} Step */

/**
 * @typedef {object} Scene
 * @property {string} file name of a file in examples/
 * @property {import('./settings.mjs').Theme} [theme]
 * @property {Readonly<Record<string, unknown>>} [settings] user settings
 * @property {number} [width] CSS pixels
 * @property {number} [height] CSS pixels
 * @property {number} [scale] picture pixels a CSS pixel
 * @property {readonly Step[]} steps
 */

/** Settings that keep what does not matter out of the picture. */
const plainPicture = {
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
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
 * @param {import('./install.mjs').EditorHost} host
 * @param {import('./browser.mjs').Browser} browser
 * @param {Scene} scene
 * @param {string} outFolder
 * @param {string} extension
 */
function playScene(host, browser, scene, outFolder, extension) {
  const { width, height, scale, theme = 'light' } = scene;
  return withExamples(async (folder) => {
    const settings = { ...plainPicture, ...scene.settings };
    const server = await startServer(host, { theme, settings, extensions: [extension] });
    try {
      const file = join(folder, scene.file);
      const size = { width: width ?? 1280, height: height ?? 800, scale: scale ?? 1 };
      const page = await openWorkbench(browser, server.url, { folder, file, ...size });
      /** @type {string[]} */
      const pictures = [];
      for (const step of scene.steps) {
        pictures.push(...(await play(page, step, file, outFolder)));
      }
      await page.close();
      return pictures;
    } finally {
      await server.stop();
    }
  });
}
