import { lineMark, nextMarked, type LineFacts } from './line-facts';

/** `&name` or `*name` where YAML may read one; in texts there are more, which does no harm here. */
const mark = /(?:^|[\s,[{])([&*])([^\s,[\]{}]+)/g;

/**
 * Whether an alias of the text may name an anchor of it, which may stand anywhere: only then does a
 * part of it mean something else on its own.
 */
export function reachAcross(facts: LineFacts): boolean {
  const { lines } = facts;
  const anchors = new Set<string>();
  const aliases = new Set<string>();
  const next = (from: number): number => nextMarked(facts, lineMark.reach, from, lines.length);
  for (let index = next(0); index < lines.length; index = next(index + 1)) {
    for (const [, kind, name = ''] of (lines[index] ?? '').matchAll(mark)) {
      (kind === '&' ? anchors : aliases).add(name);
    }
  }
  return [...aliases].some((name) => anchors.has(name));
}
