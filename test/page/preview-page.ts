/**
 * The preview's page by itself in a browser: the shipped document with its content policy, the built
 * script and style, the colours of one of VS Code's themes, and a view of a plan. What VS Code adds
 * to a webview, and what a panel says to the page, is played by the functions below.
 */
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { previewPage } from '../../client/src/preview/page';
import type { FromPage, PageState, ToPage, WholeView } from '../../server/src/protocol';
import type { Browser, Disposable, Page } from '../host/browser.mjs';
import themes from './themes.json';

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly ThemeName[];

export interface PreviewPageOptions {
  readonly theme?: ThemeName;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What an earlier page left; of it only what is named. */
  readonly state?: Partial<PageState>;
  /** Handed on to the page as soon as it is loaded, as VS Code does with what it was told before. */
  readonly early?: readonly ToPage[];
}

export interface PreviewPage {
  readonly page: Page;
  /** Says something to the page, as the extension does. */
  readonly post: (message: ToPage) => Promise<void>;
  readonly show: (view: WholeView) => Promise<void>;
  /** What the page has said so far. */
  readonly said: () => Promise<readonly FromPage[]>;
  /** Everything that it logged, threw or was not allowed to load. */
  readonly complaints: readonly string[];
  /** Puts on another theme's colours, as VS Code does when the planner chooses it. */
  readonly dress: (theme: ThemeName) => Promise<void>;
  /**
   * Hands the browser's page to the next who opens one. Where a test has done to it what the next
   * document would not undo, as with a route, it is closed by `page.close()` instead.
   */
  readonly close: () => Promise<void>;
}

/** A page of the browser, which shows one preview after another. */
interface Sheet {
  readonly page: Page;
  /** Of the preview that it shows. */
  complaints: string[];
  scripts: readonly Disposable[];
  /** Previews so far. */
  count: number;
}

const root = path.join(__dirname, '../..');
const address = 'https://preview.test';
let files: Promise<ReadonlyMap<string, Answer>> | undefined;
/** Another document on a page takes a third of the work that another page takes. */
const idle = new WeakMap<Browser, Sheet[]>();

/** Opens the page; a view is shown with `show`. */
export async function openPreviewPage(
  browser: Browser,
  { theme = 'light', width = 900, height = 900, state, early = [] }: PreviewPageOptions = {},
): Promise<PreviewPage> {
  const sheets = idle.get(browser) ?? [];
  idle.set(browser, sheets);
  const sheet = sheets.pop() ?? (await newSheet(browser));
  const { page } = sheet;
  const complaints: string[] = [];
  sheet.complaints = complaints;
  await page.setViewportSize({ width, height });
  const left: PageState = {
    tab: 'summary',
    closed: [],
    scroll: {},
    choices: {},
    uri: undefined,
    ...state,
  };
  sheet.scripts = [
    await page.addInitScript({ content: 'globalThis.__name = (named) => named;' }),
    await page.addInitScript(playVsCode, { left, early, ...themes[theme] }),
  ];
  // The same address once more would be a reload, which keeps what fields hold.
  await page.goto(`${address}/?${++sheet.count}`);
  // As a text, which is handed over many times faster than the parts of a large view one by one.
  const post = (message: ToPage): Promise<void> =>
    page.evaluate((given) => {
      return new Promise((resolve) => {
        // A busy browser may draw frames before it hands the message on. The page hears it first, and
        // draws some with the next frame.
        const drawn = (): void => {
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
        };
        window.addEventListener('message', drawn, { once: true });
        window.postMessage(JSON.parse(given), '*');
      });
    }, JSON.stringify(message));
  return {
    page,
    post,
    complaints,
    show: async (view) => {
      await post({ type: 'view', view });
      await page.waitForFunction(isDrawn, Object.keys(view.views ?? {}));
    },
    said: () => page.evaluate<readonly FromPage[]>('window.said'),
    dress: (next) => page.evaluate(dressAnew, themes[next]),
    close: async () => {
      if (page.isClosed()) return;
      await cleared(sheet);
      sheets.push(sheet);
    },
  };
}

