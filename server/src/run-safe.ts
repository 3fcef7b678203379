import type { CancellationToken } from 'vscode-languageserver';
import type { Host } from './ports';

/**
 * Answers a request, come what may: a failure costs this one answer, is logged with the request's
 * name, and gives what an editor can live with. Cancelled requests are not worked on.
 */
export async function runSafe<T>(
  host: Host,
  name: string,
  none: T,
  token: CancellationToken,
  answer: () => Promise<T>,
): Promise<T> {
  if (token.isCancellationRequested) return none;
  try {
    return await answer();
  } catch (error) {
    host.log(
      'error',
      `${name} failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
    return none;
  }
}
