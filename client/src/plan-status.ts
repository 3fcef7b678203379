import * as vscode from 'vscode';
import type { PlanChangedParams, PlanStatusInfo } from '@planwright/protocol';
import type { ServerState } from './plan-server';
import { profileLine } from './status/profile-line';
import { readinessLine, reasonLine, type StatusLine } from './status/readiness-line';

const language = 'project-plan';

export interface PlanStatusPorts {
  readonly state: () => ServerState;
  readonly onStateChanged: vscode.Event<ServerState>;
  /** Null where the server does not know the plan; rejects where it is not there. */
  readonly request: (uri: string) => Promise<PlanStatusInfo | null>;
  readonly onChanged: vscode.Event<PlanChangedParams>;
}

/** The language status of a plan: is it ready to submit, whose demands count, is it checked at all. */
export class PlanStatus implements vscode.Disposable {
  private readonly readiness = statusItem('planwright.status', vscode.l10n.t('Project plan'));
  private readonly profile = statusItem('planwright.profile', vscode.l10n.t('Funder profile'));
  private readonly reason = statusItem('planwright.reason', vscode.l10n.t('Why this is a plan'));
  private readonly subscriptions: readonly { dispose(): void }[];
  /** Told last, with the plan that it is of. */
  private told: { readonly uri: string; readonly info: PlanStatusInfo } | undefined;
  private asking = false;
  private again = false;

  constructor(private readonly ports: PlanStatusPorts) {
    const ask = (): void => {
      void this.ask();
    };
    this.subscriptions = [
      this.readiness,
      this.profile,
      this.reason,
      ports.onStateChanged(ask),
      ports.onChanged(({ uri }) => {
        if (uri === activePlan()?.uri.toString()) ask();
      }),
      vscode.window.onDidChangeActiveTextEditor(ask),
    ];
    ask();
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  /** One request under way at most; what changes meanwhile is asked for once more afterwards. */
  private async ask(): Promise<void> {
    this.again = true;
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.takeAgain()) await this.askOnce();
    } finally {
      this.asking = false;
    }
  }

  private takeAgain(): boolean {
    const { again } = this;
    this.again = false;
    return again;
  }

  private async askOnce(): Promise<void> {
    const uri = activePlan()?.uri.toString();
    const info = uri === undefined ? undefined : await this.request(uri);
    if (uri !== undefined && info) this.told = { uri, info };
    this.show();
  }

  private async request(uri: string): Promise<PlanStatusInfo | null> {
    try {
      return await this.ports.request(uri);
    } catch {
      // The server is starting, or was stopped; its next state is told.
      return null;
    }
  }

  private show(): void {
    const document = activePlan();
    const state = this.ports.state();
    const info = this.told?.uri === document?.uri.toString() ? this.told?.info : undefined;
    this.readiness.busy = state === 'starting';
    if (!document) return;
    apply(this.readiness, readinessLine(state, info));
    apply(this.reason, reasonLine(document.uri.path));
    // Until it is known nothing is said of it, rather than something of another plan.
    this.profile.selector = info ? { language } : [];
    if (info) apply(this.profile, profileLine(info));
  }
}

function statusItem(id: string, name: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(id, { language });
  item.name = name;
  return item;
}

function apply(item: vscode.LanguageStatusItem, line: StatusLine): void {
  item.text = line.text;
  item.detail = line.detail;
  item.severity = vscode.LanguageStatusSeverity[line.severity];
  item.command = line.command;
}

function activePlan(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === language ? document : undefined;
}
