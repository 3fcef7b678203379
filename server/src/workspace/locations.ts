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
  const slashes = path.trim().replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]+:/i.test(slashes) || slashes.startsWith('//')) return undefined;
  // Only what stands for itself in a name; the slash leads on.
  const written = slashes.split('/').map(encodeURIComponent).join('/');
  return parse(/^[a-z]:\//i.test(slashes) ? `/${written}` : written, from)?.href;
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
