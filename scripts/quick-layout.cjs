// @ts-check
/**
 * `docx/layout` asks for every word anew how its font is measured, which is most of the time that a Word
 * file takes. Fonts are few: here it asks once of each, in the bundles and in what tests load. What it
 * answers stays the same (`test/exports/quick-layout.test.ts`).
 */

/** Functions of a font's name alone. */
const ofName = ['knownEastAsianFontOf', 'eastAsianFontOf', 'exactWidthsOf', 'widthsOf'];
/** A function of a font, by its name and whether it is bold or italic. */
const ofFace = 'measuresOf';
/** Spreads objects as runtimes did that could not. */
const spread = '_objectSpread2';

/**
 * Whether a file is the one to be made quick.
 * @param {string} file its path
 */
exports.isLayout = (file) => /[\\/]docx[\\/]dist[\\/]layout\.[cm]js$/.test(file);

/**
 * @param {string} code of the library, as it is published
 * @returns {string} which answers the same
 * @throws where the library is written in another way
 */
exports.quickLayout = (code) => {
  const starts = [
    ...[...ofName, ofFace].map((name) => `\nvar ${name} = (`),
    `\nfunction ${spread}(`,
  ];
  if (!starts.every((start) => code.split(start).length === 2))
    throw new Error('docx/layout is written in another way: mend scripts/quick-layout.cjs.');
  const kept = (/** @type {string} */ name) => `${name} = keptByName(${name});`;
  return `${code}
function keptBy(keyOf, ask) {
  const answers = new Map();
  return (font) => {
    const key = keyOf(font);
    if (!answers.has(key)) answers.set(key, ask(font));
    return answers.get(key);
  };
}
function keptByName(ask) {
  return keptBy((name) => name, ask);
}
${ofName.map(kept).join('\n')}
${ofFace} = keptBy(({ font, bold, italic }) => \`\${bold} \${italic} \${font}\`, ${ofFace});
${spread} = Object.assign;
`;
};
