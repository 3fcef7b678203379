import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { shownLiterals } from './shown-literals';

const root = path.join(__dirname, '../..');
const sources = globSync(
  ['client/src/**/*.ts', 'client/webview/**/*.{ts,tsx}', 'server/src/cli/**/*.ts'],
  // The pages of help are tables of words, one for each language.
  { cwd: root, ignore: 'server/src/cli/help/help-*.ts' },
).sort();

describe('texts that people see', () => {
  it('go through l10n.t, or come from the words of the plan’s language', () => {
    assert.ok(sources.length > 150, `only ${sources.length} sources were found`);
    const found = sources.flatMap((file) => {
      const code = fs.readFileSync(path.join(root, file), 'utf8');
      return shownLiterals(file, code).map(({ line, text }) => `${file}:${line} ${text}`);
    });
    assert.deepEqual(found, [], 'say them with l10n.t, or by a table of words');
  });

  const seen: readonly (readonly [code: string, texts: readonly string[]])[] = [
    ["void vscode.window.showInformationMessage('All done.');", ['All done.']],
    ["vscode.window.showErrorMessage(isThere ? 'It is there.' : why);", ['It is there.']],
    ['throw new CommandError(`There is no ${name}.`);', ['There is no']],
    ['return [failure(`${path} was left out`)];', ['was left out']],
    ['terminal.write(`${count} plans\\n`);', ['plans']],
    ["const item = { label: 'Open', detail: help };", ['Open']],
    ["const options = { placeHolder: 'Which ' + what };", ['Which']],
    ['const x = <button title="Close it">{words.close}</button>;', ['Close it']],
    ['const x = <p aria-label={`${count} rows`}>Nothing here</p>;', ['rows', 'Nothing here']],
  ];
  for (const [code, texts] of seen) {
    it(`are seen in ${code}`, () => {
      const found = shownLiterals('x.tsx', code).map(({ text }) => text);
      assert.deepEqual(found, texts);
    });
  }

  const passedOver: readonly string[] = [
    "void vscode.window.showInformationMessage(vscode.l10n.t('All done.'));",
    "terminal.write(`${l10n.t('{0} plans', count)}\\n`);",
    "terminal.warn(format === 'text' ? words.one : words.other);",
    "const item = { label: 'Word', description: '.docx', detail: vscode.l10n.t('For print') };",
    'const x = <button class="open wide" title={words.close}>×</button>;',
    "terminal.write(map.get('long name'));",
  ];
  for (const code of passedOver) {
    it(`are translated in ${code}`, () => {
      assert.deepEqual(shownLiterals('x.tsx', code), []);
    });
  }
});
