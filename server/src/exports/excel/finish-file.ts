import type { Sheet } from './book';
import { editParts } from './zip-parts';

/**
 * What the library has no words for: how deep rows and columns are folded, without which Excel draws no
 * marks to fold them by; that rows grow with their texts; and that a text which looks like a formula
 * stays a text when it is edited.
 */
export async function finished(file: Uint8Array, sheets: readonly Sheet[]): Promise<Uint8Array> {
  return editParts(file, (name) => {
    if (name === 'xl/styles.xml') return withQuotePrefix;
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
    return sheet && ((xml) => withLevels(xml, sheet));
  });
}

function withLevels(xml: string, { rows, columns }: Sheet): string {
  const deepest = (of: readonly { readonly level?: number }[]): number =>
    of.reduce((most, { level = 0 }) => Math.max(most, level), 0);
  const levels = [
    ['outlineLevelRow', deepest(rows)],
    ['outlineLevelCol', deepest(columns)],
  ].flatMap(([name, level]) => (level === 0 ? [] : [` ${name ?? ''}="${level ?? 0}"`]));
  return (
    xml
      .replace(/(<sheetFormatPr [^>]*?)\/>/, `$1${levels.join('')}/>`)
      // Heights are what the texts need, not what somebody chose: they change with the texts.
      .replaceAll(/(<row [^>]*?) customHeight="1"/g, '$1')
  );
}

function withQuotePrefix(xml: string): string {
  const text = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(xml)?.[1];
  return text === undefined
    ? xml
    : xml.replaceAll(`<xf numFmtId="${text}" `, `<xf quotePrefix="1" numFmtId="${text}" `);
}
