/** What a spreadsheet allows in the name of a sheet. */
const forbidden = /[[\]:*?/\\\p{Cc}]/gu;
const longest = 31;

/**
 * Names for sheets with these titles, in their order: at most 31 characters, none of `[]:*?/\`, no
 * apostrophe at an end, and no two alike, whatever their case.
 */
export function sheetNames(titles: readonly string[]): readonly string[] {
  // A name that spreadsheets keep for themselves.
  const taken = new Set(['history']);
  return titles.map((title) => {
    const clean = title.replace(forbidden, ' ').replace(/^['\s]+|['\s]+$/g, '') || '–';
    for (let count = 1; ; count++) {
      const end = count === 1 ? '' : ` (${count})`;
      const name = `${clean.slice(0, longest - end.length).replace(/['\s]+$/, '')}${end}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
