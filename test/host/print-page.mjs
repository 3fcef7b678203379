#!/usr/bin/env node
// @ts-check
/**
 * Prints a page as Chrome does on the command line (`--print-to-pdf=FILE … ADDRESS`), with the browser
 * that comes with the host: that one prints only when it is told to over its protocol, and else waits.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { PlainError, runMain } from '../../scripts/lib/bare.mjs';
import { launchBrowser } from './browser.mjs';
import { ensureHost } from './install.mjs';

await runMain(async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { 'print-to-pdf': { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const file = values['print-to-pdf'];
  const address = positionals.at(-1);
  if (typeof file !== 'string' || address === undefined) {
    throw new PlainError('Name a file (--print-to-pdf=FILE) and the address of a page.');
  }
  const browser = await launchBrowser(await ensureHost());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.pdf({
      path: file,
      tagged: true,
      outline: values['generate-pdf-document-outline'] === true,
      printBackground: true,
      preferCSSPageSize: true,
    });
  } finally {
    await browser.close();
  }
  return 0;
});
