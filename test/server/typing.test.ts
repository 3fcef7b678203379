import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { SourceText } from '../../server/src/text/source-text';
import { LspClient, root } from '../support/lsp-client';
import { Random } from '../support/random';
import { edits, sessionOf } from '../typing/edits';
import { sample } from '../typing/places';
import { afterChange } from '../typing/requests';

const uri = 'file:///plans/typed.projectplan.yaml';
const starter = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');
/** Everything is asked after each so many keys. */
const askEvery = 5;

/** With what an editor asks after each change, as `test/typing` does without a connection. */
describe('typing over standard input and output', () => {
  it('is answered after every key, and logs no error', async () => {
    const client = await LspClient.start();
    const text = SourceText.from(starter);
    const random = new Random(3);
    await client.open(uri, starter);
    let keys = 0;
    for (const { line } of sample(text, 1, random)) {
      for (const what of random.shuffled([...edits.keys()]).slice(0, 3)) {
        const session = sessionOf(what, text, line, random);
        if (!session) continue;
        await client.change(uri, [{ text: session.before.toString() }]);
        let typed = session.before;
        for (const key of session.keys) {
          typed = typed.apply(key);
          const version = await client.change(uri, [key]);
          if (keys++ % askEvery !== 0) continue;
          const { line: at, character } = key.range.start;
          const cursor = typed.clamp({ line: at, character: character + key.text.length });
          await Promise.all(
            [...afterChange(typed, cursor)].map(([method, params]) =>
              client
                .request(method, { textDocument: { uri }, ...params })
                .catch((error: unknown) => {
                  // A refusal is a sentence for the planner; anything else has failed.
                  const { code } = error as { code?: number };
                  assert.equal(code, -32803, `${method}: ${String(error)}`);
                }),
            ),
          );
          await client.diagnostics(uri, version);
        }
      }
    }
    assert.ok(keys > 100, `only ${keys} keys were struck`);
    assert.deepEqual(client.errors, [], 'the server logged errors');
    assert.equal(await client.close(), 0);
  });
});
