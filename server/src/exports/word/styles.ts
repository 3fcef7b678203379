import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { bodySize, colours, font, lines } from './looks';
import { ownWordStyles } from './style-names';
import type { Template } from './template';

type Defaults = NonNullable<IStylesOptions['default']>;
type DefaultStyle = Omit<IParagraphStyleOptions, 'id'>;
/** Where a heading's text begins behind its number, by level. */
const numberRoom = [567, 737, 907, 0, 0, 0];
const headingSizes = [36, 28, 25, 23, 22, 21];
const headingSpace = [0, 400, 360, 320, 280, 260];

function headingStyle(level: number): DefaultStyle {
  const room = numberRoom[level - 1] ?? 0;
  return {
    quickFormat: true,
    run: { bold: true, color: colours.heading, size: headingSizes[level - 1] ?? bodySize },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
      spacing: lines({
        before: headingSpace[level - 1] ?? 0,
        after: level === 1 ? 200 : 100,
        line: 252,
      }),
      ...(room > 0 ? { indent: { left: room, hanging: room } } : {}),
    },
  };
}

/** How a file without a template looks. */
export function ownDefaults(language: string): Defaults {
  return {
    document: {
      run: { font, size: bodySize, language: { value: language } },
      paragraph: { spacing: lines({ after: 120, line: 276 }) },
    },
    title: titleStyle,
    ...headingDefaults(() => true, ownWordStyles.normal),
  };
}

const titleStyle: DefaultStyle = {
  run: { bold: true, size: 60, color: colours.heading },
  paragraph: { spacing: lines({ before: 2600, after: 160, line: 252 }), keepNext: true },
};

/** The headings of the levels that are lacking. */
function headingDefaults(isLacking: (level: number) => boolean, normal: string): Defaults {
  return Object.fromEntries(
    [1, 2, 3, 4, 5, 6]
      .filter(isLacking)
      .map((level) => [
        `heading${level}`,
        { ...headingStyle(level), basedOn: normal, next: normal },
      ]),
  );
}

/** What a template has stays as it is: only what it lacks is made. */
export function defaultsBeside({ headings, names }: Template, normal: string): Defaults {
  return {
    ...(names.has('title') ? {} : { title: { ...titleStyle, basedOn: normal, next: normal } }),
    ...headingDefaults((level) => headings[level - 1] === undefined, normal),
  };
}

/** The styles that Word knows by name and the library does not make, but for those that a template has. */
export function furtherStyles(template: Template | undefined, normal: string) {
  return otherOwnStyles
    .filter(({ name }) => !template?.names.has(name.toLowerCase()))
    .map((style) => ({ ...style, basedOn: normal }));
}

const otherOwnStyles: readonly (IParagraphStyleOptions & { readonly name: string })[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    run: { size: 30, color: colours.quiet },
    paragraph: { spacing: lines({ after: 360, line: 264 }) },
  },
  {
    id: 'Header',
    name: 'header',
    run: { size: 17, color: colours.quiet },
    paragraph: { spacing: lines({ after: 0, line: 240 }) },
  },
  {
    id: 'Footer',
    name: 'footer',
    run: { size: 17, color: colours.quiet },
    paragraph: { spacing: lines({ after: 0, line: 240 }) },
  },
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    uiPriority: 39,
    run: level === 1 ? { bold: true, size: 20 } : { size: 20 },
    paragraph: {
      spacing: lines({ before: level === 1 ? 120 : 0, after: 40, line: 252 }),
      indent: { left: (level - 1) * 284 },
    },
  })),
];
