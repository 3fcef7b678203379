import assert from 'node:assert/strict';
import {
  commands,
  CompletionItemKind,
  Position,
  Selection,
  type CompletionItem,
  type CompletionList,
  type TextEditor,
} from 'vscode';
import { closeAll, openText, ruleId, serverReady, waitFor, waitForDiagnostics } from './support';

const plan = `plan: 1
title: Kuntoutus
organisation: Esimerkin hyvinvointialue
period: 2024-Q1..2024-Q4
goals:
  - id: PT1
    text: Kuntoutukseen pääsee
workPackages:
  - id: TP1
    title: Ensimmäinen
    budget:
      other: 2192000
      travel: 920
`;

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** Opens the text with the cursor at its end. */
async function writeAtEnd(text: string): Promise<TextEditor> {
  await serverReady();
  const editor = await openText(text);
  const end = editor.document.positionAt(text.length);
  editor.selection = new Selection(end, end);
  return editor;
}

/** What is offered at the cursor. Words of the text are the editor's own guess. */
async function offered({ document, selection }: TextEditor): Promise<readonly CompletionItem[]> {
  return await waitFor('something to choose', async () => {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    const own = items.filter(({ kind }) => kind !== CompletionItemKind.Text);
    return own.length > 0 && own;
  });
}

/** Takes what the list of choices has selected, as the Enter key does. */
async function acceptFirst({ document }: TextEditor): Promise<void> {
  const before = document.version;
  await commands.executeCommand('editor.action.triggerSuggest');
  await waitFor('the choice to be taken', async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    return document.version > before;
  });
}

async function type(text: string): Promise<void> {
  await commands.executeCommand('type', { text });
}

describe('a planner who types', () => {
  afterEach(closeAll);

  it('starts a plan from an empty file with what it must have', async () => {
    const editor = await writeAtEnd('');
    await acceptFirst(editor);
    const { document } = editor;
    assert.match(document.getText(), /^plan: 1\ntitle: \norganisation: \nperiod: \n/);
    assert.deepEqual(editor.selection.active, new Position(1, 7));
    await type('Kuntoutus');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await type('Alue');
    assert.match(document.getText(), /title: Kuntoutus\norganisation: Alue\n/);
  });

  it('writes a whole work package that the checks have nothing against', async () => {
    const editor = await writeAtEnd(`${plan}  - `);
    const labels = (await offered(editor)).map(labelOf);
    assert.ok(labels.includes('Whole work package'), labels.join());
    await type('who');
    await acceptFirst(editor);
    const { document } = editor;
    await waitFor('the skeleton', () => document.getText().includes('  - id: TP2\n    title: \n'));
    // The id that is typed over is the same wherever it stands.
    await type('KT');
    await waitFor('the goal to follow', () => document.getText().includes('- id: KT-T1\n'));
    const own = new Set(['id/duplicate', 'id/unknown', 'yaml/syntax', 'budget/total-mismatch']);
    const found = await waitForDiagnostics(document.uri, (all) => all.length > 0);
    assert.deepEqual(
      found.map(ruleId).filter((rule) => own.has(rule)),
      [],
    );
  });

  it('gets the schedule of a part quarter by quarter', async () => {
    const editor = await writeAtEnd(`${plan}    schedule: `);
    const items = await offered(editor);
    assert.ok(items.map(labelOf).includes('Schedule by quarter'));
  });

  it('sees titles and totals beside ids', async () => {
    const editor = await writeAtEnd(`${plan}  - id: TP2\n    title: Toinen\n    dependsOn: [`);
    const [item] = await offered(editor);
    assert.ok(item);
    assert.equal(labelOf(item), 'TP1');
    assert.match(String(item.detail), /^Ensimmäinen · 2.192.920.€$/);
  });

  it('takes the sum that the lines come to', async () => {
    const editor = await writeAtEnd(`${plan}      total: `);
    await acceptFirst(editor);
    assert.equal(editor.document.getText(), `${plan}      total: 2192920`);
  });

  it('names the rule that a comment is to silence', async () => {
    const editor = await writeAtEnd(`${plan}      total: 5 # planwright-ignore`);
    await waitForDiagnostics(editor.document.uri, (all) =>
      all.map(ruleId).includes('budget/total-mismatch'),
    );
    await type(' ');
    await acceptFirst(editor);
    assert.match(editor.document.getText(), /# planwright-ignore budget\/total-mismatch$/);
    await waitForDiagnostics(
      editor.document.uri,
      (all) => !all.map(ruleId).includes('budget/total-mismatch'),
    );
  });
});

describe('a planner who presses Enter', () => {
  afterEach(closeAll);

  for (const [before, next] of [
    ['goals:\n  - Teksti # miksi', '  - '],
    ['goals:\n  - "Kaksi: sanaa"', '  - '],
    ['schedule:\n  - { period: 2024 }', '  - '],
    ['workPackages:\n-   id: TP1', '    '],
  ] as const) {
    it(`goes on behind ${JSON.stringify(before)}`, async () => {
      const editor = await writeAtEnd(before);
      await waitFor('the next line', async () => {
        await type('\n');
        if (editor.document.getText() === `${before}\n${next}`) return true;
        await commands.executeCommand('undo');
        return false;
      });
    });
  }
});
