import * as vscode from 'vscode';
import type { PlannedEdit } from '@planwright/protocol';
import {
  editsFor,
  isPosition,
  isRange,
  isRecord,
  type PlainPosition,
  type PlainRange,
} from './planned-edit';
import { plainMessage } from '../plain-text';
import { planInFrontOrTell } from './plan-in-front';

/** Answers that are given beforehand, by an action or another extension; whatever else is asked. */
export class Given {
  private readonly all: Readonly<Record<string, unknown>>;

  constructor(given: unknown) {
    this.all = isRecord(given) ? given : {};
  }

  text(key: string): string | undefined {
    const value = this.all[key];
    return typeof value === 'string' ? value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.all[key];
    return typeof value === 'number' ? value : undefined;
  }

  flag(key: string): boolean | undefined {
    const value = this.all[key];
    return typeof value === 'boolean' ? value : undefined;
  }

  position(key: string): PlainPosition | undefined {
    const value = this.all[key];
    return isPosition(value) ? value : undefined;
  }

  /** A nested answer. */
  within(key: string): Given {
    return new Given(this.all[key]);
  }

  has(key: string): boolean {
    return this.all[key] !== undefined;
  }
}

/** The plan that is meant: by its URI, or the one in front; undefined after telling that none is. */
export async function planFor(given: Given): Promise<vscode.TextDocument | undefined> {
  const uri = given.text('uri');
  if (uri === undefined) return (await planInFrontOrTell())?.document;
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
}

/** What a command is about: the plan and the place that are given, else those of the cursor. */
export interface Chosen {
  readonly given: Given;
  readonly document: vscode.TextDocument;
  readonly position: PlainPosition;
}

/** @param answers `{uri, position, …}`, as far as they are given. Undefined where there is no plan. */
export async function chosenIn(answers: unknown): Promise<Chosen | undefined> {
  const given = new Given(answers);
  const document = await planFor(given);
  return document && { given, document, position: positionFor(given, 'position') };
}

/** The position that is given, else the cursor's. */
export function positionFor(given: Given, key: string): PlainPosition {
  const { line, character } = vscode.window.activeTextEditor?.selection.active ?? {
    line: 0,
    character: 0,
  };
  return given.position(key) ?? { line, character };
}

/** What is asked of the server about a document. */
export function about(document: vscode.TextDocument): {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
} {
  return { textDocument: { uri: document.uri.toString() }, version: document.version };
}

/** Does what was planned, as one step to undo. @returns whether it was done */
export async function apply(document: vscode.TextDocument, answer: unknown): Promise<boolean> {
  const edits = editsFor(answer, document.uri.toString(), document.version);
  if (!edits) {
    tell(vscode.l10n.t('The plan has changed meanwhile. Try again.'));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  return vscode.workspace.applyEdit(edit);
}

/** Does what the server plans, and says so. @returns whether it was done */
export async function carryOut(
  document: vscode.TextDocument,
  plan: () => Promise<PlannedEdit | null>,
): Promise<boolean> {
  const planned = await orTell(plan);
  if (!planned || !(await apply(document, planned))) return false;
  mention(planned.message);
  return true;
}

/** Shows the place in the editor of the plan. */
export async function goTo(document: vscode.TextDocument, place: unknown): Promise<void> {
  if (!isRange(place)) return;
  const editor = await vscode.window.showTextDocument(document);
  const range = toRange(place);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Why the server would not do it; undefined where it would. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return reasonIn(error);
  }
}

/** What the server answers; undefined after telling why it would not. */
export async function orTell<T>(work: () => Promise<T | null>): Promise<T | undefined> {
  try {
    return (await work()) ?? undefined;
  } catch (error) {
    tell(reasonIn(error));
    return undefined;
  }
}

function reasonIn(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(text: string): void {
  void vscode.window.showWarningMessage(plainMessage(text));
}

const shownForMs = 6000;

/** Said for a while at the lower edge: nothing to click away. */
export function mention(text: string): void {
  vscode.window.setStatusBarMessage(text, shownForMs);
}
