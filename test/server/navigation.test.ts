import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  Location,
  Position,
  SelectionRange,
  TextDocumentEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient, root } from '../support/lsp-client';

const example = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');
const uri = 'file:///plans/starter.projectplan.yaml';
const textDocument = { uri };

function positionOf(text: string, needle: string, inside = 0): Position {
  const offset = text.indexOf(needle);
  assert.ok(offset >= 0, `the text has no "${needle}"`);
  return TextDocument.create('', '', 0, text).positionAt(offset + inside);
}

describe('navigation over standard input and output', () => {
  let client: LspClient;
  let folder: string;

  before(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plans-'));
    fs.writeFileSync(
      path.join(folder, 'oma suunnitelma.hanke.yaml'),
      'plan: 1\ntitle: Levolla oleva\nworkPackages: [{id: SULJETTU-1, title: Ääni}]\n',
    );
    client = await LspClient.start({
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
      },
      folders: [pathToFileURL(folder).href],
    });
    await client.open(uri, example);
  });

  after(async () => {
    assert.deepEqual(client.errors, []);
    assert.equal(await client.close(), 0);
    fs.rmSync(folder, { recursive: true });
  });

  const ask = <T>(what: string, needle: string, inside: number, more: object = {}): Promise<T> =>
    client.request<T>(`textDocument/${what}`, {
      textDocument,
      position: positionOf(example, needle, inside),
      ...more,
    });

  it('finds references, and highlights them', async () => {
    const context = { includeDeclaration: true };
    const all = await ask<Location[]>('references', '- id: TP1\n', 7, { context });
    assert.ok(all.length > 1);
    assert.deepEqual(all[0]?.range.start, positionOf(example, '- id: TP1\n', 6));
    const marks = await ask<DocumentHighlight[]>('documentHighlight', '- id: TP1\n', 7);
    assert.deepEqual(
      marks.map(({ range }) => range),
      all.map(({ range }) => range),
    );
  });

  it('renames an id, and says why where it does not', async () => {
    const prepared = await ask<{ placeholder: string }>('prepareRename', '- id: TP1\n', 7);
    assert.equal(prepared.placeholder, 'TP1');
    const edit = await ask<WorkspaceEdit>('rename', '- id: TP1\n', 7, { newName: 'AUTO' });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri, version: 1 });
    const document = TextDocument.create(uri, 'project-plan', 1, example);
    const renamed = TextDocument.applyEdits(
      document,
      change.edits.flatMap((each) => ('newText' in each ? [each] : [])),
    );
    assert.match(renamed, /- id: AUTO\n/);
    assert.match(renamed, /dependsOn:\s+- AUTO\n/);
    await assert.rejects(ask('rename', '- id: TP1\n', 7, { newName: 'TP2' }), /TP2 is already/);
    await assert.rejects(ask('prepareRename', 'title:', 1), /cursor on an id/);
  });

  it('asks before it changes comments that mention the id', async () => {
    const own = 'file:///plans/own.hanke.yaml';
    const text = '# TP1 alkaa\nworkPackages: [{id: TP1}]\n';
    await client.open(own, text);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: own },
      position: positionOf(text, '{id: TP1', 6),
      newName: 'TP5',
    });
    const [annotation] = Object.values(edit.changeAnnotations ?? {});
    assert.equal(annotation?.needsConfirmation, true);
    await client.closeDocument(own);
  });

  it('links to addresses and to files beside the plan', async () => {
    const own = 'file:///plans/linked.hanke.yaml';
    await client.open(own, 'profile: omat/a.json\nneed: Ks. www.a.fi.\n');
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: own },
    });
    assert.deepEqual(links.map(({ target }) => target).toSorted(), [
      'file:///plans/omat/a.json',
      'https://www.a.fi/',
    ]);
    await client.closeDocument(own);
  });

  it('grows a selection', async () => {
    const position = positionOf(example, '- id: TP1\n', 7);
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [position],
    });
    const document = TextDocument.create(uri, 'project-plan', 1, example);
    assert.equal(document.getText(selection?.range), 'TP1');
    assert.equal(document.getText(selection?.parent?.range), 'id: TP1');
  });

  it('leads along dependencies, both ways', async () => {
    const prepare = async (needle: string): Promise<CallHierarchyItem> => {
      const [item] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', needle, 7);
      assert.ok(item);
      return item;
    };
    const first = await prepare('- id: TP1\n');
    const incoming = await client.request<CallHierarchyIncomingCall[]>(
      'callHierarchy/incomingCalls',
      { item: first },
    );
    assert.ok(incoming.some(({ from }) => from.name.startsWith('TP2 ')));
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>(
      'callHierarchy/outgoingCalls',
      { item: await prepare('- id: TP2\n') },
    );
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      [first.name],
    );
  });

  it('finds what is in open plans and in those that lie in the folders', async () => {
    const find = (query: string): Promise<WorkspaceSymbol[]> =>
      client.request('workspace/symbol', { query });
    const [open] = await find('tp1');
    assert.match(open?.name ?? '', /^TP1 /);
    assert.equal(open?.location.uri, uri);
    const [closed] = await find('suljettu aani');
    assert.equal(closed?.name, 'SULJETTU-1 Ääni');
    assert.equal(closed.containerName, 'Levolla oleva');
    assert.match(closed.location.uri, /oma%20suunnitelma\.hanke\.yaml$/);
  });

  it('answers about a plan that is not open with nothing', async () => {
    const gone = {
      textDocument: { uri: 'file:///gone.hanke.yaml' },
      position: { line: 0, character: 0 },
    };
    assert.deepEqual(
      await client.request('textDocument/references', {
        ...gone,
        context: { includeDeclaration: true },
      }),
      [],
    );
    assert.equal(await client.request('textDocument/prepareRename', gone), null);
    assert.equal(await client.request('textDocument/prepareCallHierarchy', gone), null);
  });
});
