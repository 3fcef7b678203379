// @ts-check
/** `npm start` in a desktop VS Code: found, and opened without touching the user's own set-up. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { hasScreen } from '../../test/host/desktop.mjs';
import { cleanEnvironment } from '../../test/host/processes.mjs';
import { quietSettings } from '../../test/host/settings.mjs';
import { PlainError, cacheFolder, run } from './bare.mjs';
import { findProgram, isExecutable } from './programs.mjs';

/**
 * The desktop VS Code to start: VSCODE_EXECUTABLE, else `code` on PATH.
 * @returns {string | undefined} path of the program; undefined without one or without a screen
 */
export function findDesktopEditor() {
  const chosen = process.env['VSCODE_EXECUTABLE'];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) {
      throw new PlainError(
        `VSCODE_EXECUTABLE names ${chosen}, which is not a program; correct or unset it.`,
      );
    }
    return chosen;
  }
  const found = hasScreen() ? findProgram('code') : undefined;
  // In a remote window or in WSL, `code` only talks to an editor on another system.
  return found === undefined || /remote-cli|^\/mnt\//.test(found) ? undefined : found;
}

/**
 * Opens a folder in VS Code with extensions run from their sources.
 * @param {string} editor
 * @param {string} folder
 * @param {readonly string[]} extensions
 * @returns {Promise<void>} resolves when the program that was started has ended
 */
export async function startDesktop(editor, folder, extensions) {
  const data = join(cacheFolder, 'start');
  const settings = join(data, 'user', 'User', 'settings.json');
  if (!existsSync(settings)) {
    await mkdir(join(data, 'user', 'User'), { recursive: true });
    await writeFile(settings, JSON.stringify(quietSettings(), undefined, 2));
  }
  const args = [
    '--new-window',
    `--user-data-dir=${join(data, 'user')}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    ...extensions.map((path) => `--extensionDevelopmentPath=${path}`),
    // VS Code refuses to start for root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  const env = cleanEnvironment({});
  // `code` is a `.cmd` file on Windows, which only a shell can start.
  const shell = /\.(cmd|bat)$/i.test(editor);
  const quote = (/** @type {string} */ part) => (shell ? `"${part}"` : part);
  const result = await run(quote(editor), args.map(quote), { env, shell });
  if (result.code !== 0) {
    throw new PlainError(
      `VS Code (${editor}) ended with code ${result.code}; try npm start -- --server.`,
    );
  }
}
