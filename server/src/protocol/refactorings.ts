/** Rearrangements of a plan that ask something first (editor.md §1, §3). */
import { RequestType } from 'vscode-jsonrpc';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** A document in the version that the asker has seen: of another one the places would be wrong. */
export interface DocumentVersion {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
}

/** An edit of one document in the version that was asked about. */
export interface PlannedEdit {
  readonly edit: WorkspaceEdit;
  /** What was done, and what is left to do by hand; a sentence or two. */
  readonly message: string;
}

/** Where an amount stands, or `key`, the cost line that is to be added to the budget there. */
export interface AmountRef {
  readonly at: Position;
  readonly key?: string;
}

export interface AmountPlaces {
  readonly version: number;
  readonly from: {
    /** `personnel of TP1` */
    readonly label: string;
    /** For people: `180 000 €`. */
    readonly amount: string;
    /** As a YAML number. */
    readonly figure: string;
  };
  /** Every part of the plan with a budget, in the plan's order. */
  readonly parts: readonly {
    readonly label: string;
    readonly total: string;
    readonly lines: readonly {
      readonly label: string;
      /** For people; empty for a line that is not there yet. */
      readonly amount: string;
      readonly to: AmountRef;
    }[];
  }[];
}

export interface AmountPlacesParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Where the amount at a position may be moved; null where no such amount stands there. */
export const amountPlacesRequest = new RequestType<AmountPlacesParams, AmountPlaces | null, void>(
  'planwright/amountPlaces',
);

export interface MoveAmountParams extends DocumentVersion {
  readonly from: Position;
  readonly to: AmountRef;
  /** As a planner writes it: `5 000 €`. */
  readonly amount: string;
}

/** Moves money from one line to another, with the stated totals above that the two do not share. */
export const moveAmountRequest = new RequestType<MoveAmountParams, PlannedEdit | null, void>(
  'planwright/moveAmount',
);

export interface ShiftScheduleParams extends DocumentVersion {
  /** In the part of the plan that is meant. */
  readonly position: Position;
  /** Later, or below zero earlier. */
  readonly quarters: number;
}

/** Moves a part of the plan in time, with all that depends on it. */
export const shiftScheduleRequest = new RequestType<ShiftScheduleParams, PlannedEdit | null, void>(
  'planwright/shiftSchedule',
);

/** A part of the plan that may hold work packages. */
export interface WorkPackageParent {
  readonly label: string;
  /** Figures for people; empty where there are none. */
  readonly total: string;
  /** Its own or the nearest above, in the plain form; empty where there is none. */
  readonly period: string;
  readonly at: Position;
}

export interface WorkPackageParents {
  readonly version: number;
  readonly currency: string;
  readonly parents: readonly WorkPackageParent[];
}

export interface WorkPackageParentsParams {
  readonly textDocument: { readonly uri: string };
  /** In the part that is to hold it: it alone is given. */
  readonly position?: Position;
  /** The parts around it come first, the innermost before the others. */
  readonly near?: Position;
}

export const workPackageParentsRequest = new RequestType<
  WorkPackageParentsParams,
  WorkPackageParents | null,
  void
>('planwright/workPackageParents');

export interface AddWorkPackageParams extends DocumentVersion {
  readonly parent: Position;
  readonly title: string;
  /** In any notation of the format; empty: it runs with its parent. */
  readonly period: string;
  /** Total and person-years, `240 000 €; 3`; empty: without a budget. */
  readonly budget: string;
}

export interface AddedWorkPackage extends PlannedEdit {
  readonly id: string;
  /** The first place to fill in, in the text after the edit. */
  readonly fill: Range;
  /** Stated totals above lack what the work package costs. */
  readonly canRaise: boolean;
}

/** Adds a work package that is whole and in balance, with places left to fill in. */
export const addWorkPackageRequest = new RequestType<
  AddWorkPackageParams,
  AddedWorkPackage | null,
  void
>('planwright/addWorkPackage');

export interface RaiseTotalsParams extends DocumentVersion {
  /** Of the part of the plan whose costs are to be added to the stated totals above it. */
  readonly id: string;
}

export const raiseTotalsRequest = new RequestType<RaiseTotalsParams, PlannedEdit | null, void>(
  'planwright/raiseTotals',
);
