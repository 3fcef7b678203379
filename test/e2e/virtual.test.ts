/** Plans on no disk that the editor gets from another extension, as from a repository that was not cloned. */
import assert from 'node:assert/strict';
import {
  commands,
  DiagnosticSeverity,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Disposable,
} from 'vscode';
import { MemoryFiles } from './memory-files';
import { closeAll, ruleId, waitFor, waitForDiagnostics } from './support';

const folder = Uri.parse('planrepo://alue/hankkeet');
const at = (...names: readonly string[]): Uri => Uri.joinPath(folder, ...names);
const plan = at('oma.hanke.yaml');
const text = `plan: 1
title: Oma
organisation: Alue
period: 2023
profile: profiilit/oma.yaml
budget: { other: 80, administration: 20, total: 100 }
`;
const profile = `id: oma
title: { fi: Oma }
limits: [{ category: administration, percent: 10, of: total, source: 'Opas, luku 4' }]
`;

describe('a planner whose plans are on no disk', () => {
  const files = new MemoryFiles();
  let registered: Disposable | undefined;
  const write = (uri: Uri, content: string): void => {
    files.writeFile(uri, new TextEncoder().encode(content), { create: true, overwrite: true });
  };
  before(() => {
    for (const each of [folder, at('profiilit')]) files.createDirectory(each);
    registered = workspace.registerFileSystemProvider('planrepo', files);
    write(plan, text);
    write(at('profiilit', 'oma.yaml'), profile);
    write(at('planwright.config.yaml'), 'severities: { budget/share: hint }\n');
  });
  after(() => {
    registered?.dispose();
  });
  afterEach(closeAll);

  it('has configuration and profile obeyed as they are written and changed', async () => {
    const isShare = (all: readonly Diagnostic[]): boolean =>
      all.map(ruleId).join() === 'budget/share';
    await window.showTextDocument(plan, { preview: false });
    const [hinted] = await waitForDiagnostics(plan, isShare);
    assert.equal(hinted?.severity, DiagnosticSeverity.Hint);
    write(at('planwright.config.yaml'), 'severities: { budget/share: error }\n');
    await waitForDiagnostics(plan, ([first]) => first?.severity === DiagnosticSeverity.Error);
    write(at('profiilit', 'oma.yaml'), profile.replace('percent: 10', 'percent: 30'));
    await waitFor('the finding to go', () => languages.getDiagnostics(plan).length === 0);
  });

  it('exports and imports there', async () => {
    await window.showTextDocument(plan, { preview: false });
    const target = at('oma.docx');
    const answers = { format: 'docx', target: target.toString() };
    const written = await waitFor('the export', async () =>
      commands.executeCommand<string | undefined>('planwright.exportPlan', answers),
    );
    assert.equal(written, target.toString());
    assert.ok(files.readFile(target).length > 200);
    await commands.executeCommand('planwright.importDocument', target);
    const made = workspace.textDocuments.find(({ isUntitled, languageId }) => {
      return isUntitled && languageId === 'project-plan';
    });
    assert.match(made?.getText() ?? '', /^title: Oma$/m);
  });
});
