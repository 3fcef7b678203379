import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../server/src/features/code-actions';
import type { PlanDocument } from '../../server/src/features/document';
import { check, snapshotOf } from '../support/check';

const uri = 'file:///a.projectplan.yaml';

function documentOf(text: string): PlanDocument {
  const snapshot = snapshotOf(text);
  return { uri, version: 7, snapshot, diagnostics: check(snapshot), check };
}

function actionsAt(text: string, line: number, only?: readonly string[]): readonly CodeAction[] {
  const at = { line, character: 10 };
  const range = { start: at, end: at };
  return codeActions(documentOf(text), range, { only, rulePages: undefined });
}

const fixAllActions = (text: string): readonly CodeAction[] =>
  actionsAt(text, 0, ['source.fixAll.planwright']);

/** The edits of an action, which must be bound to the version that it was made for. */
function editsOf(action: CodeAction | undefined): TextEdit[] {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change, 'edits of a document');
  assert.deepEqual(change.textDocument, { uri, version: 7 });
  return change.edits.map((edit) => {
    assert.ok('newText' in edit);
    return edit;
  });
}

/** The text as an editor makes it of the action. */
function applied(text: string, action: CodeAction | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'x', 7, text), editsOf(action));
}

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2026\n';
const tabs = `${head}budget:\n\tother: 1 000 € # arvio\n\ttravel: 5 €\n\ttotal: 1005\n`;
const spaces = `${head}budget:\n  other: 1000 # arvio\n  travel: 5\n  total: 1005\n`;

describe('source.fixAll.planwright', () => {
  it('applies all safe fixes at once, also those that others bring to light', () => {
    const [action, ...more] = fixAllActions(tabs);
    assert.deepEqual(more, []);
    assert.equal(action?.kind, 'source.fixAll.planwright');
    assert.equal(applied(tabs, action), spaces);
    assert.deepEqual(fixAllActions(spaces), []);
  });

  it('does not touch a line in which there is nothing to fix', () => {
    const [action] = fixAllActions(tabs);
    const lines = editsOf(action).flatMap(({ range: { start, end } }) => [start.line, end.line]);
    assert.deepEqual([...new Set(lines)], [5, 6, 7]);
    const windows = tabs.replaceAll('\n', '\r\n');
    assert.equal(applied(windows, fixAllActions(windows)[0]), spaces.replaceAll('\n', '\r\n'));
  });

  it('comes by name and by the name of its family only, and never sets a figure', () => {
    const isFixAll = ({ kind }: CodeAction): boolean => kind === 'source.fixAll.planwright';
    assert.equal(actionsAt(tabs, 5).some(isFixAll), false);
    assert.equal(actionsAt(tabs, 5, ['quickfix']).some(isFixAll), false);
    assert.equal(actionsAt(tabs, 5, ['source']).some(isFixAll), true);
    const wrong = spaces.replace('total: 1005', 'total: 900');
    assert.ok(check(wrong).some(({ rule }) => rule === 'budget/total-mismatch'));
    assert.deepEqual(fixAllActions(wrong), []);
  });
});

describe('fix all of one rule', () => {
  const title = 'Fix all 2 findings of budget/amount-format';
  const text = `${head.replace('2026', 'Q1/2026')}budget:\n  other: 1 000 €\n  travel: 5 €\n  total: 1005\n`;

  it('fixes that rule and no other', () => {
    const action = actionsAt(text, 5).find((each) => each.title === title);
    assert.equal(action?.kind, 'quickfix');
    const expected = text.replace('1 000 €', '1000').replace('5 €', '5');
    assert.equal(applied(text, action), expected);
  });

  it('is offered where the cursor is at one of several', () => {
    const titles = (source: string, line: number): readonly string[] =>
      actionsAt(source, line).map((each) => each.title);
    assert.ok(titles(text, 6).includes(title));
    assert.ok(!titles(text, 7).includes(title));
    const single = text.replace('5 €', '5');
    assert.ok(!titles(single, 5).some((each) => each.startsWith('Fix all')));
  });

  it('is none for fixes that are to be chosen', () => {
    const unknown = `${head}foo: 1\nbar: 2\n`;
    const found = check(unknown).filter(({ rule }) => rule === 'schema/unknown-key');
    assert.ok(found.length === 2 && found.every((each) => each.fixes().length > 0));
    assert.ok(!actionsAt(unknown, 4).some((each) => each.title.startsWith('Fix all')));
  });
});
