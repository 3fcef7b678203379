import assert from 'node:assert/strict';
import { FileWatcher, type Watcher } from '../../server/src/file-watcher';

/** What a client was asked to watch, and which files were looked at again. */
function watching(able: { readonly canWatch: boolean; readonly canWatchAnywhere: boolean }): {
  readonly watcher: FileWatcher;
  readonly asked: Watcher['globPattern'][][];
  readonly again: string[];
} {
  const asked: Watcher['globPattern'][][] = [];
  const again: string[] = [];
  const watcher = new FileWatcher(() => ({
    ...able,
    watch: (watchers) => {
      asked.push(watchers.map(({ globPattern }) => globPattern));
      return Promise.resolve();
    },
    onWatching: (uris) => again.push(...uris),
  }));
  return { watcher, asked, again };
}

const config = '**/planwright.config.yaml';
const profile = 'file:///hankkeet/oma%20%5B1%5D.yaml';

describe('FileWatcher', () => {
  it('asks for configurations once, and for every file once', () => {
    const { watcher, asked } = watching({ canWatch: true, canWatchAnywhere: true });
    watcher.watch([]);
    watcher.watch([profile]);
    watcher.watch([profile]);
    const baseUri = 'file:///hankkeet';
    assert.deepEqual(asked, [[config], [{ baseUri, pattern: 'oma ?1?.yaml' }]]);
  });

  it('looks at a file again once it is watched: it may have changed before', async () => {
    const { watcher, again } = watching({ canWatch: true, canWatchAnywhere: true });
    watcher.watch([profile]);
    assert.deepEqual(again, []);
    await Promise.resolve();
    assert.deepEqual(again, [profile]);
  });

  it('watches what a folder holds again when the folder is made anew', () => {
    const { watcher, asked } = watching({ canWatch: true, canWatchAnywhere: true });
    const folder = 'file:///hankkeet/yl%C3%A4';
    const all = [`${folder}/oma.yaml`, folder, 'file:///hankkeet/yl%C3%A4ri.yaml'];
    watcher.watch(all);
    watcher.changed('file:///hankkeet/ylä');
    watcher.watch(all);
    assert.deepEqual(asked[1], [{ baseUri: folder, pattern: 'oma.yaml' }]);
  });

  it('names a file by its name where the editor watches its own folders only', () => {
    const { watcher, asked } = watching({ canWatch: true, canWatchAnywhere: false });
    watcher.watch([profile, 'file:///hankkeet/100%.yaml']);
    assert.deepEqual(asked, [[config, '**/oma ?1?.yaml', '**/100%.yaml']]);
  });

  it('asks for nothing where the editor cannot watch', () => {
    const { watcher, asked } = watching({ canWatch: false, canWatchAnywhere: false });
    watcher.watch([profile]);
    assert.deepEqual(asked, []);
  });
});
