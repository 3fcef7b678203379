/** A page printed as a PDF by an installed browser. */
import * as l10n from '@vscode/l10n';
import { ExportRefused } from '../refused';
import { findBrowser, wayOut } from './find-browser';
import { machine, type PrintPorts } from './ports';

export type { PrintPorts, Ran } from './ports';

/** A plan of a thousand work packages takes some ten seconds. */
const limitMs = 120_000;

/**
 * No window, no other user's settings, nothing of its own to fetch, and no way to the network. Scripts
 * stay on, since browsers print by one of their own: the page's policy lets it run none.
 */
const quiet = [
  '--headless',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--metrics-recording-only',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

export interface PrintOptions {
  readonly ports?: PrintPorts;
  /** Ends the browser when the PDF is not wanted any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prints a page that needs nothing but itself. The browser gets a folder of its own, for the page, the
 * PDF and its profile, which is removed again whatever happens. `PLANWRIGHT_BROWSER_ARGS` are further
 * arguments for it, such as `--no-sandbox` where a container has no other way to run it.
 * @throws ExportRefused where no browser is found, or it prints nothing; the message has a way out
 * @throws (rejects) the signal's reason where it is cancelled, when all is cleared away
 */
export async function printPdf(
  html: string,
  { ports = machine, signal }: PrintOptions = {},
): Promise<Uint8Array> {
  const browser = await findBrowser(ports);
  const folder = await ports.makeFolder();
  try {
    return await printIn(folder, browser, html, { ports, signal });
  } finally {
    // A PDF is a PDF, also where a folder of temporary files stays behind.
    await ports.removeFolder(folder).catch(() => undefined);
  }
}

async function printIn(
  folder: string,
  browser: string,
  html: string,
  { ports, signal }: Required<PrintOptions>,
): Promise<Uint8Array> {
  const slash = ports.platform === 'win32' ? '\\' : '/';
  const page = `${folder}${slash}plan.html`;
  const pdf = `${folder}${slash}plan.pdf`;
  await ports.writeText(page, html);
  const further = (ports.env['PLANWRIGHT_BROWSER_ARGS'] ?? '').split(/\s+/).filter(Boolean);
  const ran = await ports.run(
    browser,
    [
      ...quiet,
      `--user-data-dir=${folder}${slash}profile`,
      `--print-to-pdf=${pdf}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      ...further,
      ports.addressOf(page),
    ],
    { limitMs, signal },
  );
  signal?.throwIfAborted();
  if (ran.kind === 'late') {
    throw new ExportRefused(
      `${l10n.t('{0} did not print the PDF within {1} seconds.', browser, limitMs / 1000)} ${wayOut()}`,
    );
  }
  const bytes = await ports.readBytes(pdf);
  if (bytes && isPdf(bytes)) return bytes;
  throw new ExportRefused(
    [
      whyNone(browser, ran.said),
      ...hintOf(ran.said),
      l10n.t('Another browser can be named in PLANWRIGHT_BROWSER.'),
      wayOut(),
    ].join(' '),
  );
}

function whyNone(browser: string, said: string): string {
  // What it says of the desktop that it runs on is no reason.
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !/\bdbus\b/i.test(line));
  const last =
    lines
      .at(-1)
      ?.replace(/^\[[^\]]*\]/, '')
      .trim() ?? '';
  return last === ''
    ? l10n.t('{0} printed no PDF.', browser)
    : l10n.t('{0} printed no PDF and said: {1}.', browser, last.replace(/\.$/, ''));
}

/** As root browsers want to be told that they have no walls around them. */
function hintOf(said: string): readonly string[] {
  return said.includes('--no-sandbox')
    ? [l10n.t('In a container it may need PLANWRIGHT_BROWSER_ARGS=--no-sandbox.')]
    : [];
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}
