import type { Place } from './cells';

/** A stretch of text. Plans hold plain text: nothing in it is markup. */
export interface DocumentRun {
  readonly text: string;
  /** A web or e-mail address: `http:`, `https:` or `mailto:`, nothing else. */
  readonly href?: string;
  /** The id of what it speaks of: the text itself is written there, and said again here. */
  readonly refersTo?: string;
  readonly role?: DocumentRole;
}

/**
 * What a run is where it is not simply text of the plan. `added`: the document says it, not the plan (a
 * label, punctuation between values, a figure that was worked out). The others are values of the plan
 * that stand beside a text: an id, an address, the name of a file.
 */
export type DocumentRole = 'added' | 'id' | 'address' | 'file';

export type DocumentText = readonly DocumentRun[];

/** What stands in the plan's text. */
interface Written {
  readonly range: Place;
  readonly extent: Place;
}

interface Keyed extends Written {
  /** Stable between versions of a plan, unique in the document. */
  readonly key: string;
}

export type DocumentLight = 'green' | 'yellow' | 'red';

/** A line in a cell, under a term or under an item. `light` is there for `kind: 'light'` alone. */
export interface DocumentLine {
  readonly kind: 'text' | 'strong' | 'item' | 'note' | 'light';
  readonly text: DocumentText;
  readonly light?: DocumentLight;
  /** Of an item, how many items it stands in. */
  readonly depth?: number;
}

export interface DocumentHeading extends Keyed {
  readonly kind: 'heading';
  /** 1 for chapters. */
  readonly level: number;
  /** What kind of part it heads, with its id: `Työpaketti I1-TP2`. */
  readonly lead: string | undefined;
  readonly text: DocumentText;
  /** Chapters and parts of the plan are; the headings inside them are not. */
  readonly inContents: boolean;
  /** Has a number, which `contents` says: it depends on the headings before. */
  readonly numbered: boolean;
  /** A new page is begun for it. */
  readonly breakBefore: boolean;
}

/** Line breaks in it are the author's. */
export interface DocumentParagraph extends Keyed {
  readonly kind: 'paragraph';
  readonly text: DocumentText;
}

export interface DocumentItem extends Keyed {
  /** 0 for the items of the list itself. */
  readonly depth: number;
  /** Its id, or the number that it was written with; undefined: a bullet. */
  readonly marker: string | undefined;
  /** Heads the items below it, and says nothing itself. */
  readonly heads: boolean;
  readonly text: DocumentText;
  readonly notes: readonly DocumentLine[];
}

export interface DocumentList extends Keyed {
  readonly kind: 'list';
  readonly items: readonly DocumentItem[];
}

export interface DocumentTerm extends Keyed {
  readonly term: DocumentText;
  readonly details: readonly DocumentLine[];
}

/** The items may stand anywhere in the text, in any order: the block's place is that of the first. */
export interface DocumentTerms extends Keyed {
  readonly kind: 'terms';
  /** Facts are short and stand beside their terms, descriptions under them. */
  readonly layout: 'facts' | 'descriptions';
  readonly items: readonly DocumentTerm[];
}

export interface DocumentColumn {
  readonly key: string;
  readonly title: string;
  /** Figures stand at the end, under each other. */
  readonly align: 'start' | 'end';
  /** Of the table's width, in parts; the wider holds prose. */
  readonly weight: number;
}

export interface DocumentRow extends Keyed {
  /** A group heads the rows below it; a detail is part of the row above it; a sum is of all rows. */
  readonly kind: 'row' | 'group' | 'detail' | 'sum';
  /** Of a group, how many groups it stands in. */
  readonly depth?: number;
  /** As many as the table has columns. The first names the row. */
  readonly cells: readonly (readonly DocumentLine[])[];
}

