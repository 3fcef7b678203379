/** `&name` or `*name` where YAML may read one; in texts there are more, which does no harm here. */
const mark = /(?:^|[\s,[{])([&*])([^\s,[\]{}]+)/g;

/**
 * Whether an alias of the text may name an anchor of it, which may stand anywhere: only then does a
 * part of it mean something else on its own.
 */
export function reachAcross(lines: readonly string[]): boolean {
  const anchors = new Set<string>();
  const aliases = new Set<string>();
  for (const line of lines) {
    if (!line.includes('&') && !line.includes('*')) continue;
    for (const [, kind, name = ''] of line.matchAll(mark)) {
      (kind === '&' ? anchors : aliases).add(name);
    }
  }
  return [...aliases].some((name) => anchors.has(name));
}
