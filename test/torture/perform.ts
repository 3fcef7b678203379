import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { applied, faultsOfEdits, type Promised } from './checks/edits';
import { isRecord, say } from './checks/ranges';
import { viewTabs } from '../../server/src/protocol';
import { aboutAll, aboutPlace, ofEdits, telling, type Question } from './questions';
import type { Mirror } from './mirror';
import type { Session } from './session';
import type { Step } from './steps';

/** Does a step, and notes it for the replay. Everything the server says meanwhile is checked. */
export async function perform(session: Session, step: Step): Promise<void> {
  session.steps.push(step);
  switch (step.kind) {
    case 'open':
      session.open(step.uri, step.text, step.version);
      return;
    case 'change':
      session.change(step.uri, step.changes, step.by);
      return;
    case 'close':
      session.close(step.uri);
      return;
    case 'save':
      session.notify('textDocument/didSave', { textDocument: { uri: step.uri } });
      return;
    case 'ask':
      void session.ask(step.method, step.uri, step.params, step.isHostile);
      for (let times = 0; times < (step.cancel ?? 0); times++) session.cancel();
      return;
    case 'cancel':
      session.cancel(step.id);
      return;
    case 'notify':
      session.notify(step.method, step.params);
      return;
    case 'bytes':
      session.bytes(Buffer.from(step.bytes, 'base64'));
      return;
    case 'settle':
      await session.settle();
      return;
    default:
      await performChecked(session, step);
  }
}

type Checked = Exclude<
  Step,
  { kind: 'open' | 'change' | 'close' | 'save' | 'ask' | 'cancel' | 'notify' | 'bytes' | 'settle' }
>;

async function performChecked(session: Session, step: Checked): Promise<void> {
  const document = session.documents.current(step.uri);
  if (!document) return;
  const { text } = document;
  switch (step.kind) {
    case 'survey':
      await answersTo(session, step.uri, aboutAll(text));
      await answersOfPlan(session, step.uri, text.text.length);
      return;
    case 'place':
      await answersTo(session, step.uri, aboutPlace(step.at));
      return;
    case 'edits':
      await tryEdits(session, step.uri, ofEdits(step.at, step.range));
      return;
    case 'completions':
      await tryCompletions(session, step.uri, step.at);
      return;
    case 'compare':
      await compareWithFresh(session, step.uri);
      return;
    case 'spoken':
      await session.settle();
      if (document.findings.length === 0) session.fault('silent', `nothing is said of ${step.uri}`);
      return;
    case 'no-error':
      await session.settle();
      for (const { severity, message } of document.findings) {
        if (severity === 1)
          session.fault('bad-structure', `a sound text: ${JSON.stringify(message)}`);
      }
  }
}

