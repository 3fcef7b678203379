import assert from 'node:assert/strict';
import { KnownFiles } from '../../server/src/workspace/known-files';

const uri = 'file:///hanke/profiilit/oma.yaml';

/** A disk whose reads end when they are told to, each with what the file said when it began. */
function slowDisk(): { write: (text: string) => void; files: KnownFiles; end: () => void } {
  let now = 'vanha';
  const ends: (() => void)[] = [];
  const files = new KnownFiles(
    () =>
      new Promise((resolve) => {
        const text = now;
        ends.push(() => {
          resolve(text);
        });
      }),
  );
  const write = (text: string): void => {
    now = text;
  };
  return { files, write, end: () => ends.shift()?.() };
}

describe('files beside plans', () => {
  for (const [what, changed] of [
    ['the file', uri],
    ['the folder that it is in', 'file:///hanke/profiilit'],
    ['the file, written in another code', 'file:///hanke/profiilit/%6Fma.yaml'],
  ] as const) {
    it(`are read again where they change while they are read: ${what}`, async () => {
      const { files, write, end } = slowDisk();
      assert.equal(files.read(uri, []).kind, 'unknown');
      const first = files.load();
      write('uusi');
      assert.equal(files.forget(changed), true);
      end();
      await first;
      assert.equal(files.read(uri, []).kind, 'unknown');
      assert.equal(files.isWaiting, true);
      const second = files.load();
      end();
      await second;
      assert.deepEqual(files.read(uri, []), { kind: 'text', text: 'uusi' });
    });
  }

  it('are read again where all are forgotten while they are read', async () => {
    const { files, end } = slowDisk();
    files.read(uri, []);
    const loaded = files.load();
    files.forgetAll();
    end();
    await loaded;
    assert.equal(files.read(uri, []).kind, 'unknown');
  });

  it('are waited for by everybody who asks while they are read', async () => {
    const { files, end } = slowDisk();
    files.read(uri, []);
    const first = files.load();
    assert.equal(files.read(uri, []).kind, 'unknown');
    assert.equal(files.isWaiting, true);
    const second = files.load().then(() => files.read(uri, []).kind);
    end();
    assert.equal(await second, 'text');
    await first;
    assert.equal(files.isWaiting, false);
  });

  it('are known once they are read, and are nobody’s business where nobody asked', async () => {
    const { files, end } = slowDisk();
    files.read(uri, []);
    const loaded = files.load();
    assert.equal(files.forget('file:///hanke/muu.yaml'), false);
    end();
    await loaded;
    assert.deepEqual(files.read(uri, []), { kind: 'text', text: 'vanha' });
    assert.equal(files.isWaiting, false);
  });
});
