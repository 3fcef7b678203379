import assert from 'node:assert/strict';
import {
  commands,
  DocumentHighlightKind,
  Uri,
  workspace,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type DocumentHighlight,
  type DocumentLink,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  type TextEditor,
  type WorkspaceEdit,
} from 'vscode';
import { closeAll, openPlan, openText, planUri, waitFor } from './support';

const plan = `plan: 1
title: Etäpalvelut
organisation: Esimerkin hyvinvointialue
period: 2024
workPackages:
  - id: TP1
    title: Auto
  - id: TP2
    title: Etä
    dependsOn: ["TP1"] # vasta sitten
costSummary:
  - {of: TP1, total: 1}
`;

function positionOf({ document }: TextEditor, needle: string, inside = 0): Position {
  const offset = document.getText().indexOf(needle);
  assert.ok(offset >= 0, `the text has no "${needle}"`);
  return document.positionAt(offset + inside);
}

/** Asked until there is something: the server may still be starting. */
async function found<T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> {
  return await waitFor(command, async () => {
    const all = await commands.executeCommand<readonly T[] | undefined>(command, ...args);
    return all !== undefined && all.length > 0 && all;
  });
}

describe('finding the way in a plan', () => {
  afterEach(closeAll);

  it('lists and marks the places that mean an id', async () => {
    const editor = await openText(plan);
    const { document } = editor;
    const at = positionOf(editor, '- id: TP1', 7);
    const places = await found<Location>('vscode.executeReferenceProvider', document.uri, at);
    const lines = places.map(({ range }) => range.start.line);
    assert.deepEqual(lines, [5, 9, 11]);
    const marks = await found<DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    assert.deepEqual(
      marks.map(({ range, kind }) => [document.getText(range), kind]),
      [
        ['TP1', DocumentHighlightKind.Write],
        ['TP1', DocumentHighlightKind.Read],
        ['TP1', DocumentHighlightKind.Read],
      ],
    );
  });

  it('renames an id everywhere, and takes it back with one undo', async () => {
    const editor = await openText(plan);
    const { document } = editor;
    const at = positionOf(editor, 'of: TP1', 5);
    await found('vscode.executeReferenceProvider', document.uri, at);
    const prepared = await commands.executeCommand<{ range: Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );
    assert.equal(prepared.placeholder, 'TP1');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'AUTO',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText(), plan.replaceAll('TP1', 'AUTO'));
    await commands.executeCommand('undo');
    assert.equal(document.getText(), plan);
  });

  it('says why an id cannot be given', async () => {
    const editor = await openText(plan);
    const { uri } = editor.document;
    const at = positionOf(editor, '- id: TP1', 7);
    await found('vscode.executeReferenceProvider', uri, at);
    for (const [newName, why] of [
      ['TP2', /TP2 is already the id of a work package on line 8/],
      ['T P', /cannot be an id/],
    ] as const) {
      const refused = commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        uri,
        at,
        newName,
      );
      await assert.rejects(Promise.resolve(refused), why);
    }
  });

  it('opens addresses and the profile of its own', async () => {
    const folder = Uri.joinPath(planUri('linked'), '..');
    const uri = Uri.joinPath(folder, 'linked.projectplan.yaml');
    const text = 'plan: 1\nprofile: omat/a.json\nneed: Ks. (www.thl.fi).\n# a.b@c.fi\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await openPlan('linked');
      const links = await found<DocumentLink>('vscode.executeLinkProvider', uri);
      const targets = links.map(({ target }) => target?.toString(true)).sort();
      assert.deepEqual(
        targets,
        [
          Uri.joinPath(folder, 'omat/a.json').toString(true),
          'https://www.thl.fi/',
          'mailto:a.b@c.fi',
        ].sort(),
      );
    } finally {
      await closeAll();
      await workspace.fs.delete(uri);
    }
  });

  it('grows a selection from the id to its entry and its node', async () => {
    const editor = await openText(plan);
    const { document } = editor;
    const [first] = await found<SelectionRange>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [positionOf(editor, '["TP1"', 3)],
    );
    const texts: string[] = [];
    for (let each = first; each; each = each.parent) texts.push(document.getText(each.range));
    const expected = ['TP1', '"TP1"', '["TP1"]', 'dependsOn: ["TP1"]'];
    assert.deepEqual(
      texts.filter((text) => expected.includes(text)),
      expected,
    );
  });

  it('shows what waits for a work package, and what that waits for', async () => {
    const editor = await openText(plan);
    const { uri } = editor.document;
    const hierarchy = async (needle: string): Promise<CallHierarchyItem> => {
      const [item] = await found<CallHierarchyItem>(
        'vscode.prepareCallHierarchy',
        uri,
        positionOf(editor, needle),
      );
      assert.ok(item);
      return item;
    };
    const first = await hierarchy('title: Auto');
    assert.equal(first.name, 'TP1 Auto');
    const incoming = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      first,
    );
    assert.deepEqual(
      incoming.map(({ from }) => from.name),
      ['TP2 Etä'],
    );
    const outgoing = await commands.executeCommand<CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      await hierarchy('title: Etä\n'),
    );
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['TP1 Auto'],
    );
  });

  it('finds work packages of plans that are not open', async () => {
    await openText(plan);
    const symbols = await found<SymbolInformation>(
      'vscode.executeWorkspaceSymbolProvider',
      'I1-TP2',
    );
    const [best] = symbols.filter(({ location }) =>
      location.uri.path.endsWith('/pohjois-savo.projectplan.yaml'),
    );
    assert.match(best?.name ?? '', /^I1-TP2 /);
  });
});
