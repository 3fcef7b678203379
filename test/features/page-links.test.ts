import assert from 'node:assert/strict';
import { isRulePage, rulePageCommand, withPageCommands } from '../../client/src/rules/page-links';

const folder = 'file:///c%3A/Oma%20kansio/docs/rules';
const page = `${folder}/budget/fte-cost.md`;

describe('links to rule pages', () => {
  it('become commands that carry the page', () => {
    const markdown = `*Checked by:* [budget/fte-cost](${page}), **[budget/fte-cost](${page})**`;
    const changed = withPageCommands(markdown, folder) ?? '';
    assert.ok(!changed.includes('](file:'), changed);
    const [, argument = ''] = /\]\(command:planwright\.openRulePage\?([^)]+)\)/.exec(changed) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(argument)), [page]);
    assert.ok(!/[\s()]/.test(rulePageCommand(`${folder}/a (b)/c.md`).replace(/%../g, '')));
  });

  it('are the only ones that do', () => {
    for (const link of ['https://example.org/a.md', 'file:///etc/budget/fte-cost.md', 'a.md']) {
      assert.equal(withPageCommands(`[a](${link})`, folder), undefined, link);
    }
  });

  it('lead to a page below the folder and nowhere else', () => {
    assert.ok(isRulePage(page, folder));
    assert.ok(isRulePage('file:///c:/Oma kansio/docs/rules/budget/fte-cost.md', `${folder}/`));
    for (const other of [
      `${folder}/../secret/x.md`,
      `${folder}/budget/..%2F..%2Fx.md`,
      `${folder}/budget/fte-cost.md?x`,
      `${folder}.md`,
      'file:///c%3A/Oma%20kansio/docs/rulesets/budget/fte-cost.md',
      '%',
    ]) {
      assert.ok(!isRulePage(other, folder), other);
    }
  });
});