async function answersTo(
  session: Session,
  uri: string,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, unknown>> {
  const textDocument = { uri };
  const asked = questions.map(
    async ({ method, params }) =>
      [method, (await session.ask(method, uri, { textDocument, ...params }))?.result] as const,
  );
  await session.settle();
  return new Map(await Promise.all(asked));
}

/** As a panel asks, which shows one view at a time; what an export is made of, of plans of a usual size. */
async function answersOfPlan(session: Session, uri: string, length: number): Promise<void> {
  const tab = viewTabs[length % viewTabs.length];
  void session.ask('planwright/planStatus', uri, { uri });
  void session.ask('planwright/planView', uri, { uri, tabs: [tab] });
  if (length <= longestExported) void session.ask('planwright/planData', uri, { uri });
  await session.settle();
}

const longestExported = 200_000;

/** What an editor would do to the text with each answer. */
async function tryEdits(
  session: Session,
  uri: string,
  questions: readonly Question[],
): Promise<void> {
  const answers = await answersTo(session, uri, questions);
  const text = session.documents.current(uri)?.text;
  if (!text) return;
  for (const { method, params } of questions) {
    const answer = answers.get(method);
    const promise = promises.get(method) ?? { keepsValue: false, keepsComments: true };
    if (method === 'textDocument/codeAction') {
      for (const { title, edit } of (answer ?? []) as readonly CodeAction[]) {
        if (!edit) continue;
        session.faults.push(...faultsOfEdits(title, text, editsOf(edit, uri), promise));
      }
      continue;
    }
    const edits = Array.isArray(answer) ? (answer as TextEdit[]) : editsOf(answer, uri);
    session.faults.push(...faultsOfEdits(method, text, edits, promise));
    const formatted = method === 'textDocument/formatting' ? applied(text, edits) : undefined;
    if (formatted && edits.length > 0) await formatAgain(session, uri, formatted, params);
  }
}

/** What is formatted stays as it is. */
async function formatAgain(
  session: Session,
  uri: string,
  { text }: Mirror,
  params: object,
): Promise<void> {
  const other = besides(uri);
  session.open(other, text);
  const [answer] = (
    await answersTo(session, other, [{ method: 'textDocument/formatting', params: { ...params } }])
  ).values();
  if (Array.isArray(answer) && answer.length > 0) {
    session.fault('not-settled', `formatted again: ${JSON.stringify(answer).slice(0, 200)}`);
  }
  session.close(other);
  await session.settle();
}

/** What the features say of themselves (docs/formatting.md; rule pages name what a fix takes away). */
const promises: ReadonlyMap<string, Promised> = new Map([
  ['textDocument/formatting', { keepsValue: true, keepsComments: true }],
  ['textDocument/rangeFormatting', { keepsValue: true, keepsComments: true }],
  ['textDocument/onTypeFormatting', { keepsValue: true, keepsComments: true }],
  ['textDocument/rename', { keepsValue: false, keepsComments: true }],
  ['textDocument/codeAction', { keepsValue: false, keepsComments: false }],
]);

/** The edits of one document. */
function editsOf(edit: unknown, uri: string): readonly TextEdit[] {
  if (!isRecord(edit)) return [];
  const { changes, documentChanges } = edit as WorkspaceEdit;
  const versioned = (documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return [...versioned, ...(changes?.[uri] ?? [])];
}

async function tryCompletions(
  session: Session,
  uri: string,
  position: { readonly line: number; readonly character: number },
): Promise<void> {
  const question = { method: 'textDocument/completion', params: { position } };
  const answer = (await answersTo(session, uri, [question])).get(question.method);
  const text = session.documents.current(uri)?.text;
  if (!text) return;
  const items = Array.isArray(answer)
    ? (answer as CompletionItem[])
    : ((answer as CompletionList | null)?.items ?? []);
  for (const { label, textEdit, additionalTextEdits } of items) {
    if (!textEdit) continue;
    const range = 'range' in textEdit ? textEdit.range : textEdit.replace;
    const isAround =
      range.start.line === position.line &&
      range.end.line === position.line &&
      range.start.character <= position.character &&
      range.end.character >= position.character;
    if (!isAround) {
      session.fault('bad-structure', `completion "${label}" at ${say(range)} is not at the cursor`);
    }
    const edits = [{ range, newText: '' }, ...(additionalTextEdits ?? [])];
    if (!applied(text, edits)) session.fault('edits-overlap', `completion "${label}"`);
  }
}

let fresh = 0;

/** The address of a document of which there is nothing yet, in the same folder. */
function besides(uri: string): string {
  return uri.replace(/(\.[a-z]+)?(\.ya?ml)?$/, (ending) => `-fresh-${++fresh}${ending}`);
}

/** Whatever has been done to it: a text says what it says. */
async function compareWithFresh(session: Session, uri: string): Promise<void> {
  await session.settle();
  const edited = session.documents.current(uri);
  if (!edited) return;
  // What is being written is told more softly until it is saved, and is told again then.
  const { publishes } = edited;
  session.notify('textDocument/didSave', { textDocument: { uri } });
  await session.until(() => edited.publishes > publishes);
  const other = besides(uri);
  const opened = session.open(other, edited.text.text);
  const questions = aboutAll(edited.text).filter(({ method }) => telling.has(method));
  const [of, ofFresh] = [
    await answersTo(session, uri, questions),
    await answersTo(session, other, questions),
  ];
  const named = (value: unknown): string => JSON.stringify(value ?? null).replaceAll(other, uri);
  if (named(edited.findings) !== named(opened.findings)) {
    const detail = difference(named(edited.findings), named(opened.findings));
    session.fault('differs-from-fresh', `findings of ${uri}: ${detail}`);
  }
  for (const [method, answer] of of) {
    const [is, should] = [named(answer), named(ofFresh.get(method))];
    if (is === should) continue;
    session.fault('differs-from-fresh', `${method}: ${difference(is, should)}`);
  }
  session.close(other);
}

function difference(is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at++;
  const from = Math.max(0, at - 60);
  return `${is.slice(from, at + 100)} INSTEAD OF ${should.slice(from, at + 100)}`;
}
