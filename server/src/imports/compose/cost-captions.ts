import { headUnitOf } from '../../values/cost-heads';
import type { SourceBlock, SourceTable } from '../source';

const numbering = /^(?:taulukko|tabell|table)\s*\d{1,3}(?:[.:]\d{1,3})*[.:]?\s*/iu;
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const longest = 120;

/**
 * What is written above a table of costs, or below it as its caption, and says what its figures are
 * counted in: `Taulukko 1. Kustannukset, t€`. A line with figures of its own says no unit.
 * @param heading of the chapter
 */
export function unitAround(
  table: SourceTable,
  blocks: readonly SourceBlock[],
  heading: string,
): string {
  const at = blocks.indexOf(table);
  const below = textOf(blocks[at + 1]);
  const lines = [textOf(blocks[at - 1]), numbering.test(below) ? below : '', heading];
  return lines.find(saysUnit) ?? '';
}

function textOf(block: SourceBlock | undefined): string {
  return block?.kind === 'paragraph' ? block.text : '';
}

function saysUnit(text: string): boolean {
  if (text === '' || text.length > longest) return false;
  // `Kustannukset ovat yhteensä 1 000 €.` is an amount.
  if (/[.!?]$/.test(text) && /1[ .,\u00A0]?000/.test(text)) return false;
  const unit = headUnitOf(text);
  return unit !== undefined && !/\d/.test(unit.rest.replace(numbering, '').replace(year, ''));
}
