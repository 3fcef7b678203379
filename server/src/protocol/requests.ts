/** The messages beside LSP's own, each one constant with its types. */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { ViewTab } from './panel-messages';
import type { PlanView } from './view-data';
import type { PlanViewAnswer } from './view-patch';

export interface PlanViewParams {
  readonly uri: string;
  /** The stamp of the view that the asker has; absent: it has none. */
  readonly since?: number | undefined;
  /** Which parts of the view are looked at, beside the summary; absent: all. */
  readonly tabs?: readonly ViewTab[] | undefined;
}

/** The preview's data for an open plan; null where the server does not know the document. */
export const planViewRequest = new RequestType<PlanViewParams, PlanViewAnswer | null, void>(
  'planwright/planView',
);

export interface PlanDataParams {
  readonly uri: string;
}

/** What an export of an open plan is made of. */
export interface PlanData {
  /** With the parts that exports show (`exportedTabs`). */
  readonly view: PlanView;
  /** The plan as its text says it: lists, keys, texts and numbers. */
  readonly value: unknown;
}

/** Null where the server does not know the document. */
export const planDataRequest = new RequestType<PlanDataParams, PlanData | null, void>(
  'planwright/planData',
);

export interface PlanChangedParams {
  readonly uri: string;
  readonly version: number;
  /** The view that was sent of just this version and these findings; absent: none was. */
  readonly stamp?: number | undefined;
}

/** Sent after each check of an open plan: a panel without its newest view asks for that. */
export const planChangedNotification = new NotificationType<PlanChangedParams>(
  'planwright/planChanged',
);

/**
 * The user trusts the folder now: what its files name counts from here on. Sent by a client that said
 * `isTrusted: false` at start.
 */
export const trustedNotification = new NotificationType<void>('planwright/trusted');

export interface PlanStatusParams {
  readonly uri: string;
}

/** How a plan stands: what the editor's language status says of it. */
export interface PlanStatusInfo {
  readonly version: number;
  readonly errors: number;
  readonly warnings: number;
  readonly profile: {
    readonly id: string;
    readonly title: string;
    /**
     * Who chose it: the plan, the configuration of its folder, whoever started the check, or nobody;
     * `missing`: the plan names one that is not there, `unread`: one that may not be read (SECURITY.md), and
     * the one told counts instead.
     */
    readonly from: 'plan' | 'folder' | 'chosen' | 'default' | 'missing' | 'unread';
    /** As the plan names it. */
    readonly named?: string;
  };
}

/** Null where the server does not know the document. */
export const planStatusRequest = new RequestType<PlanStatusParams, PlanStatusInfo | null, void>(
  'planwright/planStatus',
);

/** What the client hands over at start. */
export interface InitializationOptions {
  /** Folder of the rule pages, as a URI that the client can open; absent: no links. */
  readonly rulePages?: string;
  /** Our commands are there: actions may name them. */
  readonly commands?: boolean;
  /** It is to be sent findings, though it could ask for them. */
  readonly push?: boolean;
  /** False: nothing is read but plans, until the client says otherwise. Absent: the folder is trusted. */
  readonly isTrusted?: boolean;
}
