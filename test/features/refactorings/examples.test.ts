import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { toData } from '../../../server/src/parse/syntax';
import { SourceText } from '../../../server/src/text/source-text';
import { snapshotOf } from '../../support/check';
import { applied, commentsOf, documentOf, offeredIn } from './support';

const folder = path.join(__dirname, '../../../examples');

for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(`every refactoring of ${file}`, () => {
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const [what, text] of [
      ['as it is', source],
      ['with Windows line ends', source.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`applies at every line, keeps the comments and brings no new slip of syntax: ${what}`, () => {
        const snapshot = snapshotOf(text);
        const document = documentOf(snapshot);
        const problems = snapshot.tree.problems.length;
        const comments = commentsOf(text).toSorted();
        const kinds = new Set<string>();
        const seen = new Set<string>();
        for (let line = 0; line < snapshot.text.lineCount; line++) {
          for (const offer of offeredIn(document, { line, character: 0 })) {
            kinds.add(offer.title.split(' ')[0] ?? '');
            if (offer.command !== undefined) continue;
            const key = JSON.stringify(offer.edits);
            if (seen.has(key)) continue;
            seen.add(key);
            const place = `line ${line + 1}: ${offer.title}`;
            const result = applied(snapshot, offer.edits);
            assert.notEqual(result, text, place);
            assert.deepEqual(commentsOf(result).toSorted(), comments, place);
            const after = snapshot.update(SourceText.from(result));
            assert.equal(after.tree.problems.length, problems, place);
            assert.equal(after.plan?.nodes.length, snapshot.plan?.nodes.length, place);
            assert.notDeepEqual(
              after.root && toData(after.root),
              snapshot.root && toData(snapshot.root),
              place,
            );
          }
        }
        // An evaluation alone has nothing to move or to spread.
        if (snapshot.plan?.nodes.length === 0) return;
        assert.ok(kinds.size >= 4, [...kinds].join());
        assert.ok(seen.size > 10);
      });
    }
  });
}
