import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import { createPlanService } from './plan-service';
import { runSafe } from './run-safe';
import { Session, type ServerPorts } from './session';

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
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    session.pull(textDocument.uri, previousResultId),
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
