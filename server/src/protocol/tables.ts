/** Tables of a spreadsheet or a text processor that become a part of a plan, and the other way. */
import { RequestType } from 'vscode-jsonrpc';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

export interface PasteTableParams {
  readonly textDocument: { readonly uri: string };
  /** Where the table is pasted, with nothing selected. */
  readonly position: Position;
  /** Cells as texts, merged ones spread; rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
}

export interface PastedTable {
  /** Of the version of the document that the server has. */
  readonly edit: WorkspaceEdit;
  /** What the planner should know of it; absent: all of the table is where it belongs. */
  readonly message?: string;
}

/**
 * The table as YAML of the budget, schedule, list of metrics … that the position stands in; null where
 * no table belongs, or where nothing in this one could be placed.
 */
export const pasteTableRequest = new RequestType<PasteTableParams, PastedTable | null, void>(
  'planwright/pasteTable',
);

export interface TableAtParams {
  readonly textDocument: { readonly uri: string };
  /** The cursor or selection: rows that it touches only where it holds more than a place. */
  readonly range: Range;
}

export interface CopiedTable {
  /** A head row in the plan's language, then a row a thing. No text in it runs as a formula. */
  readonly rows: readonly (readonly string[])[];
  /** What it is of, in the plan's language: `Mittarit`. */
  readonly title: string;
}

/** The table that a place in a plan stands in; null where there is none. */
export const tableAtRequest = new RequestType<TableAtParams, CopiedTable | null, void>(
  'planwright/tableAt',
);
