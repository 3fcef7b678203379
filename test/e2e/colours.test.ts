import assert from 'node:assert/strict';
import {
  commands,
  Range,
  window,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import { closeAll, openPlan, openText, planwright, waitFor } from './support';

/** `TP1 class.declaration` and so on, as the editor has it; all of a document, or of some lines. */
async function told(document: TextDocument, range?: Range): Promise<readonly string[]> {
  const scope = range ? 'Range' : '';
  const legend = await waitFor(
    'the names of the colours',
    async () =>
      await commands.executeCommand<SemanticTokensLegend | undefined>(
        `vscode.provideDocument${scope}SemanticTokensLegend`,
        document.uri,
        range,
      ),
  );
  const { data } = await waitFor('the colours', async () => {
    const tokens = await commands.executeCommand<SemanticTokens | undefined>(
      `vscode.provideDocument${scope}SemanticTokens`,
      document.uri,
      range,
    );
    return tokens && tokens.data.length > 0 && tokens;
  });
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(index * 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = legend.tokenModifiers.filter((_name, bit) => (bits & (1 << bit)) !== 0);
    const text = document.lineAt(line).text.slice(character, character + length);
    return `${text} ${[legend.tokenTypes[type], ...names].join('.')}`;
  });
}

describe('colours that the server knows', () => {
  afterEach(closeAll);

  it('reach the editor for a whole plan and for what is on the screen', async () => {
    const { document } = await openPlan('pohjois-savo');
    const whole = await told(document);
    for (const each of ['I1-TP2 class.declaration', '5698576 number.money', 'running keyword']) {
      assert.ok(whole.includes(each), each);
    }
    const visible = window.visibleTextEditors[0]?.visibleRanges[0];
    assert.ok(visible);
    const seen = await told(document, new Range(visible.start.line, 0, visible.end.line, 0));
    assert.deepEqual(seen, whole.slice(0, seen.length));
  });

  it('come with half-typed text, and follow it', async () => {
    const editor = await openText('plan: 1\nbudget:\n  tot\nworkPackages:\n  - id: TP1\n');
    assert.deepEqual(await told(editor.document), ['TP1 class.declaration']);
    await editor.edit((edit) => {
      edit.insert(editor.document.lineAt(2).range.end, 'al: 5');
    });
    await waitFor('the figure', async () =>
      (await told(editor.document)).includes('5 number.money'),
    );
  });

  it('are given the colours of the grammar', () => {
    const { contributes } = planwright().packageJSON as {
      readonly contributes: {
        readonly semanticTokenScopes: readonly { readonly language: string }[];
        readonly grammars: readonly { readonly scopeName: string }[];
      };
    };
    assert.deepEqual(
      contributes.semanticTokenScopes.map(({ language }) => language),
      ['project-plan'],
    );
    assert.deepEqual(
      contributes.grammars.map(({ scopeName }) => scopeName),
      ['source.project-plan'],
    );
  });
});
