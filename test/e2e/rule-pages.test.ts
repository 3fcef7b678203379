import assert from 'node:assert/strict';
import { commands, TabInputCustom, Uri, window, workspace } from 'vscode';
import { isInMemory } from './memory-files';
import { closeAll, planwright, serverReady, waitFor } from './support';

const page = (): string =>
  Uri.joinPath(planwright().extensionUri, 'docs/rules/metrics/missing.md').toString();

/** The address that is shown as a page, once there is one. */
function shownPage(): Uri | undefined {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => (input instanceof TabInputCustom ? input.uri : undefined))
    .find((uri) => uri?.path.endsWith('/metrics/missing.md'));
}

async function speak(locale: 'fi' | 'sv' | 'en' | undefined): Promise<void> {
  await workspace.getConfiguration('planwright').update('locale', locale, true);
}

// The editor that is a page comes without what shows Markdown.
if (!isInMemory()) {
  describe('the page of a rule', () => {
    before(async () => {
      await serverReady();
    });

    afterEach(async () => {
      await closeAll();
      await speak(undefined);
    });

    const texts = {
      fi: ['Työpaketti ilman mittareita.', 'Sivun loppuosa on englanniksi.'],
      sv: ['Ett arbetspaket utan mätare.', 'Resten av sidan är på engelska.'],
    } as const;
    for (const locale of ['fi', 'sv'] as const) {
      it(`begins in the language of the findings: ${locale}`, async () => {
        await speak(locale);
        await commands.executeCommand('planwright.openRulePage', page());
        const uri = await waitFor('the page', shownPage);
        const text = (await workspace.openTextDocument(uri)).getText();
        for (const said of texts[locale]) assert.ok(text.includes(said), text.slice(0, 300));
        assert.match(text, /^# metrics\/missing\n/);
        assert.match(text, /^## Why it matters$/m);
      });
    }

    it('is shown as it is written in English', async () => {
      await speak('en');
      await commands.executeCommand('planwright.openRulePage', page());
      const uri = await waitFor('the page', shownPage);
      assert.equal(uri.toString(), page());
    });

    it('is all that the command opens', async () => {
      await speak('fi');
      const other = Uri.joinPath(planwright().extensionUri, 'package.json').toString();
      await commands.executeCommand('planwright.openRulePage', other);
      await commands.executeCommand('planwright.openRulePage', { path: other });
      await commands.executeCommand('planwright.openRulePage', page());
      const uri = await waitFor('the page', shownPage);
      assert.equal(uri.scheme, 'planwright-rules');
      assert.equal(window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
    });
  });
}