async function newSheet(browser: Browser): Promise<Sheet> {
  files ??= bundle();
  const answers = await files;
  const page = await browser.newPage({});
  const sheet: Sheet = { page, complaints: [], scripts: [], count: 0 };
  page.on('console', (message) => sheet.complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => sheet.complaints.push(`thrown: ${error.message}`));
  await page.route(`${address}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = answers.get(pathname);
    if (answer) await route.fulfill(answer);
    else await route.abort();
  });
  return sheet;
}

/** Undoes what outlives a document: scripts, media, and where the pointer is. */
async function cleared({ page, scripts }: Sheet): Promise<void> {
  for (const script of scripts) await script.dispose();
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    reducedMotion: null,
  });
  await page.mouse.move(-1, -1);
}

/** Runs in the page: some views are drawn by what is loaded after the first picture. */
function isDrawn(views: readonly string[]): boolean {
  const tab = document.querySelector('[aria-selected=true]')?.id.slice('tab-'.length) ?? '';
  return !views.includes(tab) || document.querySelector(`.panel-${tab}`) !== null;
}

interface Answer {
  readonly contentType: string;
  readonly body: string;
}

const startPage = (): Answer => ({
  contentType: 'text/html',
  body: previewPage({
    cspSource: address,
    script: `${address}/preview.js`,
    preload: `${address}/preview-chunk.js`,
    style: `${address}/preview.css`,
    nonce: 'for-the-page',
    title: 'Plan',
  }),
});

/** The page and its files as esbuild.mjs makes them, from the sources as they are now, by path. */
async function bundle(): Promise<ReadonlyMap<string, Answer>> {
  const { pageBundle } = await import('../../scripts/page-bundle.mjs');
  const { outputFiles } = await esbuild.build({
    ...pageBundle,
    absWorkingDir: root,
    entryPoints: {
      preview: 'client/webview/index.tsx',
      'preview-style': 'client/webview/preview.css',
    },
    outdir: 'out/page',
    write: false,
  });
  const files = outputFiles.map(({ path: file, text }): [string, Answer] =>
    file.endsWith('.css')
      ? ['/preview.css', { contentType: 'text/css', body: text }]
      : [`/${path.basename(file)}`, { contentType: 'text/javascript', body: text }],
  );
  return new Map([['/', startPage()], ...files]);
}

interface Theme {
  readonly kind: string;
  readonly variables: Readonly<Record<string, string>>;
}

interface Played extends Theme {
  readonly left: PageState;
  readonly early: readonly ToPage[];
}

/** Runs in the page before its own script. */
function playVsCode({ kind, variables, left, early }: Played): void {
  const said: unknown[] = [];
  let state: unknown = left;
  const api = {
    postMessage: (message: unknown) => said.push(message),
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
    },
  };
  Object.assign(window, { said, acquireVsCodeApi: () => api, leftState: () => state });
  const dress = (): void => {
    const { documentElement, body } = document;
    for (const [name, value] of Object.entries(variables)) {
      documentElement.style.setProperty(name, value);
    }
    body.className = kind;
  };
  document.addEventListener('DOMContentLoaded', dress);
  window.addEventListener('load', () => {
    for (const message of early) window.postMessage(message, '*');
  });
}

/** Runs in the page. */
function dressAnew({ kind, variables }: Theme): void {
  const { documentElement, body } = document;
  for (const name of [...documentElement.style]) {
    if (name.startsWith('--vscode-')) documentElement.style.removeProperty(name);
  }
  for (const [name, value] of Object.entries(variables)) {
    documentElement.style.setProperty(name, value);
  }
  body.className = kind;
}

/** A file of examples/, or at a path. */
export function planText(file: string): string {
  const inExamples = path.join(root, 'examples', file);
  return fs.readFileSync(fs.existsSync(inExamples) ? inExamples : path.resolve(file), 'utf8');
}
