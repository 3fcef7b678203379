import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type DiagnosticServerCancellationData,
} from 'vscode-languageserver';
import { createPlanService } from './plan-service';
import { trustedNotification } from './protocol';
import { runSafe } from './run-safe';
import { Session, type ServerPorts } from './session';
import { describeError } from './util/describe-error';

/** The language server over one connection. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  const { host } = ports;
  const service = createPlanService(host);
  const session = new Session(connection, service, ports);

  connection.onInitialize((params) => session.initialize(params));
  connection.onInitialized(() => {
    session.watch();
    void session.loadSettings();
  });
  connection.onDidChangeConfiguration(() => {
    void session.loadSettings();
  });
  connection.onNotification(trustedNotification, () => {
    session.trusted();
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    service.open(uri, version, text);
    session.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    service.change(uri, version, contentChanges);
    session.changed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    session.saved(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.closed(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.filesChanged(changes.map(({ uri }) => uri));
  });
  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }) =>
    session.pull(uri, previousResultId).catch((error: unknown) => {
      host.log('error', `textDocument/diagnostic failed: ${describeError(error)}`);
      return notNow;
    }),
  );
  // All other requests: what answers them is loaded with the first.
  connection.onRequest(async (method, params, token) => {
    const { requests } = await import('./requests');
    const request = requests.get(method);
    if (!request) return new ResponseError(ErrorCodes.MethodNotFound, `Unknown: ${method}`);
    if (!request.takes(params)) {
      return new ResponseError(ErrorCodes.InvalidParams, `${method} does not say about what.`);
    }
    const answer = await runSafe(host, method, request.none, token, () =>
      request.answer(service.answers, params),
    );
    session.answered();
    return answer;
  });
  connection.listen();
}

/** What the editor shows stays. */
const notNow = new ResponseError<DiagnosticServerCancellationData>(
  LSPErrorCodes.ServerCancelled,
  'What is wrong with it could not be found out.',
  { retriggerRequest: false },
);
