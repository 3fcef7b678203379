import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  extensions,
  languages,
  Position,
  Uri,
  window,
  workspace,
} from 'vscode';
import { closeAll, openPlan, previewTab, waitFor, waitForDiagnostics } from './support';

/** Under its own name, where the editor would save it. */
async function begin(from: string, name: RegExp, language?: string): Promise<string> {
  const answers = { from, language };
  const uri = await commands.executeCommand<string | undefined>('planwright.newPlan', answers);
  assert.ok(uri, 'a plan was opened');
  const editor = window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), uri);
  assert.equal(editor.document.languageId, 'project-plan');
  assert.ok(editor.document.isUntitled, 'it is saved nowhere yet');
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const { path } = editor.document.uri;
  assert.equal(path.slice(0, path.lastIndexOf('/')), folder.path);
  assert.match(path.slice(path.lastIndexOf('/') + 1), name);
  return editor.document.getText();
}

describe('who begins', () => {
  afterEach(closeAll);

  it('gets what a plan must have, with the cursor where its title goes', async () => {
    const text = await begin('empty', /^my-plan(-\d+)?\.projectplan\.yaml$/);
    assert.match(text, /^plan: 1\nlanguage: en\ntitle: \norganisation: \nperiod: \n/);
    assert.deepEqual(window.activeTextEditor?.selection.active, new Position(2, 7));
  });

  it('gets a small plan in the language of the editor, with nothing to mend', async () => {
    const text = await begin('starter', /^my-plan(-\d+)?\.projectplan\.yaml$/);
    assert.match(text, /^plan: 1\nlanguage: en\ntitle: Care on wheels$/m);
    const uri = window.activeTextEditor?.document.uri;
    assert.ok(uri);
    // The file is there a moment before its text is.
    await waitForDiagnostics(uri, (all) => all.length === 0);
  });

  for (const [language, starter, head] of [
    [
      'fi',
      'plan: 1\ntitle: Lähipalvelut liikkeelle\n',
      'plan: 1\ntitle: \norganisation: \nperiod: \n',
    ],
    [
      'sv',
      'plan: 1\nlanguage: sv\ntitle: Närvård på hjul\n',
      'plan: 1\nlanguage: sv\ntitle: \norganisation: \nperiod: \n',
    ],
  ] as const) {
    it(`gets either in another language than the editor’s: ${language}`, async () => {
      const plan = await begin('starter', /^my-plan/, language);
      assert.ok(plan.startsWith(starter), plan.slice(0, 80));
      await closeAll();
      const empty = await begin('empty', /^my-plan/, language);
      assert.ok(empty.startsWith(head), empty.slice(0, 80));
    });
  }

  it('is asked for the language, that of the findings first', async () => {
    const settings = workspace.getConfiguration('planwright');
    await settings.update('locale', 'sv', ConfigurationTarget.Global);
    try {
      let isDone = false;
      const begun = commands
        .executeCommand<string | undefined>('planwright.newPlan')
        .then((uri) => {
          isDone = true;
          return uri;
        });
      // What is likely is chosen in each list: the small plan, the language of the findings.
      await waitFor('the plan', async () => {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return isDone;
      });
      assert.equal(window.activeTextEditor?.document.uri.toString(), await begun);
      assert.match(window.activeTextEditor?.document.getText() ?? '', /^plan: 1\nlanguage: sv\n/);
    } finally {
      await settings.update('locale', undefined, ConfigurationTarget.Global);
    }
  });

  // The examples themselves lie in the folder: their names are taken.
  for (const [from, title, name] of [
    [
      'pohjois-savo',
      'title: Kestävää hyvinvointia Pohjois-Savoon',
      /^pohjois-savo-\d+\.projectplan\.yaml$/,
    ],
    ['etela-pohjanmaa', 'evaluation:', /^etela-pohjanmaa-\d+\.hanke\.yaml$/],
  ] as const) {
    it(`gets the example ${from} to look around in`, async () => {
      const lines = (await begin(from, name)).split(/\r?\n/);
      assert.ok(lines.includes(title), `${lines.length} lines from ${String(lines[0])}`);
    });
  }

  it('saves it without asking for a name', async () => {
    await begin('starter', /^my-plan/);
    const unsaved = window.activeTextEditor?.document.uri;
    assert.ok(unsaved);
    const file = workspace.workspaceFolders?.[0]?.uri.with({ path: unsaved.path });
    assert.ok(file);
    try {
      await commands.executeCommand('workbench.action.files.save');
      const saved = await waitFor('the file', async () =>
        workspace.fs.readFile(file).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => undefined,
        ),
      );
      assert.match(saved, /^plan: 1\n/);
    } finally {
      await closeAll();
      await workspace.fs.delete(file).then(undefined, () => undefined);
    }
  });

  it('is led to the plan from a page that is none, as the walkthrough is', async () => {
    const { document } = await openPlan('pohjois-savo');
    await waitForDiagnostics(document.uri, (all) => all.length > 0);
    await commands.executeCommand('workbench.action.openSettings2');
    await waitFor('the settings', () => window.activeTextEditor === undefined);
    await commands.executeCommand('planwright.goToNextProblem');
    await waitFor('the plan', () => window.activeTextEditor?.document === document);
    const { selection } = window.activeTextEditor ?? {};
    const found = languages.getDiagnostics(document.uri);
    assert.ok(found.some(({ range }) => selection && range.contains(selection.active)));
  });

  it('sees the plan beside such a page', async () => {
    const { document } = await openPlan('starter');
    await commands.executeCommand('workbench.action.openSettings2');
    await waitFor('the settings', () => window.activeTextEditor === undefined);
    await commands.executeCommand('planwright.openPreviewToSide');
    await waitFor('the preview', () => previewTab()?.label.includes('starter'));
    assert.equal(window.activeTextEditor?.document, document);
  });

  it('opens the walkthrough by a command', async () => {
    await commands.executeCommand('planwright.getStarted');
    const label = (): string => window.tabGroups.activeTabGroup.activeTab?.label ?? '';
    await waitFor('its tab', () => /^(?:Welcome|Walkthrough)/.test(label()));
  });

  it('finds whatever the walkthrough shows and leads to', async () => {
    const extension = extensions.getExtension('planwright.planwright');
    assert.ok(extension);
    const manifest = extension.packageJSON as {
      contributes: {
        walkthroughs: readonly {
          icon: string;
          steps: readonly { description: string; media: Record<string, string> }[];
        }[];
      };
    };
    const known = new Set(await commands.getCommands());
    const [walkthrough] = manifest.contributes.walkthroughs;
    assert.ok(walkthrough && walkthrough.steps.length >= 5);
    for (const { description, media } of walkthrough.steps) {
      const file = media['svg'] ?? media['image'] ?? media['markdown'] ?? 'none';
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, file));
      assert.ok(bytes.length > 0, file);
      const links = [...description.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id ?? '');
      assert.ok(links.length > 0, description);
      for (const id of links) assert.ok(known.has(id), id);
    }
  });
});
