import * as vscode from 'vscode';
import type {
  PlanChangedParams,
  PlanViewAnswer,
  PlanViewParams,
  SourceRange,
} from '@planwright/protocol';
import { pinPreview, unpinPreview } from '../commands/pin-preview';
import { goneMessage, offerFixes, openIfThere, showInText } from './in-text';
import { leftByPage, type LeftByPage } from './messages';
import { OpenPanels } from './open-panels';
import { PlanFeeds } from './plan-feeds';
import { activePlan, isCheckedAsTyped, isScrolledWithText, watchEditor } from './plans-in-editor';
import { PreviewPanel, previewViewType, type PanelEvents } from './preview-panel';

/** Where the pictures come from: the language server, by way of the client. */
export interface PlanViews {
  /**
   * The view of an open plan, or what became other since the one with this stamp; null where the
   * server does not know the plan.
   */
  readonly request: (asked: PlanViewParams) => Promise<PlanViewAnswer | null>;
  /** The server was sent another version of a plan. */
  readonly onSent: vscode.Event<vscode.TextDocument>;
  /** The server has looked at a plan. */
  readonly onChanged: vscode.Event<PlanChangedParams>;
}

/** Whether the panel that is active is pinned: which of two commands its title bar offers. */
const pinnedKey = 'planwright.previewIsPinned';

/**
 * The previews, as they are opened, pinned and brought back. They lead from the picture to the text
 * and from the selection to the picture, and never take the focus.
 */
export class PreviewManager implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly panels = new OpenPanels();
  private readonly feeds: PlanFeeds;
  /** The plan that was followed last, for a panel that is opened while no plan is active. */
  private lastPlan: vscode.Uri | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    views: PlanViews,
  ) {
    this.feeds = new PlanFeeds(views.request);
    this.subscriptions = [
      views.onSent((document) => {
        if (this.panels.showing(document.uri).length > 0 && isCheckedAsTyped(document)) {
          this.feeds.typed(document.uri.toString(), document.version);
        }
      }),
      views.onChanged((change) => {
        this.feeds.changed(change);
      }),
      watchEditor({
        onActive: (plan) => {
          const { following } = this.panels;
          if (following) this.turn(following, plan);
        },
        onSelect: (document, range) => {
          this.revealSelection(document, range);
        },
        onRename: (moved) => {
          for (const panel of this.panels) {
            const now = panel.uri && moved(panel.uri);
            if (now) this.turn(panel, now);
          }
        },
      }),
      vscode.window.registerWebviewPanelSerializer(previewViewType, {
        deserializeWebviewPanel: (panel, state: unknown) => this.restore(panel, leftByPage(state)),
      }),
      vscode.commands.registerCommand(pinPreview.id, pinPreview.run(this)),
      vscode.commands.registerCommand(unpinPreview.id, unpinPreview.run(this)),
    ];
  }

  /**
   * Shows a plan, the active one unless another is named: in the panel that follows, in one that is
   * pinned to this plan, or in a new one.
   */
  open(uri = activePlan(), column = vscode.ViewColumn.Beside): PreviewPanel {
    const plan = uri ?? this.lastPlan;
    const there = this.panels.following ?? this.panels.showing(plan)[0];
    there?.bringForward();
    const panel =
      there ?? this.panels.add(PreviewPanel.create(this.extensionUri, column, this.events));
    if (uri) this.turn(panel, uri);
    else if (!panel.uri && plan) this.turn(panel, plan);
    else if (!panel.uri) askForPlan(panel);
    return panel;
  }

  /** Opens the plan beside the text, at a place that was asked for. */
  showPlace(uri: vscode.Uri, range: SourceRange): void {
    this.open(uri).showPlace(range);
  }

  /** The active panel, or the one that follows, stays with its plan from now on. */
  pin(): void {
    const panel = this.panels.active ?? this.panels.following;
    if (!panel?.uri) return;
    panel.pin(true);
    this.tellWhichIsActive();
  }

  /**
   * The active panel, or the only one that is pinned, follows the active plan from now on, in place
   * of the one that did so far.
   */
  unpin(): void {
    const panel = this.panels.active ?? this.panels.onlyPinned;
    if (!panel?.isPinned) return;
    this.panels.following?.dispose();
    panel.pin(false);
    const plan = activePlan();
    if (plan) this.turn(panel, plan);
    this.tellWhichIsActive();
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    for (const each of [...this.panels]) each.dispose();
  }

  private readonly events: PanelEvents = {
    onOpen: (uri, range) => {
      void showInText(vscode.Uri.parse(uri, true), range);
    },
    onFix: (uri, range) => {
      void offerFixes(vscode.Uri.parse(uri, true), range);
    },
    onLook: (panel) => {
      this.feeds.look(panel);
    },
    onActive: () => {
      this.tellWhichIsActive();
    },
    onDispose: (panel) => {
      this.feeds.leave(panel);
      this.panels.delete(panel);
      this.tellWhichIsActive();
    },
  };

  private tellWhichIsActive(): void {
    const isPinned = this.panels.active?.isPinned ?? false;
    void vscode.commands.executeCommand('setContext', pinnedKey, isPinned);
  }

  private async restore(panel: vscode.WebviewPanel, left: LeftByPage): Promise<void> {
    if (!left.isPinned && this.panels.following) {
      panel.dispose();
      return;
    }
    const preview = this.panels.add(
      PreviewPanel.restore(panel, this.extensionUri, this.events, left),
    );
    const known = left.uri === undefined ? undefined : vscode.Uri.parse(left.uri);
    const plan = left.isPinned ? known : (activePlan() ?? known);
    if (!plan) {
      askForPlan(preview);
      return;
    }
    // A plan in a background tab is not loaded after a restart: the server would not know it.
    const document = await openIfThere(plan);
    if (preview.uri || !this.panels.has(preview)) return;
    this.turn(preview, plan);
    if (!document) preview.say(goneMessage(plan));
  }

  private turn(panel: PreviewPanel, uri: vscode.Uri): void {
    if (!panel.isPinned) this.lastPlan = uri;
    if (panel.uri?.toString() === uri.toString()) return;
    panel.turnTo(uri);
    this.panels.nameApart();
    this.feeds.join(panel, uri.toString());
  }

  private revealSelection(document: vscode.TextDocument, range: SourceRange): void {
    const showing = this.panels.showing(document.uri);
    if (showing.length === 0 || !isScrolledWithText(document)) return;
    for (const each of showing) each.reveal(range, this.feeds.isComing(each));
  }
}

function askForPlan(panel: PreviewPanel): void {
  panel.say(vscode.l10n.t('Open a project plan, and its preview appears here.'));
}
