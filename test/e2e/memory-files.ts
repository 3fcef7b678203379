/** Files that are on no disk, as those of a virtual workspace: `memfs:/examples/…`. */
import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import { planwright } from './support';

const scheme = 'memfs';
/** The extension may come from where nothing can be listed. */
const names = [
  'etela-pohjanmaa.hanke.yaml',
  'pohjois-savo.projectplan.yaml',
  'starter-en.projectplan.yaml',
  'starter-sv.projectplan.yaml',
  'starter.projectplan.yaml',
];

/** Whether the editor was started with a folder that only `fillMemory` can fill. */
export function isInMemory(): boolean {
  return workspace.workspaceFolders?.[0]?.uri.scheme === scheme;
}

/** Puts the extension's examples into the folder that is open. */
export async function fillMemory(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('The editor was started without a folder.');
  const files = new MemoryFiles();
  files.createDirectory(folder);
  const examples = Uri.joinPath(planwright().extensionUri, 'examples');
  for (const name of names) {
    const bytes = await workspace.fs.readFile(Uri.joinPath(examples, name));
    files.writeFile(Uri.joinPath(folder, name), bytes, { create: true, overwrite: true });
  }
  workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
}

interface Entry extends FileStat {
  readonly bytes: Uint8Array;
}

export class MemoryFiles implements FileSystemProvider {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  private time = 0;
  readonly onDidChangeFile = this.changed.event;

  /** All changes are told, whoever watches. */
  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    return this.at(uri);
  }

  readDirectory(uri: Uri): [string, FileType][] {
    const start = `${uri.path}/`;
    return [...this.entries]
      .filter(([path]) => path.startsWith(start) && !path.slice(start.length).includes('/'))
      .map(([path, { type }]) => [path.slice(start.length), type]);
  }

  createDirectory(uri: Uri): void {
    this.put(uri, FileType.Directory, new Uint8Array());
  }

  readFile(uri: Uri): Uint8Array {
    return this.at(uri).bytes;
  }

  writeFile(
    uri: Uri,
    bytes: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): void {
    const isThere = this.entries.has(uri.path);
    if (!isThere && !create) throw FileSystemError.FileNotFound(uri);
    if (isThere && create && !overwrite) throw FileSystemError.FileExists(uri);
    this.put(uri, FileType.File, bytes);
  }

  delete(uri: Uri): void {
    this.at(uri);
    for (const path of this.below(uri)) this.entries.delete(path);
    this.tell(FileChangeType.Deleted, uri);
  }

  rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): void {
    if (this.entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
    this.at(from);
    for (const path of this.below(from)) {
      const entry = this.entries.get(path);
      this.entries.delete(path);
      if (entry) this.entries.set(`${to.path}${path.slice(from.path.length)}`, entry);
    }
    this.tell(FileChangeType.Deleted, from);
    this.tell(FileChangeType.Created, to);
  }

  private at(uri: Uri): Entry {
    const entry = this.entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  private below({ path }: Uri): readonly string[] {
    return [...this.entries.keys()].filter((each) => each === path || each.startsWith(`${path}/`));
  }

  private put(uri: Uri, type: FileType, bytes: Uint8Array): void {
    const before = this.entries.get(uri.path);
    const mtime = ++this.time;
    const ctime = before?.ctime ?? mtime;
    this.entries.set(uri.path, { type, bytes, mtime, ctime, size: bytes.length });
    this.tell(before ? FileChangeType.Changed : FileChangeType.Created, uri);
  }

  private tell(type: FileChangeType, uri: Uri): void {
    this.changed.fire([{ type, uri }]);
  }
}
