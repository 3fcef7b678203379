import type { Result } from './task';
import type { Terminal } from './terminal';

/** What stands around the texts of the plans; nothing of it is printed where there is no plan. */
export interface Layout {
  readonly head: string;
  /** Between two texts that are not empty. */
  readonly between: string;
  /** Made when all plans are done. */
  readonly tail: () => string;
}

/**
 * Prints results as they come, and on standard error what failed.
 * @returns whether something failed, which is status 2
 */
export async function printResults<Summary>(
  results: AsyncIterable<Result<Summary>>,
  { head, between, tail }: Layout,
  add: (summary: Summary) => void,
  terminal: Terminal,
): Promise<{ readonly failed: boolean }> {
  let failed = false;
  let begun = false;
  let isFirst = true;
  for await (const result of results) {
    for (const sentence of result.kind === 'failed' ? [result.message] : result.faults) {
      terminal.warn(sentence);
      failed = true;
    }
    if (result.kind === 'failed') continue;
    add(result.summary);
    const text = result.text === '' ? '' : (isFirst ? '' : between) + result.text;
    if (text !== '') isFirst = false;
    const isRead = terminal.write(begun ? text : head + text);
    begun = true;
    // Nobody reads any more: no plan is worth the work.
    if (!isRead) return { failed };
  }
  if (begun) terminal.write(tail());
  return { failed };
}
