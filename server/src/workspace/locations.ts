/** Addresses of files around a plan, as URIs on any file system. */

export const configName = 'planwright.config.yaml';

/** Deeper folders than any file system of people has. */
const mostFolders = 100;

/** Where a configuration for the plan may lie, the nearest folder first. */
export function configsFor(plan: string): readonly string[] {
  const found: string[] = [];
  let folder = parse('.', plan);
  while (folder && found.length < mostFolders) {
    const config = parse(configName, folder.href);
    if (config) found.push(config.href);
    const above = parse('..', folder.href);
    if (!above || above.href === folder.href) break;
    folder = above;
  }
  return found;
}

/** The file that a path leads to from the folder of another; undefined where nobody can tell. */
export function fileAt(path: string, from: string): string | undefined {
  if (isElsewhere(path)) return undefined;
  const slashes = path.trim().replaceAll('\\', '/');
  // Only what stands for itself in a name; the slash leads on. Half a surrogate pair is in no name.
  const whole = slashes.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  const written = whole.split('/').map(encodeURIComponent).join('/');
  return parse(/^[a-z]:\//i.test(slashes) ? `/${written}` : written, from)?.href;
}

/** A path that leads to another computer or program: `\\server\share`, `https://…`, `file:…`. */
export function isElsewhere(path: string): boolean {
  const slashes = path.trim().replaceAll('\\', '/');
  return /^[a-z][a-z0-9+.-]+:/i.test(slashes) || slashes.startsWith('//');
}

/**
 * Where a file may lie that another one names: in an open folder, or in the folder of that other one.
 * @param folders those that are open, as URIs; on the command line the one that it works in
 */
export function reachOf(from: string, folders: readonly string[]): readonly string[] {
  const own = parse('.', from)?.href;
  return own === undefined ? folders : [...folders, own];
}

/** Whether an address lies below one of the folders, as far as the addresses themselves say. */
export function isWithin(uri: string, folders: readonly string[]): boolean {
  const key = comparable(uri);
  return folders.some((folder) => key.startsWith(comparable(folder).replace(/\/*$/, '/')));
}

/** Editors write `c:` where people write `C:`, and not all file systems tell the two apart. */
function comparable(uri: string): string {
  return decoded(uri).toLowerCase();
}

/** With nothing written in code: editors and servers encode in different ways. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Undefined for addresses without folders, such as `untitled:Untitled-1`. */
function parse(relative: string, base: string): URL | undefined {
  try {
    const url = new URL(relative, base);
    url.search = '';
    url.hash = '';
    return url.pathname.startsWith('/') ? url : undefined;
  } catch {
    return undefined;
  }
}