export interface DocumentTable extends Keyed {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

/** A picture stands in a file of its own: here is what is said of it. */
export interface DocumentFigure extends Keyed {
  readonly kind: 'figure';
  /** `Kuva`; undefined where its text begins with it. */
  readonly label: string | undefined;
  readonly text: DocumentText;
  readonly notes: readonly DocumentLine[];
}

export interface DocumentTitleLine extends Keyed {
  readonly role: 'programme' | 'title' | 'subtitle' | 'organisation';
  readonly text: DocumentText;
}

export interface DocumentTitle extends Keyed {
  readonly kind: 'title';
  readonly lines: readonly DocumentTitleLine[];
}

export type DocumentBlock =
  | DocumentTitle
  | DocumentHeading
  | DocumentParagraph
  | DocumentList
  | DocumentTerms
  | DocumentTable
  | DocumentFigure;

/** A line of the table of contents. */
export interface DocumentContentsEntry {
  /** That of the heading. */
  readonly key: string;
  readonly level: number;
  /** `4.1.2`; undefined for a heading without. */
  readonly number: string | undefined;
  readonly title: string;
}

/**
 * The plan as it would be printed and sent to the funder: a title page, a table of contents made of
 * the headings, and the blocks in the order of print. Every text of the plan is in it once; what
 * says a text again has `refersTo`.
 */
export interface DocumentView {
  readonly cover: readonly DocumentBlock[];
  /** By the order of the headings in `blocks`. */
  readonly contents: readonly DocumentContentsEntry[];
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentWords {
  readonly empty: string;
  readonly contents: string;

  // Title page
  readonly acronym: string;
  readonly partners: string;
  readonly status: string;
  readonly contacts: string;

  // Chapters, in order
  readonly summary: string;
  readonly need: string;
  readonly targetGroups: string;
  readonly goals: string;
  readonly benefits: string;
  readonly pillars: string;
  readonly investments: string;
  readonly areas: string;
  readonly impact: string;
  readonly effects: string;
  readonly people: string;
  readonly competition: string;
  readonly relatedProjects: string;
  readonly management: string;
  readonly organising: string;
  readonly costs: string;
  readonly communication: string;
  readonly monitoring: string;
  readonly risks: string;
  readonly abbreviations: string;
  readonly links: string;
  readonly figure: string;
  readonly figures: string;
  readonly evaluation: string;

  // A part of the plan
  readonly lead: string;
  readonly period: string;
  readonly contributesTo: string;
  readonly dependsOn: string;
  readonly background: string;
  readonly description: string;
  readonly cooperation: string;
  readonly ownGoals: string;
  readonly measures: string;
  readonly schedule: string;
  readonly outputs: string;
  readonly metrics: string;
  readonly budget: string;
  readonly ownRisks: string;
  readonly costShare: string;

  // Items and the schedule
  readonly owner: string;
  readonly target: string;
  readonly targets: string;
  readonly due: string;
  readonly time: string;
  readonly tasks: string;
  readonly output: string;
  readonly milestone: string;

  // Metrics
  readonly metric: string;
  readonly baseline: string;
  readonly targetValue: string;
  readonly source: string;
  readonly frequency: string;
  readonly direction: string;
  readonly up: string;
  readonly down: string;
  readonly metricKind: string;
  readonly kindNumber: string;
  readonly kindPercent: string;
  readonly kindYesNo: string;
  readonly kindScale: string;
  readonly kindSurvey: string;
  readonly kindQualitative: string;
  readonly unit: string;
  readonly values: string;
  readonly draft: string;

  // Money
  readonly costLine: string;
  readonly amount: string;
  /** {0} the kinds of parts that a sum is of: `Työpaketit yhteensä`. */
  readonly allOf: string;
  readonly byYear: string;
  readonly year: string;
  readonly ofPersonnel: string;
  readonly ofDirect: string;
  readonly budgetOfAll: string;
  readonly budgetOfAdministration: string;
  readonly funding: string;
  readonly share: string;

  // Administration, communication, monitoring
  readonly bodies: string;
  readonly audiences: string;
  readonly channels: string;
  readonly methods: string;
  readonly reporting: string;

  // Risks
  readonly risk: string;
  readonly likelihood: string;
  readonly riskImpact: string;
  readonly score: string;
  readonly mitigation: string;

  // Evaluation
  readonly date: string;
  readonly scale: string;
  readonly green: string;
  readonly yellow: string;
  readonly red: string;
  readonly evaluationSummary: string;
  readonly results: string;
  readonly result: string;
  readonly processGoal: string;
  readonly measure: string;
  readonly outcome: string;
  readonly progress: string;
  readonly noAssessment: string;
}
