import assert from 'node:assert/strict';
import {
  commands,
  CompletionItemKind,
  ConfigurationTarget,
  Position,
  Selection,
  TabInputCustom,
  window,
  workspace,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type MarkdownString,
  type TextEditor,
} from 'vscode';
import { isInMemory } from './memory-files';
import {
  closeAll,
  openPlan,
  openText,
  quickFixes,
  ruleId,
  serverReady,
  waitFor,
  waitForDiagnostics,
} from './support';

const unbalanced = `plan: 1 # muoto
title: Kuntoutuksen kehittäminen
organisation: Esimerkin hyvinvointialue
period: 2024
budget:
  total: 900 # päätös 12.3.
workPackages:
  - id: TP1
    title: Ensimmäinen 😀
    schedule: [{period: 2024}]
    metrics: [Asiakasmäärä]
    budget: {other: 1000, total: 1000}
`;

function positionOf({ document }: TextEditor, needle: string, inside = 0): Position {
  const offset = document.getText().indexOf(needle);
  assert.ok(offset >= 0, `the text has no "${needle}"`);
  return document.positionAt(offset + inside);
}

/** Of all symbols, inner ones included. */
function names(all: readonly DocumentSymbol[]): readonly string[] {
  return all.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
}

describe('a planner at work', () => {
  afterEach(closeAll);

  it('mends a slip with one fix, keeps the comment, and takes it back with one undo', async () => {
    const editor = await openText(unbalanced);
    const { uri } = editor.document;
    const isSlip = (rule: string): boolean => rule === 'budget/total-mismatch';
    const found = await waitForDiagnostics(uri, (all) => all.map(ruleId).some(isSlip));
    const slip = found.find((each) => isSlip(ruleId(each)));
    assert.ok(slip);
    const actions = await quickFixes(uri, slip.range);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.equal(preferred?.title, 'Set total to 1000');
    assert.ok(preferred.edit && (await workspace.applyEdit(preferred.edit)));
    assert.equal(editor.document.getText(), unbalanced.replace('900', '1000'));
    await waitForDiagnostics(uri, (all) => !all.map(ruleId).some(isSlip));
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), unbalanced);
    await waitForDiagnostics(uri, (all) => all.map(ruleId).some(isSlip));
  });

  it('applies all safe fixes of a plan at once, and takes them back with one undo', async () => {
    const text = `${unbalanced}updated: 2024-05-05\n`.replace(
      '[{period: 2024}]',
      '[{period: Q1/2024}]',
    );
    const untidy = text.replace('other: 1000,', 'other: 1 000 €,');
    const editor = await openText(untidy);
    const { uri } = editor.document;
    const wanted = ['schedule/notation', 'budget/amount-format'];
    await waitForDiagnostics(uri, (all) => wanted.every((rule) => all.map(ruleId).includes(rule)));
    await commands.executeCommand('planwright.fixAll');
    const tidy = text.replace('Q1/2024', '2024-Q1');
    await waitFor('the fixes', () => editor.document.getText() === tidy);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), untidy);
  });

  it('sees findings silenced by a comment', async () => {
    const editor = await openText(unbalanced);
    const { uri } = editor.document;
    await waitForDiagnostics(uri, (all) => all.length > 0);
    const end = editor.document.lineAt(positionOf(editor, 'total: 900')).range.end;
    await editor.edit((edit) => {
      edit.insert(end, ' # planwright-ignore budget/total-mismatch -- sovittu');
    });
    await waitForDiagnostics(uri, (all) => !all.map(ruleId).includes('budget/total-mismatch'));
  });

  it('is told what a figure is made of, and what a key means', async () => {
    const editor = await openPlan('pohjois-savo');
    const hoverAt = async (needle: string, inside: number): Promise<string> => {
      const position = positionOf(editor, needle, inside);
      const hovers = await waitFor('a hover', async () => {
        const all = await commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          editor.document.uri,
          position,
        );
        return all.length > 0 && all;
      });
      return hovers
        .flatMap(({ contents }) => contents.map((each) => (each as MarkdownString).value))
        .join('\n');
    };
    assert.match(await hoverAt('total: 5698576', 8), /703,756/u);
    assert.match(await hoverAt('costSummary:', 3), /kustannu/i);
    assert.match(await hoverAt('- of: I1a', 7), /I1a/);
  });

  it('gets ids, keys and periods offered while typing', async () => {
    const editor = await openPlan('starter');
    const offered = async (position: Position): Promise<readonly string[]> => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
      );
      // Words of the text are the editor's own guess.
      return list.items
        .filter(({ kind }) => kind !== CompletionItemKind.Text)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const type = async (after: string, text: string): Promise<Position> => {
      const line = positionOf(editor, after).line;
      const at = editor.document.lineAt(line).range.end;
      await editor.edit((edit) => {
        edit.insert(at, text);
      });
      const lines = text.split('\n');
      return new Position(line + lines.length - 1, (lines.at(-1) ?? '').length);
    };
    const ids = await offered(await type('title: Palveluauto', '\n    dependsOn:\n      - '));
    assert.deepEqual(ids, ['TP2']);
    const keys = await offered(await type('title: Etävastaanotto kirjastossa', '\n    le'));
    assert.ok(keys.includes('lead'), keys.join());
  });

  for (const [before, next] of [
    ['workPackages:', '  '],
    ['workPackages:\n  - id: TP1', '    '],
    ['dependsOn:\n  - TP1', '  - '],
  ] as const) {
    it(`goes on behind ${JSON.stringify(before)} when Enter is pressed`, async () => {
      const { document } = await openText(before);
      // The editor indents by these rules once it has coloured the lines above.
      await waitFor('the next line', async () => {
        await commands.executeCommand('cursorBottom');
        await commands.executeCommand('type', { text: '\n' });
        if (document.getText() === `${before}\n${next}`) return true;
        await commands.executeCommand('undo');
        return false;
      });
    });
  }

  it('ends a list with Enter on an empty item, and takes that back in one step', async () => {
    const editor = await openText('goals:\n  - Hoitoon pääsee\n  - ');
    const { document } = editor;
    const end = document.lineAt(2).range.end;
    editor.selection = new Selection(end, end);
    await serverReady();
    await commands.executeCommand('type', { text: '\n' });
    await waitFor('the dash to go', () => document.getText() === 'goals:\n  - Hoitoon pääsee\n');
    await waitFor('the cursor', () => editor.selection.isEqual(new Selection(2, 0, 2, 0)));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), 'goals:\n  - Hoitoon pääsee\n  - ');
  });

  // The editor that is a page comes without what shows Markdown.
  if (!isInMemory()) {
    it('reads the page of a rule as a page', async () => {
      const { document } = await openText(unbalanced);
      const found = await waitForDiagnostics(document.uri, (all) => all.length > 0);
      const code = found.find((each) => ruleId(each) === 'budget/total-mismatch')?.code;
      assert.ok(typeof code === 'object', 'the finding has no link');
      assert.equal(code.target.scheme, 'command');
      const [page] = JSON.parse(decodeURIComponent(code.target.query)) as readonly string[];
      await commands.executeCommand(code.target.path, page);
      await waitFor('the page', () =>
        window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(
            ({ input }) =>
              input instanceof TabInputCustom && input.uri.path.endsWith('/total-mismatch.md'),
          ),
      );
    });
  }

  it('has an outline of named nodes, folds, and goes to what an id names', async () => {
    const editor = await openPlan('pohjois-savo');
    const { uri } = editor.document;
    const symbols = await waitFor('the outline', async () => {
      const all = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return all && all.length > 0 && all;
    });
    assert.ok(names(symbols).some((name) => name.startsWith('I1-TP2 ')));
    assert.ok(names(symbols).every((name) => !/^\d+$/.test(name)));
    const folds = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folds.some(({ start }) => start === positionOf(editor, '- id: I1-TP2').line));
    const [place] = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      positionOf(editor, '- of: I1a', 7),
    );
    assert.ok(place);
    const range = 'targetUri' in place ? place.targetRange : place.range;
    assert.equal(range.start.line, positionOf(editor, '- id: I1a').line);
  });

  it('keeps outline and findings while a line is half typed', async () => {
    const editor = await openPlan('pohjois-savo');
    const { uri } = editor.document;
    await waitForDiagnostics(uri, (all) => all.length > 50);
    const line = positionOf(editor, 'total: 2180300').line;
    await editor.edit((edit) => {
      edit.insert(new Position(line, 0), '                  tot\n');
    });
    const broken = await waitForDiagnostics(uri, (all) => all.map(ruleId).includes('yaml/syntax'));
    assert.equal(broken.filter((each) => ruleId(each) === 'yaml/syntax').length, 1);
    assert.ok(broken.map(ruleId).includes('budget/summary-mismatch'));
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    assert.ok(names(symbols).some((name) => name.startsWith('I4-TP5 ')));
    editor.selection = new Selection(line, 0, line, 0);
  });

  it('obeys a changed setting at once', async () => {
    const { document } = await openPlan('pohjois-savo');
    const isNotation = (rule: string): boolean => rule === 'schedule/notation';
    await waitForDiagnostics(document.uri, (all) => all.map(ruleId).some(isNotation));
    const settings = workspace.getConfiguration('planwright');
    await settings.update('rules', { 'schedule/notation': 'off' }, ConfigurationTarget.Global);
    try {
      await waitForDiagnostics(document.uri, (all) => !all.map(ruleId).some(isNotation));
    } finally {
      await settings.update('rules', undefined, ConfigurationTarget.Global);
    }
    await waitForDiagnostics(document.uri, (all) => all.map(ruleId).some(isNotation));
  });

  it('checks again after the server is restarted', async () => {
    const { document } = await openPlan('pohjois-savo');
    const before = await waitForDiagnostics(document.uri, (all) => all.length > 50);
    await commands.executeCommand('planwright.restartServer');
    const after = await waitForDiagnostics(document.uri, (all) => all.length === before.length);
    assert.deepEqual(after.map(ruleId), before.map(ruleId));
  });
});
