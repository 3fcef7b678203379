/**
 * A plan as a Word file: the preview's document as it would be printed, with the roadmap as a table.
 * All that it says is text of the plan or a label of its language; nothing is read but what is given.
 */
import { Document, Packer, type ISectionOptions } from 'docx';
import type { OnProgress } from '../../protocol/documents';
import type { DocumentView } from '../../protocol/document-view';
import type { PlanView } from '../../protocol/view-data';
import { holdsNoPlan } from '../refused';
import type { ExportSource } from '../source';
import { deepLevels } from './blocks';
import { sectionsOf } from './children';
import { finished } from './finish';
import { a4 } from './looks';
import { numbering } from './numbering';
import { nextTurn } from './next-turn';
import { pageNumbers } from './page-numbers';
import { bandsOf, type Pen } from './pen';
import { sectionOf, type Edges } from './sections';
import { ownWordStyles, type WordStyles } from './style-names';
import { planwrightStyles } from './own-styles';
import { defaultsBeside, furtherStyles, ownDefaults } from './styles';
import { readTemplate, type Template } from './template';
import { cleanText, wordsOf } from './texts';
import { wordLanguage, wordWords } from './words';

export interface WordOptions {
  /** A `.docx` or `.dotx` whose styles, theme, page, headers and footers are taken. */
  readonly template?: Uint8Array | undefined;
}

/**
 * Makes the file; between its parts others have their turn.
 * @param onProgress may throw, which ends the work
 * @throws ExportRefused (rejects) for a template that cannot be used
 */
export async function wordFile(
  { name, view, value }: ExportSource,
  { template: given }: WordOptions = {},
  onProgress: OnProgress = () => undefined,
): Promise<Uint8Array> {
  const document = view.views?.document;
  if (!document) throw holdsNoPlan(name);
  const template = given && readTemplate(given, wordLanguage[view.language]);
  const pen = penOf(view, document, template);
  const edges = edgesOf(name, view, document);
  const all = 2 * document.blocks.length + 1;
  const sections: ISectionOptions[] = [];
  for await (const made of sectionsOf(document, view.views.roadmap, edges.title, pen)) {
    if (made.kind === 'progress') onProgress(made.blocks, all);
    else sections.push(sectionOf({ ...made, isFirst: sections.length === 0 }, edges, pen));
  }
  const file = await Packer.pack(
    fileOf({ sections, edges, pen, template, document, properties: propertiesOf(view, value) }),
    'uint8array',
  );
  onProgress(all - 1, all);
  await nextTurn();
  const bytes = finished(file, edges.organisation, template);
  onProgress(all, all);
  return bytes;
}

function penOf(view: PlanView, { contents }: DocumentView, template: Template | undefined): Pen {
  const { language, words, views } = view;
  const edges = template?.edges ?? [];
  const taken = (wanted: 'header' | 'footer') =>
    edges.flatMap(({ place, kind }) => (place === wanted ? [kind] : []));
  return {
    language,
    words,
    own: wordWords[language],
    styles: stylesOf(template),
    page: template?.page ?? a4,
    taken: { headers: taken('header'), footers: taken('footer') },
    numbers: new Map(
      contents.flatMap(({ key, number }) => (number === undefined ? [] : [[key, number] as const])),
    ),
    bands: bandsOf(views?.risks),
  };
}

function stylesOf(template: Template | undefined): WordStyles {
  return {
    ...ownWordStyles,
    ...template?.wordStyles,
    headings: ownWordStyles.headings.map((own, index) => template?.headings[index] ?? own),
  };
}

function edgesOf(name: string, { views }: PlanView, { cover }: DocumentView): Edges {
  const title = cover
    .flatMap((block) => (block.kind === 'title' ? block.lines : []))
    .find(({ role }) => role === 'title');
  const line = (text: string): string => cleanText(text).replaceAll('\n', ' ').trim();
  return {
    title: line(title ? wordsOf(title.text) : name),
    organisation: line(views?.summary.organisation?.text ?? ''),
  };
}

interface Parts {
  readonly sections: readonly ISectionOptions[];
  readonly edges: Edges;
  readonly pen: Pen;
  readonly template: Template | undefined;
  readonly document: DocumentView;
  readonly properties: readonly Property[];
}

/** What a plan says that no page shows, as Word lists it under the file's properties. */
interface Property {
  readonly name: string;
  readonly value: string;
}

function propertiesOf({ language }: PlanView, value: unknown): readonly Property[] {
  const said = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const own = said.flatMap(([key, each]: [string, unknown]) =>
    (key === 'profile' || key === 'currency') && typeof each === 'string'
      ? [{ name: `Planwright ${key}`, value: cleanText(each) }]
      : [],
  );
  return [{ name: 'Planwright language', value: language }, ...own];
}

function fileOf({ sections, edges, pen, template, document, properties }: Parts): Document {
  const { title, organisation } = edges;
  const { styles, language } = pen;
  const own = planwrightStyles(styles, deepLevels(document));
  const { normal } = styles;
  return new Document({
    title,
    creator: organisation,
    lastModifiedBy: organisation,
    sections,
    numbering,
    ...(template ? { externalStyles: template.styles } : {}),
    ...(template?.theme ? { theme: template.theme } : {}),
    ...(template?.evenAndOdd ? { evenAndOddHeaderAndFooters: true } : {}),
    styles: {
      default: template ? defaultsBeside(template, normal) : ownDefaults(wordLanguage[language]),
      paragraphStyles: [...furtherStyles(template, normal), ...own.paragraphStyles],
      characterStyles: own.characterStyles,
    },
    customProperties: properties,
    pageNumbers: pageNumbers(document.blocks.length),
  });
}
