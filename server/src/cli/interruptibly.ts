import * as l10n from '@vscode/l10n';
import { CommandError } from './command-error';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that leaves things behind if it is stopped midway, such as another program that runs:
 * who interrupts the command aborts the work, and the command ends as it would have when that is
 * cleared up.
 */
export async function interruptibly<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  let by: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    by ??= signal;
    stopping.abort();
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    const done = await work(stopping.signal);
    stopping.signal.throwIfAborted();
    return done;
  } catch (error) {
    if (by === undefined) throw error;
    throw new CommandError(l10n.t('Interrupted: nothing was written.'));
  } finally {
    for (const signal of signals) process.off(signal, stop);
    if (by !== undefined) process.kill(process.pid, by);
  }
}
