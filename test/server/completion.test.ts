import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { LspClient } from '../support/lsp-client';

const uri = 'file:///completion.projectplan.yaml';
const plan = `plan: 1
title: Kuntoutus
organisation: Alue
period: 2024-Q1..2024-Q4
workPackages:
  - id: TP1
    title: Ensimmäinen
    budget:
      other: 2192000
      travel: 920
`;

describe('completion over stdio', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(async () => {
    assert.equal(await client.close(), 0);
    assert.deepEqual(client.errors, []);
  });

  /** What is offered behind the plan and these lines. */
  async function behind(lines: string): Promise<readonly CompletionItem[]> {
    const text = plan + lines;
    await client.open(uri, text);
    const above = text.split('\n');
    const position = { line: above.length - 1, character: above.at(-1)?.length ?? 0 };
    const answer: CompletionList | CompletionItem[] | null = await client.request(
      'textDocument/completion',
      { textDocument: { uri }, position },
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  it('offers a whole work package as a snippet', async () => {
    const found = await behind('  - ');
    const whole = found.find(({ label }) => label === 'Whole work package');
    assert.equal(whole?.insertTextFormat, 2);
    assert.match(JSON.stringify(whole.textEdit), /id: \$\{1:TP2\}/);
  });

  it('offers sums, and rules that have something to say', async () => {
    const [sum] = await behind('      total: ');
    assert.equal(sum?.filterText, '2192920');
    const [rule] = (await behind('      total: 5 # planwright-ignore ')).toSorted((a, b) =>
      (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
    );
    assert.equal(rule?.label, 'budget/total-mismatch');
    assert.match(rule.detail ?? '', /5/);
  });

  it('answers with nothing in texts and comments', async () => {
    for (const lines of ['need: |\n  1', '# st', 'title: 2', 'need: "auki\n  ']) {
      assert.deepEqual(await behind(lines), [], lines);
    }
  });
});
