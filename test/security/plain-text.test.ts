/** Notices and lists of the editor show texts of plans and names of files, and obey none of them. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { plainLabel, plainMessage } from '../../client/src/plain-text';

/** What the editor makes a link of in a notice, and an icon of in a list. */
const link = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/i;
const icon = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

describe('texts in notices and lists', () => {
  it('are no links and no icons', () => {
    for (const text of [
      '[avaa](command:workbench.action.quit).docx',
      '[[a]](command:x?%5B%5D)',
      '[x](https://evil.test) [y](file:///etc/passwd)',
      '](command:x)[a](command:y "z")',
    ]) {
      assert.doesNotMatch(plainMessage(text), link);
      assert.equal(plainMessage(text).replaceAll('\u200b', ''), text);
    }
    for (const text of ['$(sync~spin) Kuntoutus', '$$(warning)', '\\$(error)', '$($(x))']) {
      assert.doesNotMatch(plainLabel(text), icon);
      assert.equal(plainLabel(text).replaceAll('\u200b', ''), text);
    }
    assert.equal(
      plainMessage('Kuntoutus (TP1) [luonnos], 5 $ (n.)'),
      'Kuntoutus (TP1) [luonnos], 5 $ (n.)',
    );
  });

  it('are passed through it wherever a notice has a name or a reason in it', () => {
    const folder = path.join(__dirname, '../../client/src');
    for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const code = fs.readFileSync(path.join(folder, file), 'utf8');
      const notices = code.matchAll(
        /show(?:Information|Warning|Error)Message(?:<[^(]*>)?\(\s*([^\s][^;]*?);/g,
      );
      for (const [, given = ''] of notices) {
        const isFixed = /^vscode\.l10n\.t\(\s*'[^'{]*',?\s*\)/.test(given);
        assert.ok(isFixed || given.startsWith('plainMessage('), `${file}: ${given}`);
      }
    }
  });
});

describe('a folder that is not trusted: the manifest', () => {
  it('says so, and lists every setting that names a file or a program', () => {
    const { untrustedWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    const settings = manifest.contributes.configuration.properties;
    const naming = Object.keys(settings).filter((name) =>
      /path|file|folder|template|profile|browser|command|executable|server|url/i.test(
        name.replace(/^planwright\./, '').replace(/^validate\.scope$/, ''),
      ),
    );
    assert.deepEqual(naming.sort(), [...untrustedWorkspaces.restrictedConfigurations].sort());
  });
});
