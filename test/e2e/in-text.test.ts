/** What stands in and beside the text, in the editor: hints, lenses, colours, outline, status. */
import assert from 'node:assert/strict';
import {
  commands,
  type Position,
  Range,
  Uri,
  window,
  workspace,
  type CodeLens,
  type ColorInformation,
  type ColorPresentation,
  type DocumentSymbol,
  type InlayHint,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { profileLine } from '../../client/src/status/profile-line';
import { readinessLine, reasonLine } from '../../client/src/status/readiness-line';
import {
  closeAll,
  openPlan,
  openText,
  planUri,
  previewTab,
  waitFor,
  waitForDiagnostics,
} from './support';

const plan = `plan: 1
title: Kuntoutus
organisation: Esimerkin hyvinvointialue
period: 2024
workPackages:
  - id: TP1
    title: Ensimmäinen
    budget:
      personnel: 116600
      fte: 2
      other: 400
      total:
  - id: TP2
    title: Toinen
    budget:
      total: 5000
evaluation:
  results:
    - goal: Hoitoon
      processes:
        - {measure: Auto, outcome: green}
`;

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const wholeOf = ({ lineCount }: TextDocument): Range => new Range(0, 0, lineCount, 0);

function positionOf({ document }: TextEditor, needle: string): Position {
  const offset = document.getText().indexOf(needle);
  assert.ok(offset >= 0, `the text has no "${needle}"`);
  return document.positionAt(offset);
}

async function hintsOf({ document }: TextEditor): Promise<readonly InlayHint[]> {
  return waitFor('hints', async () => {
    const hints = await commands.executeCommand<InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      wholeOf(document),
    );
    return hints.length > 0 && hints;
  });
}

const labelOf = ({ label }: InlayHint): string =>
  plain(typeof label === 'string' ? label : label.map(({ value }) => value).join(''));

/** Once they tell of problems: before the first check there is nothing to count. */
async function lensesOf({ document: { uri } }: TextEditor): Promise<readonly CodeLens[]> {
  await waitForDiagnostics(uri, (all) => all.length > 0);
  return waitFor('lenses', async () => {
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      1_000,
    );
    return lenses.length > 0 && lenses;
  });
}

async function run({ command }: CodeLens): Promise<void> {
  assert.ok(command);
  const args: readonly unknown[] = command.arguments ?? [];
  await commands.executeCommand(command.command, ...args);
}

