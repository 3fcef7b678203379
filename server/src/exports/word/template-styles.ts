import { attribute } from './parts';
import type { WordStyles } from './style-names';

interface Style {
  readonly type: string;
  readonly id: string;
  /** In small letters: Word takes `Heading 1` and `heading 1` for the same. */
  readonly name: string;
  readonly isDefault: boolean;
}

const styleElement = /<w:style\s([^<>]*)>((?:(?!<w:style\s)[\s\S])*?)<\/w:style>/g;

export function stylesIn(xml: string): readonly Style[] {
  return [...xml.matchAll(styleElement)].map(([, attributes = '', content = '']) => ({
    type: attribute(attributes, 'w:type') ?? 'paragraph',
    id: attribute(attributes, 'w:styleId') ?? '',
    name: (/<w:name\s+w:val="([^"]*)"/.exec(content)?.[1] ?? '').toLowerCase(),
    isDefault: /^(?:1|true|on)$/.test(attribute(attributes, 'w:default') ?? ''),
  }));
}

/** The ids of the styles that Word knows by name, whatever its language called them. */
export function wordStylesIn(xml: string): {
  readonly wordStyles: Partial<WordStyles>;
  readonly headings: readonly (string | undefined)[];
  readonly names: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
} {
  const all = stylesIn(xml);
  const paragraphs = all.filter(({ type }) => type === 'paragraph');
  const idOf = (name: string): string | undefined =>
    paragraphs.find((style) => style.name === name)?.id;
  const normal = paragraphs.find(({ isDefault }) => isDefault)?.id ?? idOf('normal');
  const found = {
    normal,
    title: idOf('title'),
    subtitle: idOf('subtitle'),
    header: idOf('header'),
    footer: idOf('footer'),
  };
  return {
    wordStyles: Object.fromEntries(
      Object.entries(found).filter(([, id]) => id !== undefined && id !== ''),
    ),
    headings: [1, 2, 3, 4, 5, 6].map((level) => idOf(`heading ${level}`)),
    names: new Set(paragraphs.map(({ name }) => name)),
    ids: new Set(all.map(({ id }) => id)),
  };
}

/**
 * The template's styles for our text: its lists stay behind, as our headings have their numbers and our
 * lists their marks already, and the language is the plan's.
 */
export function stylesForUs(xml: string, language: string): string {
  const tag = `<w:lang w:val="${language}"/>`;
  const bare = xml
    .replace(/<w:numPr>(?:(?!<w:numPr>)[\s\S])*?<\/w:numPr>|<w:numPr\s*\/>/g, '')
    .replace(/<w:lang\s[^<>]*\/>/g, tag);
  const [defaults] =
    /<w:docDefaults>(?:(?!<w:docDefaults>)[\s\S])*?<\/w:docDefaults>/.exec(bare) ?? [];
  if (defaults?.includes('<w:lang ')) return bare;
  const ownDefaults = `<w:docDefaults><w:rPrDefault><w:rPr>${tag}</w:rPr></w:rPrDefault></w:docDefaults>`;
  if (defaults === undefined) {
    return bare.replace(/<w:styles(?:\s[^<>]*)?>/, (styles) => styles + ownDefaults);
  }
  if (/<w:rPrDefault>\s*<w:rPr>/.test(defaults)) {
    return bare.replace(defaults, () => defaults.replace('</w:rPr>', `${tag}</w:rPr>`));
  }
  const withRuns = defaults
    .replace(/<w:rPrDefault>(?:(?!<w:rPrDefault>)[\s\S])*?<\/w:rPrDefault>|<w:rPrDefault\s*\/>/, '')
    .replace(
      '<w:docDefaults>',
      `<w:docDefaults><w:rPrDefault><w:rPr>${tag}</w:rPr></w:rPrDefault>`,
    );
  return bare.replace(defaults, () => withRuns);
}

/**
 * The styles of a file that was made with those of a template: of two with one name the template's
 * stays, and those that were made on top of the other are on top of it now.
 */
export function withoutTwins(xml: string, ids: ReadonlySet<string>): string {
  const byName = new Map(
    stylesIn(xml)
      .filter(({ id }) => ids.has(id))
      .map(({ type, name, id }) => [`${type} ${name}`, id]),
  );
  const gone = new Map(
    stylesIn(xml).flatMap(({ type, name, id }) => {
      const kept = byName.get(`${type} ${name}`);
      return ids.has(id) || kept === undefined ? [] : [[id, kept] as const];
    }),
  );
  return xml
    .replace(styleElement, (element, attributes: string) =>
      gone.has(attribute(attributes, 'w:styleId') ?? '') ? '' : element,
    )
    .replace(
      /(<w:(?:basedOn|next|link)\s+w:val=")([^"]*)(")/g,
      (_, before: string, id: string, after: string) => before + (gone.get(id) ?? id) + after,
    );
}
