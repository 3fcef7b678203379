/** What the extension logs as an error while the tests run: each one is a failed test. */
import { planwright } from './support';

/** Of the client library what is looked at here; the server's process where there is one. */
export interface Client {
  readonly _serverProcess?: { readonly pid?: number };
  error: (message: string, data: unknown, show?: boolean | 'force') => void;
}

interface Api {
  readonly server: {
    readonly client: Client;
    readonly state: 'starting' | 'running' | 'stopped';
  };
}

/** Undefined until the extension is active. */
export function serverOf(): Api['server'] | undefined {
  const extension = planwright();
  return extension.isActive ? (extension.exports as Api).server : undefined;
}

const logged: string[] = [];
const watched = new WeakSet<Client>();
let isExpected = false;

/** From when the extension is active; to be called again and again until then. */
export function watchErrors(test: () => string): void {
  const client = serverOf()?.client;
  if (!client || watched.has(client)) return;
  watched.add(client);
  const error = client.error.bind(client);
  client.error = (message, data, show) => {
    if (!isExpected && !isRefusal(data)) logged.push(`${test()}: ${message}`);
    error(message, data, show);
  };
}

/** An answer that says why there is none, as of an id that cannot be given: the library logs it so. */
function isRefusal(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'code' in data && data.code === -32803;
}

/** Errors are in order from now on, or no longer. */
export function expectErrors(are: boolean): void {
  isExpected = are;
}

/** What was logged so far, each with the test that ran. */
export function loggedErrors(): readonly string[] {
  return logged;
}
