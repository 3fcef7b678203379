/** The messages beside LSP's own, each one constant with its types. */
import { NotificationType, RequestType } from 'vscode-jsonrpc';
import type { PlanViewAnswer } from './view-patch';

export interface PlanViewParams {
  readonly uri: string;
  /** The stamp of the view that the asker has; absent: it has none. */
  readonly since?: number | undefined;
}

/** The preview's data for an open plan; null where the server does not know the document. */
export const planViewRequest = new RequestType<PlanViewParams, PlanViewAnswer | null, void>(
  'planwright/planView',
);

export interface PlanChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Sent after each check of an open plan: a panel that shows it asks for the new view. */
export const planChangedNotification = new NotificationType<PlanChangedParams>(
  'planwright/planChanged',
);

/** What the client hands over at start. */
export interface InitializationOptions {
  /** Folder of the rule pages, as a URI that the client can open; absent: no links. */
  readonly rulePages?: string;
}
