import path from 'node:path';
import type { PrintPorts } from '../../server/src/exports/pdf';
import { findBrowser } from '../../server/src/exports/pdf/find-browser';
import { machine } from '../../server/src/exports/pdf/ports';

/** Prints with the browser that the pages are tested in. */
const program = path.join(__dirname, '../host/print-page.mjs');

/** This machine with a browser that prints: one that is installed, else the one of the editor under test. */
export async function machineThatPrints(): Promise<PrintPorts> {
  // As root browsers want to be told that they have no walls around them.
  const args = process.getuid?.() === 0 ? { PLANWRIGHT_BROWSER_ARGS: '--no-sandbox' } : {};
  const own: PrintPorts = { ...machine, env: { ...process.env, ...args } };
  const hasOne = await findBrowser(own).then(
    () => true,
    () => false,
  );
  return hasOne ? own : { ...own, env: { ...own.env, PLANWRIGHT_BROWSER: program } };
}
