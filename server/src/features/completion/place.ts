import type { Snapshot } from '../../model/snapshot';
import { keyText, type Entry } from '../../parse/syntax';
import { fieldAt, objectTypeAt } from '../../schema/fields';
import type { Position } from '../../text/source-text';
import { isInFreeValue, isInLongText, landingAsItStands } from './as-it-stands';
import { scanLine, type Typed } from './line-scan';
import type { Place, Spot, ValuePlace } from './place-kinds';
import { marker, proberAt, type Landing, type Prober } from './probe';

export type { ItemPlace, KeyPlace, Place, ValuePlace } from './place-kinds';

/**
 * What can stand at the cursor (editor.md §1, completion). Empty in comments, texts and where
 * anything new would break the plan. Several where the column allows them: below a list whose dashes
 * stand under their key, both the next item and the next key.
 */
export function placesAt(snapshot: Snapshot, given: Position): readonly Place[] {
  const position = snapshot.text.clamp(given);
  const line = snapshot.text.line(position.line);
  const typed = isInLongText(snapshot, position) ? undefined : scanLine(line, position.character);
  if (!typed) return [];
  const asItStands = landingAsItStands(snapshot, position, typed);
  if (asItStands && isInFreeValue(typed, asItStands)) return [];
  const site: Site = {
    typed,
    asItStands,
    line: position.line,
    before: line.slice(0, typed.start),
    behind: line.slice(typed.end) + typed.closers,
  };
  const prober = proberAt(snapshot, position.line, site.before + site.behind);
  switch (typed.kind) {
    case 'value':
    case 'flowValue':
    case 'flowItem':
      return valuePlace(prober, site);
    case 'flowKey':
      return keyPlace(prober, site);
    case 'dash':
      return itemPlace(prober, site);
    case 'entry':
      return entryPlaces(snapshot, prober, site);
  }
}

interface Site {
  readonly typed: Typed;
  /** Where the whole word or value under the cursor is read as one already. */
  readonly asItStands: Landing | undefined;
  readonly line: number;
  /** The line up to what is replaced, and from there on. */
  readonly before: string;
  readonly behind: string;
}

/** A key or item at the line's start, or a value on a line of its own under its key. */
function entryPlaces(snapshot: Snapshot, prober: Prober, site: Site): readonly Place[] {
  const { typed, before } = site;
  const keys = keyPlace(prober, site);
  if (typed.hasColon) return keys;
  const isAfterDash = before.trimEnd().endsWith('-');
  const items = typed.text === '' && !isAfterDash ? itemPlace(prober, site) : [];
  const takesValue = isAfterDash || opensValue(snapshot, site.line);
  const values = takesValue ? valuePlace(prober, site).filter(takesText) : [];
  return [...items, ...keys, ...values];
}

/** Not only a list or keys of its own. */
function takesText({ field: { shapes } }: ValuePlace): boolean {
  return shapes.length === 0 || shapes.some((shape) => shape !== 'array' && shape !== 'object');
}

/** The last line with content above ends in a colon or dash. */
function opensValue({ text }: Snapshot, line: number): boolean {
  let above = line - 1;
  while (above >= 0 && /^\s*(?:#.*)?$/.test(text.line(above))) above--;
  return /(?::|-)\s*(?:#.*)?$/.test(text.line(above));
}

function keyPlace(prober: Prober, site: Site): readonly Place[] {
  const { typed, before, behind } = site;
  if (/\s/.test(typed.text) || typed.quote !== '') return [];
  const landing = typed.hasColon
    ? site.asItStands
    : prober.key(`${before}${marker}: 0${behind}`, typed.start);
  if (!landing) return [];
  const path = landing.path.keys.slice(0, -1);
  const type = objectTypeAt(path);
  const map = landing.path.steps.at(-2)?.node;
  if (!type || map?.kind !== 'map') return [];
  const own = landing.path.steps.at(-1)?.entry;
  const others = map.entries.filter((entry) => entry !== own);
  if (!landing.flow && !areInColumn(landing, others, typed.start)) return [];
  const present = new Set(others.map(keyText));
  const { hasColon, start } = typed;
  return [
    { kind: 'key', ...spot(site, landing), type, map, path, present, column: start, hasColon },
  ];
}

/** Pieces of a plan are read apart: only here is seen that a key stands beside its map's column. */
function areInColumn({ snapshot }: Landing, others: readonly Entry[], column: number): boolean {
  const [other] = others;
  return !other || snapshot.tree.rangeOf(other.key.span).start.character === column;
}

function valuePlace(prober: Prober, site: Site): readonly ValuePlace[] {
  const { typed, before, behind } = site;
  const lead = typed.needsSpace ? ' ' : '';
  const start = typed.start + lead.length;
  const landing = site.asItStands ?? prober.value(before + lead + marker + behind, start);
  const field = landing && fieldAt(landing.path.keys);
  if (!field) return [];
  const key = landing.path.steps.at(-1)?.entry?.key;
  const keyAt = key && landing.snapshot.tree.rangeOf(key.span).start;
  const keyColumn = keyAt?.line === site.line ? keyAt.character : undefined;
  const { quote } = typed;
  const path = landing.path.keys;
  return [{ kind: 'value', ...spot(site, landing), field, path, quote, lead, keyColumn }];
}

function itemPlace(prober: Prober, site: Site): readonly Place[] {
  const { typed, before, behind } = site;
  const landing = prober.value(`${before}- ${marker}${behind}`, typed.start + 2);
  const isItem = landing?.path.steps.at(-1)?.index !== undefined;
  const field = isItem ? fieldAt(landing.path.keys) : undefined;
  if (!landing || !field) return [];
  const path = landing.path.keys;
  return [{ kind: 'item', ...spot(site, landing), field, path, column: typed.start }];
}

function spot({ typed, line }: Site, landing: Landing): Spot {
  return {
    range: { start: { line, character: typed.start }, end: { line, character: typed.end } },
    typed: typed.text,
    flow: landing.flow,
    landing,
  };
}
