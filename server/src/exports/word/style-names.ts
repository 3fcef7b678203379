/**
 * The styles of our own parts: what is written with them is recognised by their names when a plan
 * comes back from Word. Word shows the name; the file names the id.
 */
export const paragraphStyles = {
  programme: 'Planwright Programme',
  organisation: 'Planwright Organisation',
  /** Over the table of contents: looks like a chapter and is not in the contents. */
  contents: 'Planwright Contents',
  /** A heading inside a part of the plan, which the contents leave out. */
  label: 'Planwright Label',
  item: 'Planwright Item',
  /** An item that heads those below it. */
  itemHead: 'Planwright Item Head',
  /** What is said under an item or a figure. */
  note: 'Planwright Note',
  noteItem: 'Planwright Note Item',
  term: 'Planwright Term',
  detail: 'Planwright Detail',
  detailItem: 'Planwright Detail Item',
  /** A time under a term, ahead of what is said of it. */
  detailNote: 'Planwright Detail Note',
  /** A term with its fact beside it, in a table without lines. */
  factTerm: 'Planwright Fact Term',
  fact: 'Planwright Fact',
  factItem: 'Planwright Fact Item',
  caption: 'Planwright Caption',
  cellHead: 'Planwright Cell Head',
  cell: 'Planwright Cell',
  cellItem: 'Planwright Cell Item',
  cellNote: 'Planwright Cell Note',
  /** Names of rows: one that heads those below it, one that is a part of the row above, and a sum. */
  cellGroup: 'Planwright Cell Group',
  cellDetail: 'Planwright Cell Detail',
  cellSum: 'Planwright Cell Sum',
  /** Between a table and what follows. */
  afterTable: 'Planwright After Table',
  figure: 'Planwright Figure',
  /** All of the roadmap, which says again what the schedules of the parts say. */
  roadmap: 'Planwright Roadmap',
  roadmapCell: 'Planwright Roadmap Cell',
  roadmapMark: 'Planwright Roadmap Mark',
} as const;

export const characterStyles = {
  /** The number of a heading. */
  number: 'Planwright Number',
  /** What kind of part a heading heads, and its id. */
  lead: 'Planwright Lead',
  leadId: 'Planwright Lead Id',
  /** What the plan does not say itself: a label, punctuation between values, a figure worked out. */
  added: 'Planwright Added',
  /** Values of the plan that stand beside a text. */
  id: 'Planwright Id',
  address: 'Planwright Address',
  addressLink: 'Planwright Address Link',
  file: 'Planwright File',
  /** The marker of an item. */
  marker: 'Planwright Marker',
  /** A text that is written elsewhere in the plan, and said again here. */
  reference: 'Planwright Reference',
  /** The id of what is written elsewhere. */
  referenceId: 'Planwright Reference Id',
  link: 'Planwright Link',
  light: 'Planwright Light',
  /** The heading of the roadmap. */
  roadmapTitle: 'Planwright Roadmap Title',
} as const;

export type ParagraphStyle = keyof typeof paragraphStyles;
export type CharacterStyle = keyof typeof characterStyles;

export function idOfStyle(name: string): string {
  return name.replaceAll(' ', '');
}

export function paragraphStyle(style: ParagraphStyle): string {
  return idOfStyle(paragraphStyles[style]);
}

export function characterStyle(style: CharacterStyle): string {
  return idOfStyle(characterStyles[style]);
}

/** Of headings deeper than those that Word has styles for, by their level. */
export function deepHeading(level: number): string {
  return `Planwright Heading ${level}`;
}

/** The ids that the file has for the styles which Word knows by name; a Finnish Word calls them otherwise. */
export interface WordStyles {
  readonly normal: string;
  readonly title: string;
  readonly subtitle: string;
  readonly header: string;
  readonly footer: string;
  /** Of the levels 1 to 6. */
  readonly headings: readonly string[];
}

export const ownWordStyles: WordStyles = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  header: 'Header',
  footer: 'Footer',
  headings: [1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`),
};
