import assert from 'node:assert/strict';
import { filesOfEditor } from '../../server/src/files-of-editor';

describe('files by way of the editor', () => {
  it('are what the editor answers', async () => {
    const asked: unknown[] = [];
    const files = filesOfEditor(({ method }, params) => {
      asked.push([method, params]);
      return Promise.resolve(
        method === 'planwright/readText' ? 'plan: 1\n' : ['memfs:/a.hanke.yaml'],
      );
    });
    assert.equal(await files.readText('memfs:/a.hanke.yaml', ['memfs:/']), 'plan: 1\n');
    assert.deepEqual(await files.findPlans('memfs:/'), ['memfs:/a.hanke.yaml']);
    assert.deepEqual(asked, [
      ['planwright/readText', { uri: 'memfs:/a.hanke.yaml', within: ['memfs:/'] }],
      ['planwright/findPlans', { folder: 'memfs:/' }],
    ]);
  });

  it('are not there where it answers nothing, or refuses', async () => {
    assert.equal(await filesOfEditor(() => Promise.resolve(null)).readText('memfs:/a'), undefined);
    const refusing = filesOfEditor(() => Promise.reject(new Error('Unknown method')));
    assert.equal(await refusing.readText('memfs:/a'), undefined);
    assert.deepEqual(await refusing.findPlans('memfs:/'), []);
  });
});
