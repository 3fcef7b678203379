/** Plans as documents of others and documents of others as plans: what is asked for and answered. */
import type { PlanView } from './view-data';

/**
 * What an export is made of: the very data that the preview shows, so that the two cannot disagree,
 * with every figure in words of the plan's language.
 */
export interface ExportSource {
  /** The plan's file name without its ending, for titles where the plan has none. */
  readonly name: string;
  /** With all of its parts. */
  readonly view: PlanView;
  /** The plan as its text says it: lists, keys, texts and numbers, for formats that other programs read. */
  readonly value: unknown;
}

/** What a plan can be exported as; known without loading what exports. */
export const exportFormats = ['docx', 'xlsx', 'html', 'pdf', 'md', 'csv', 'json', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The tables of a plan that a file of comma-separated values can hold, one a file. */
export const csvTables = ['budget', 'time', 'roadmap', 'metrics', 'risks', 'evaluation'] as const;
export type CsvTable = (typeof csvTables)[number];

/**
 * `plain` is what programs read: commas, decimal points. `excel` is what Excel opens at a double
 * click in Finnish and Swedish: semicolons, decimal commas and a byte order mark.
 */
export const csvStyles = ['plain', 'excel'] as const;
export type CsvStyle = (typeof csvStyles)[number];

export type ExportChoice =
  | {
      readonly format: 'docx';
      /** A Word file whose styles are taken. */
      readonly template?: Uint8Array | undefined;
    }
  | { readonly format: 'csv'; readonly table: CsvTable; readonly style: CsvStyle }
  | { readonly format: Exclude<ExportFormat, 'docx' | 'csv'> };

export type Exported =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** A sentence that says why there is none and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** @param done of `all`, in steps of whatever is made */
export type OnProgress = (done: number, all: number) => void;

/** What a thread that exports or imports is started with. */
export type DocumentTask =
  | {
      readonly kind: 'export';
      readonly source: ExportSource;
      readonly choice: ExportChoice;
      /** Of what is told; the document is in the plan's own language. */
      readonly locale: 'en' | 'fi' | 'sv';
    }
  | {
      readonly kind: 'import';
      /** The file's name without its folder. */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Of the report. */
      readonly locale: 'en' | 'fi' | 'sv';
    };

export type Imported =
  | { readonly kind: 'plan'; readonly yaml: string; readonly report: string }
  /** A sentence that says why there is none and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** What such a thread is told: its work is not wanted any more, and what it began is to be ended. */
export interface DocumentOrder {
  readonly kind: 'cancel';
}

export type DocumentMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'exported'; readonly exported: Exported }
  | { readonly kind: 'imported'; readonly imported: Imported };

/** What comes of a task, once. */
export type DocumentAnswer = Exclude<DocumentMessage, { kind: 'progress' }>;

/** A browser does not tell of what goes wrong in a worker while it waits: the worker says so itself. */
export type DocumentWorkerMessage =
  DocumentMessage | { readonly kind: 'failed'; readonly message: string };
