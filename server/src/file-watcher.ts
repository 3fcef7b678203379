import { configName, decoded } from './workspace/locations';

/** Files to be told of: a glob in the editor's folders, or one in a folder anywhere. */
export interface Watcher {
  readonly globPattern: string | { readonly baseUri: string; readonly pattern: string };
}

export interface WatchingClient {
  /** It watches what it is asked to. */
  readonly canWatch: boolean;
  /** And outside its own folders too. */
  readonly canWatchAnywhere: boolean;
  readonly watch: (watchers: Watcher[]) => Promise<void>;
  /** They may have changed before anybody watched them. */
  readonly onWatching: (uris: readonly string[]) => void;
}

/**
 * Asks the editor to tell when configurations and profiles change: those in its folders by name, and
 * every file that counts for an open plan, wherever it lies, with the folders that may come and go.
 */
export class FileWatcher {
  private readonly watched = new Set<string>();
  private started = false;
  private watchesPlans = false;

  constructor(private readonly client: () => WatchingClient) {}

  watch(uris: readonly string[]): void {
    const client = this.client();
    if (!client.canWatch) return;
    const watchers: Watcher[] = [];
    if (!this.started) watchers.push({ globPattern: `**/${configName}` });
    this.started = true;
    const added = uris.filter((uri) => !this.watched.has(uri));
    for (const uri of added) {
      this.watched.add(uri);
      watchers.push(watcherOf(uri, client.canWatchAnywhere));
    }
    if (watchers.length === 0) return;
    void client.watch(watchers).then(() => {
      if (added.length > 0) client.onWatching(added);
    }, cannotWatch);
  }

  /** From now on all plans of the open folders as well. */
  watchPlans(): void {
    const client = this.client();
    if (!client.canWatch || this.watchesPlans) return;
    this.watchesPlans = true;
    const watchers = [{ globPattern: '**/*.{projectplan,hanke}.{yaml,yml}' }];
    void client.watch(watchers).catch(cannotWatch);
  }

  /** A folder that is made anew is another one than was watched: what it holds is watched again. */
  changed(uri: string): void {
    const folder = `${decoded(uri)}/`;
    for (const below of this.watched) {
      if (decoded(below).startsWith(folder)) this.watched.delete(below);
    }
  }
}

function cannotWatch(): void {
  // An editor that does not watch after all: changes count from the next start on.
}

function watcherOf(uri: string, anywhere: boolean): Watcher {
  const end = uri.lastIndexOf('/');
  // What would be more than a name in a pattern.
  const pattern = decoded(uri.slice(end + 1)).replaceAll(/[*?{}[\]]/g, '?');
  return { globPattern: anywhere ? { baseUri: uri.slice(0, end), pattern } : `**/${pattern}` };
}
