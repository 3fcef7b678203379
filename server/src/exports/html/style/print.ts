/** A4: black on white, heads on every sheet, wide tables and the roadmap on sheets on their side. */
const paper = `@media print {
  :root { --ink: #000000; --paper: #ffffff; --quiet: #46515d; --line: #b9c1ca; --faint: #f3f5f7; --link: #000000; --green: #2e7d32; --yellow: #f2b705; --red: #b3261e; --on-yellow: #1c2733; --on-light: #ffffff; color-scheme: light; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip { display: none; }
  a, a.ref { color: inherit; text-decoration: none; }
  body { font-size: 10pt; line-height: 1.42; }
  .page { padding: 0; }
  main, .cover, .contents { max-inline-size: none; }
  main p, main .list, main dl, figcaption, h1, h2, h3, h4, h5, h6, [role='heading'], .label { max-inline-size: none; }
  .cover { padding-block: 40mm 0; break-after: page; }
  .cover .organisation { margin-block-end: 20mm; }
  .contents { border: 0; padding: 0; break-after: page; }
  .contents h2 { font-size: 14pt; padding-block-end: 4mm; }
  .contents a { color: inherit; }
  .contents .level-3 { font-size: 0.95em; }
  .contents .level-4, .contents .level-5 { display: none; }
  h1, h2, h3, h4, h5, h6, [role='heading'], .label, dt { break-after: avoid; }
  .new-page { break-before: page; padding-block-start: 0; }
  .stretch:first-child > .new-page:first-child { break-before: auto; }
  .wide { page: wide; }
  main p { orphans: 3; widows: 3; }
  .list > li, .facts > div, tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .table-box { overflow: visible; }
  table { min-width: 0 !important; font-size: 9pt; }
  .wide table { font-size: 8.5pt; }
  .figures tbody th { min-inline-size: 0; }
  .figures th, .figures td { padding-inline: 0.35em; }
  .wide .figures { font-size: 7.5pt; }
  .picture svg { min-inline-size: 0; }
}
`;

/**
 * Browsers that write at the edges of sheets write the title and the number of the page there.
 * @param title of the plan, on one line
 */
export function printStyle(title: string): string {
  const edge = 'font: 8pt sans-serif; color: #46515d;';
  const left = `@bottom-left { content: ${cssString(title)}; ${edge} }`;
  const right = `@bottom-right { content: counter(page) " / " counter(pages); ${edge} }`;
  return `${paper}@page { size: A4; margin: 20mm 18mm 18mm; ${left} ${right} }
@page wide { size: A4 landscape; margin: 14mm 14mm 16mm; }
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
`;
}

const longestTitle = 90;

/** Everything but letters, figures and spaces is written as its number: nothing in it can end the string. */
function cssString(text: string): string {
  const characters = Array.from(text);
  const shown =
    characters.length > longestTitle ? [...characters.slice(0, longestTitle - 1), '…'] : characters;
  const written = shown.map((character) =>
    /^[\p{L}\p{N} ]$/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${written.join('')}"`;
}
