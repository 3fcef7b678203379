import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { Refusal } from './features/refusal';
import type { Host } from './ports';
import { describeError } from './util/describe-error';

/**
 * Answers a request, come what may: a failure costs this one answer, is logged with the request's
 * name, and gives what an editor can live with. Cancelled requests are not worked on. A refusal is
 * shown to whoever asked.
 */
export async function runSafe<T>(
  host: Host,
  name: string,
  none: T,
  token: CancellationToken,
  answer: () => Promise<T>,
): Promise<T | ResponseError> {
  if (token.isCancellationRequested) return none;
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) {
      return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    }
    host.log('error', `${name} failed: ${describeError(error)}`);
    return none;
  }
}
