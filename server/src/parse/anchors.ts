import { lineMark, type LineFacts } from './line-facts';

/** `&name` or `*name` where YAML may read one; in texts there are more, which does no harm here. */
const mark = /(?:^|[\s,[{])([&*])([^\s,[\]{}]+)/g;

/**
 * Whether an alias of the text may name an anchor of it, which may stand anywhere: only then does a
 * part of it mean something else on its own.
 */
export function reachAcross(facts: LineFacts): boolean {
  const { lineCount } = facts;
  if ((facts.any & lineMark.reach) === 0) return false;
  const anchors = new Set<string>();
  const aliases = new Set<string>();
  const next = (from: number): number => facts.nextMarked(lineMark.reach, from, lineCount);
  for (let index = next(0); index < lineCount; index = next(index + 1)) {
    for (const [, kind, name = ''] of facts.line(index).matchAll(mark)) {
      (kind === '&' ? anchors : aliases).add(name);
    }
  }
  return [...aliases].some((name) => anchors.has(name));
}
