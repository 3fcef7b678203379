// @ts-check
/**
 * `node test/page/capture-themes.mjs`: what VS Code's own themes say of the colours that a preview
 * may use, written to `themes.json` beside this file. To be run again when VS Code's themes change.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runMain, say } from '../../scripts/lib/bare.mjs';
import { build } from '../../scripts/lib/prepare.mjs';
import { launchBrowser, openWorkbench, webviewIn } from '../host/browser.mjs';
import { ensureHost } from '../host/install.mjs';
import { withExamples } from '../host/run-tests.mjs';
import { play } from '../host/scene-steps.mjs';
import { startServer } from '../host/vscode-server.mjs';

/** Of some eight hundred names; the others are of parts of the editor that no preview looks like. */
const wanted =
  /^--vscode-(font|editor-font|foreground$|descriptionForeground$|disabledForeground$|errorForeground$|focusBorder$|contrastBorder$|contrastActiveBorder$|widget-|editor-(background|foreground|selection|inactiveSelection|findMatch)|editor(Error|Warning|Info|Hint)-|editorWidget-|editorHoverWidget-|charts-|testing-icon|list-(hover|active|inactive|focus)|button|badge-|input|inputValidation-|dropdown-|checkbox-|panel|sideBar|tab-|textLink-|textBlockQuote-|textCodeBlock-|textPreformat-|toolbar-|progressBar-|scrollbar|gitDecoration-|terminal-ansi)/;

const themes = /** @type {const} */ (['light', 'dark', 'high-contrast', 'high-contrast-light']);

await runMain(async () => {
  await build();
  const host = await ensureHost();
  const browser = await launchBrowser(host);
  /** @type {Record<string, { kind: string, variables: Record<string, string> }>} */
  const found = {};
  try {
    for (const theme of themes) {
      found[theme] = await withExamples(async (folder) => {
        const server = await startServer(host, { theme, extensions: [root] });
        try {
          const file = join(folder, 'starter.projectplan.yaml');
          const page = await openWorkbench(browser, server.url, { folder, file });
          await play(
            page,
            { kind: 'command', title: 'Plan: Open Preview to the Side' },
            file,
            folder,
          );
          const body = webviewIn(page).locator('body');
          await webviewIn(page).locator('h1').waitFor();
          return await body.evaluate(readTheme, wanted.source);
        } finally {
          await server.stop();
        }
      });
    }
  } finally {
    await browser.close();
  }
  const out = join(root, 'test', 'page', 'themes.json');
  await writeFile(out, `${JSON.stringify(found, null, 2)}\n`);
  say(out);
  return 0;
});

/**
 * Runs in the page.
 * @param {any} body
 * @param {string} wantedNames
 */
function readTheme(body, wantedNames) {
  const pattern = new RegExp(wantedNames);
  const { style } = body.ownerDocument.documentElement;
  /** @type {Record<string, string>} */
  const variables = {};
  for (const name of [...style].sort()) {
    if (pattern.test(name)) variables[name] = style.getPropertyValue(name).trim();
  }
  const kind = [...body.classList].filter((name) => name.startsWith('vscode-')).join(' ');
  return { kind, variables };
}
