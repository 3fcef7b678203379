/** What every view is made of: places in the text and figures as they are shown. Imports nothing. */

/** Lines of the plan's text that move together: the same block as long as its own text is the same. */
export interface TextBlock {
  readonly key: number;
  /** How many lines it has, up to the next block. */
  readonly lines: number;
}

/** Zero-based line inside its block, and UTF-16 character. */
export type Spot = readonly [block: number, line: number, character: number];

/**
 * Where in the plan's text a thing stands, by blocks: so that what is made of a part of the text
 * stays as it is when lines come and go above. `PlanView.blocks` say where the blocks stand.
 */
export interface Place {
  readonly start: Spot;
  readonly end: Spot;
}

/** Where in the plan's text a thing stands; zero-based, UTF-16, as in LSP. */
export interface SourceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** An amount: exact for reckoning and drawing, and as it is shown. */
export interface MoneyCell {
  /** Integer cents. */
  readonly cents: number;
  /** With its currency: `1 690 000 €`. */
  readonly text: string;
  /** Without: `1 690 000`. */
  readonly figure: string;
  /** Where the figure is written; undefined for a sum that is written nowhere. */
  readonly range: Place | undefined;
}

export interface PersonYearsCell {
  /** Integer hundredths. */
  readonly hundredths: number;
  /** With the unit: `8,2 htv`. */
  readonly text: string;
  /** Without: `8,2`. */
  readonly figure: string;
  /** Where the figure is written; undefined for a sum that is written nowhere. */
  readonly range: Place | undefined;
}

/** Stated less composed, never zero; the texts carry their sign. */
export interface DifferenceCell {
  /** Integer cents. */
  readonly cents: number;
  readonly text: string;
  readonly figure: string;
  /** The slip is here, not only passed on from below (plan-format §2, blame). */
  readonly blamed: boolean;
}

export interface PersonYearsDifference {
  readonly hundredths: number;
  readonly text: string;
  readonly figure: string;
  readonly blamed: boolean;
}

export interface Share {
  /** Per cent, one decimal. */
  readonly percent: number;
  /** `61,9 %` */
  readonly text: string;
}

export interface PersonYearsView {
  /** As written for the whole. */
  readonly stated: PersonYearsCell | undefined;
  readonly composed: PersonYearsCell | undefined;
  readonly difference: PersonYearsDifference | undefined;
  /** A figure in it could not be read: the composed one is too small, and proves nothing. */
  readonly incomplete: boolean;
}

/** What a row lacks is said in a part above it, for all that stands there. */
export interface HeldAbove {
  readonly kind: 'above';
  readonly id: string | undefined;
  readonly title: string;
  /** Of the part's title. */
  readonly range: Place;
}

/** Where the costs of a part are that has none itself. */
export type CostElsewhere =
  | HeldAbove
  /** Who bears them, as the plan says it (`costShare`). */
  | { readonly kind: 'costShare'; readonly text: string; readonly range: Place };

export type ViewSeverity = 'error' | 'warning' | 'information' | 'hint';

export type ViewNodeKind = 'plan' | 'pillar' | 'investment' | 'area' | 'workPackage';