describe('in and beside the text', () => {
  afterEach(closeAll);

  it('says what is not written: a sum, which can be taken over, and what a person-year costs', async () => {
    const editor = await openText(plan);
    const hints = await hintsOf(editor);
    assert.deepEqual(hints.map(labelOf), ['≈ 58 300 €/htv', '= 117 000 €']);
    const [, sum] = hints;
    assert.equal(sum?.position.line, positionOf(editor, 'total:').line);
    const [edit] = sum.textEdits ?? [];
    assert.ok(edit);
    await editor.edit((builder) => {
      builder.replace(edit.range, edit.newText);
    });
    assert.match(editor.document.getText(), /total: 117000\n/);
  });

  it('has two lenses over the plan and each part, which lead to problems and to the preview', async () => {
    const editor = await openText(plan);
    const lenses = await lensesOf(editor);
    assert.equal(lenses.length, 6);
    const line = positionOf(editor, '- id: TP1').line;
    const [figures, preview] = lenses.filter(({ range }) => range.start.line === line);
    assert.match(plain(figures?.command?.title ?? ''), /^117 000 € · 2 htv · \d+ problems$/);
    assert.ok(figures && preview);
    await run(figures);
    const first = editor.selection;
    assert.ok(first.start.line >= line && first.start.line < positionOf(editor, '- id: TP2').line);
    await run(figures);
    assert.ok(!editor.selection.isEqual(first), 'it stays at the first problem');
    await run(preview);
    const tab = await waitFor('the preview to open', previewTab);
    assert.equal(window.activeTextEditor?.document, editor.document);
    assert.ok(!tab.group.isActive, 'the preview took the focus');
  });

  it('writes a word of the format where a colour is picked', async () => {
    const editor = await openText(plan);
    const { uri } = editor.document;
    const [light] = await waitFor('colours', async () => {
      const all = await commands.executeCommand<ColorInformation[]>(
        'vscode.executeDocumentColorProvider',
        uri,
      );
      return all.length > 0 && all;
    });
    assert.ok(light);
    assert.equal(editor.document.getText(light.range), 'green');
    const { color, range } = light;
    const Picked = color.constructor as new (...rgba: number[]) => typeof color;
    const [first] = await commands.executeCommand<ColorPresentation[]>(
      'vscode.executeColorPresentationProvider',
      new Picked(0.9, 0.1, 0.1, 1),
      { uri, range },
    );
    const edit = first?.textEdit;
    assert.ok(edit);
    await editor.edit((builder) => {
      builder.replace(edit.range, edit.newText);
    });
    assert.match(editor.document.getText(), /outcome: red/);
  });

  it('outlines parts with their figures and sections with what is in them', async () => {
    const { document } = await openPlan('starter');
    const symbols = await waitFor('the outline', async () => {
      const all = await commands.executeCommand<DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return (all?.length ?? 0) > 0 && all;
    });
    const parts = symbols.find(({ name }) => name === 'workPackages')?.children ?? [];
    assert.deepEqual(
      parts.map(({ name, detail }) => [name, plain(detail)]),
      [
        ['TP1 Palveluauto', '326 500,50 € · Q1/2026–Q2/2027'],
        ['TP2 Etävastaanotto kirjastossa', '168 000 € · Q2/2026–Q4/2027'],
      ],
    );
    const schedule = parts[0]?.children.find(({ name }) => name === 'schedule');
    assert.deepEqual(
      schedule?.children.map(({ name }) => name),
      [
        '2026-Q1..2026-Q2 Reittien suunnittelu',
        '2026-Q3..2027-Q1 Palvelu kylissä ja palautteen keruu',
        '2027-Q2 Toimintamalli valmis',
      ],
    );
  });

  it('folds a work package to one line', async () => {
    const editor = await openText(plan);
    await lensesOf(editor);
    const [from, to] = ['- id: TP1', '- id: TP2'].map((at) => positionOf(editor, at).line);
    assert.ok(from !== undefined && to !== undefined);
    await waitFor('the fold', async () => {
      await commands.executeCommand('editor.fold', { selectionLines: [from], levels: 1 });
      const [above, below] = editor.visibleRanges;
      return above?.end.line === from && below?.start.line === to;
    });
    await commands.executeCommand('editor.unfoldAll');
  });

  it('makes a plan of YAML that looks like one: a new text at once, a file by its name', async () => {
    const { document: unsaved } = await openText(plan, 'yaml');
    await commands.executeCommand('planwright.treatAsPlan');
    const changed = await waitFor('the new language', () =>
      workspace.textDocuments.find(
        ({ uri, languageId }) =>
          uri.toString() === unsaved.uri.toString() && languageId === 'project-plan',
      ),
    );
    await waitForDiagnostics(changed.uri, (all) => all.length > 0);
    await closeAll();

    const file = Uri.joinPath(planUri('starter'), '..', 'toinen.yaml');
    const renamed = Uri.joinPath(file, '..', 'toinen.projectplan.yaml');
    await workspace.fs.writeFile(file, new TextEncoder().encode(plan));
    await window.showTextDocument(await workspace.openTextDocument(file), { preview: false });
    const asked = commands.executeCommand('planwright.treatAsPlan', file.toString());
    await waitFor('the renamed plan', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return workspace.textDocuments.some(
        ({ uri, languageId }) =>
          uri.toString() === renamed.toString() && languageId === 'project-plan',
      );
    });
    await asked;
    await waitForDiagnostics(renamed, (all) => all.length > 0);
    await closeAll();
    await workspace.fs.delete(renamed);
  });

  it('says in the language status how the plan stands, whose profile counts, and why it is a plan', () => {
    const info = { version: 1, errors: 0, warnings: 0, profile: { id: 'rrf-fi', title: 'RRF' } };
    const of = (errors: number, warnings: number): string[] => {
      const counted = {
        ...info,
        errors,
        warnings,
        profile: { ...info.profile, from: 'plan' } as const,
      };
      const { severity, command } = readinessLine('running', counted);
      return [severity, command?.command ?? ''];
    };
    assert.deepEqual(of(0, 0), ['Information', 'planwright.openPreviewToSide']);
    assert.deepEqual(of(0, 2), ['Warning', 'planwright.goToNextProblem']);
    assert.deepEqual(of(1, 0), ['Error', 'planwright.goToNextProblem']);
    assert.equal(readinessLine('stopped', undefined).command?.command, 'planwright.restartServer');
    assert.equal(readinessLine('running', undefined).command, undefined);
    const details = (['plan', 'folder', 'chosen', 'default', 'missing'] as const).map((from) =>
      profileLine({ ...info, profile: { ...info.profile, from, named: 'oma.json' } }),
    );
    assert.equal(new Set(details.map(({ detail }) => detail)).size, 5);
    assert.equal(details.at(-1)?.severity, 'Warning');
    assert.match(details.at(-1)?.detail ?? '', /oma\.json/);
    assert.notEqual(reasonLine('/a.hanke.yaml').text, reasonLine('/a.yaml').text);
  });
});
