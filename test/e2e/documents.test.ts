import assert from 'node:assert/strict';
import { commands, TabInputText, Uri, window, workspace } from 'vscode';
import { closeAll, openPlan, planUri, waitFor, waitForDiagnostics } from './support';

const folder = (): Uri => Uri.joinPath(planUri('starter'), '..');
const file = (name: string): Uri => Uri.joinPath(folder(), name);

async function read(uri: Uri): Promise<Uint8Array> {
  return await workspace.fs.readFile(uri);
}

const isThere = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

async function exported(answers: Readonly<Record<string, string>>): Promise<unknown> {
  await openPlan('starter');
  return await waitFor('the export', async () =>
    commands.executeCommand<string | undefined>('planwright.exportPlan', answers),
  );
}

describe('documents', () => {
  const made: Uri[] = [];
  const fresh = (name: string): Uri => {
    made.push(file(name));
    return file(name);
  };

  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0))
      await workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  for (const format of ['docx', 'xlsx', 'html', 'md', 'csv', 'json', 'svg']) {
    it(`writes the plan as ${format}, as the command line does`, async () => {
      const target = fresh(`as-${format}.${format}`);
      const answers = { format, table: 'budget', target: target.toString() };
      assert.equal(await exported(answers), target.toString());
      const bytes = await read(target);
      assert.ok(bytes.length > 200);
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      assert.equal(isZip, format === 'docx' || format === 'xlsx');
    });
  }

  it('says why nothing is written, and writes nothing', async () => {
    const target = fresh('none.docx');
    const template = planUri('starter').toString();
    await openPlan('starter');
    const answers = { format: 'docx', template, target: target.toString() };
    assert.equal(await commands.executeCommand('planwright.exportPlan', answers), undefined);
    assert.equal(await isThere(target), false);
  });

  it('makes a plan of a Word file, unsaved, with a report beside it', async () => {
    const document = fresh('suunnitelma.docx');
    await exported({ format: 'docx', target: document.toString() });
    const made = await commands.executeCommand<string>('planwright.importDocument', document);
    const plan = window.visibleTextEditors.find(
      ({ document: { uri } }) => uri.toString() === made,
    )?.document;
    assert.ok(plan);
    assert.equal(plan.languageId, 'project-plan');
    assert.ok(plan.isUntitled && plan.isDirty);
    assert.match(plan.getText(), /^title: Lähipalvelut liikkeelle$/m);
    assert.match(plan.getText(), /^ {2}- id: TP1$/m);
    assert.equal(await isThere(file('suunnitelma.projectplan.yaml')), false);
    const report = window.visibleTextEditors.find(
      ({ document: { languageId } }) => languageId === 'markdown',
    );
    assert.match(report?.document.getText() ?? '', /work packages: 2/);
    await waitForDiagnostics(plan.uri, () => true);
  });

  it('shows the report as what can only be read, and closing it asks nothing', async () => {
    const document = fresh('muistio.txt');
    await workspace.fs.writeFile(document, new TextEncoder().encode('Kuntoutuspolku\n'));
    await commands.executeCommand('planwright.importDocument', document);
    const report = window.visibleTextEditors.find(
      (each) => each.document.languageId === 'markdown',
    )?.document;
    assert.ok(report);
    assert.equal(report.fileName.split(/[\\/]/).at(-1), 'Import of muistio.txt.md');
    assert.ok(!report.isUntitled);
    await window.showTextDocument(report);
    await commands.executeCommand('type', { text: 'x' });
    assert.ok(!report.isDirty);
    assert.ok(!report.getText().startsWith('x'));
    const tab = window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof TabInputText && input.uri.scheme === report.uri.scheme);
    assert.ok(tab && (await window.tabGroups.close(tab)));
    const again = await workspace.openTextDocument(report.uri);
    assert.equal(again.getText(), report.getText());
    const gone = await workspace.openTextDocument(report.uri.with({ query: 'earlier' }));
    assert.match(gone.getText(), /import the document once more/);
  });

  it('makes a plan of a text file', async () => {
    const document = fresh('muistio.txt');
    const text = 'Kuntoutuspolku\n\n1 Tavoitteet\n\nPotilas pääsee hoitoon viikossa.\n';
    await workspace.fs.writeFile(document, new TextEncoder().encode(text));
    const made = await commands.executeCommand<string>('planwright.importDocument', document);
    const plan = workspace.textDocuments.find(({ uri }) => uri.toString() === made);
    assert.match(plan?.getText() ?? '', /Potilas pääsee hoitoon viikossa/);
  });

  it('refuses what is no document, and opens nothing', async () => {
    const document = fresh('kuva.docx');
    await workspace.fs.writeFile(document, new TextEncoder().encode('PK\u0003\u0004 cut off'));
    assert.equal(await commands.executeCommand('planwright.importDocument', document), undefined);
    assert.equal(window.visibleTextEditors.length, 0);
  });
});
