/** What axe-core finds wrong in a page. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '../host/browser.mjs';

const axe = fs.readFileSync(path.join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** The rules about colours. */
export const contrast = ['color-contrast', 'link-in-text-block'];

/** A rule that something in the page breaks, and what breaks it. */
export interface Violation {
  readonly id: string;
  readonly impact: string;
  /** A line each, the first few. */
  readonly places: readonly string[];
}

/** @param rules the ids of those to keep; all where none are named */
export async function violationsIn(
  page: Page,
  rules?: readonly string[],
): Promise<readonly Violation[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) {
    await page.evaluate(`(() => { ${axe} })()`);
  }
  return page.evaluate(runAxe, rules);
}

/** Runs in the page. */
async function runAxe(rules: readonly string[] | undefined): Promise<readonly Violation[]> {
  interface Axe {
    run(root: Document, options: object): Promise<{ readonly violations: readonly Found[] }>;
  }
  interface Found {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary: string;
    }[];
  }
  const { axe: checker } = window as unknown as { readonly axe: Axe };
  const { violations } = await checker.run(document, {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: rules } : {}),
  });
  return violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    places: nodes
      .slice(0, 4)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  }));
}
