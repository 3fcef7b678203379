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
  add: (summary: Summary, of: 'plan' | 'file') => void,
  terminal: Terminal,
): Promise<{ readonly failed: boolean }> {
  let failed = false;
  let begun = false;
  let isFirst = true;
  const told = new Set<string>();
  for await (const result of results) {
    for (const sentence of result.kind === 'failed' ? [result.message] : result.faults) {
      terminal.warn(sentence);
      failed = true;
    }
    if (result.kind === 'failed') continue;
    const texts: string[] = [];
    for (const { path, text, summary, fault } of result.beside) {
      if (told.has(path)) continue;
      told.add(path);
      terminal.warn(fault);
      failed = true;
      if (summary !== undefined) add(summary, 'file');
      texts.push(text);
    }
    add(result.summary, 'plan');
    texts.push(result.text);
    const said = texts.filter((each) => each !== '');
    const text = (isFirst ? [] : ['']).concat(said).join(between);
    if (said.length > 0) isFirst = false;
    const isRead = terminal.write(begun ? text : head + text);
    begun = true;
    // Nobody reads any more: no plan is worth the work.
    if (!isRead) return { failed };
  }
  if (begun) terminal.write(tail());
  return { failed };
}
