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
import { PlanFeeds } from './plan-feeds';
import { fileName, PreviewPanel, previewViewType, type PanelEvents } from './preview-panel';
import { renamed } from './renamed';

/** Where the pictures come from: the language server, by way of the client. */
export interface PlanViews {
  /**
   * The view of an open plan, or what became other since the one with this stamp; null where the
   * server does not know the plan.
   */
  readonly request: (asked: PlanViewParams) => Promise<PlanViewAnswer | null>;
  readonly onChanged: (listener: (change: PlanChangedParams) => void) => vscode.Disposable;
}

/** Whether the panel that is active is pinned: which of two commands its title bar offers. */
const pinnedKey = 'planwright.previewIsPinned';

/**
 * The previews: at most one follows the active plan, any number are pinned to theirs. They lead from
 * the picture to the text and from the selection to the picture, and never take the focus.
 */
export class PreviewManager implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly panels = new Set<PreviewPanel>();
  private readonly feeds: PlanFeeds;
  /** The plan that was followed last, for a panel that is opened while no plan is active. */
  private lastPlan: vscode.Uri | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    views: PlanViews,
  ) {
    this.feeds = new PlanFeeds(views.request);
    this.subscriptions = [
      views.onChanged((change) => {
        this.feeds.changed(change);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const { following } = this;
        if (following && editor && isPlan(editor.document)) {
          this.turn(following, editor.document.uri);
        }
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        this.revealSelection(textEditor.document, selections[0]);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const panel of this.panels) {
          const now = panel.uri && renamed(panel.uri, files);
          if (now) this.turn(panel, now);
        }
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
    const there = this.following ?? this.pinnedTo(plan);
    there?.bringForward();
    const panel = there ?? this.add(PreviewPanel.create(this.extensionUri, column, this.events));
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
    const panel = this.active ?? this.following;
    if (!panel?.uri) return;
    panel.pin(true);
    this.tellWhichIsActive();
  }

  /**
   * The active panel, or the only one that is pinned, follows the active plan from now on, in place
   * of the one that did so far.
   */
  unpin(): void {
    const pinned = [...this.panels].filter(({ isPinned }) => isPinned);
    const panel = this.active ?? (pinned.length === 1 ? pinned[0] : undefined);
    if (!panel?.isPinned) return;
    this.following?.dispose();
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
      this.panels.delete(panel);
      this.feeds.leave(panel);
      this.nameApart();
      this.tellWhichIsActive();
    },
  };

  private get following(): PreviewPanel | undefined {
    return [...this.panels].find(({ isPinned }) => !isPinned);
  }

  private get active(): PreviewPanel | undefined {
    return [...this.panels].find(({ isActive }) => isActive);
  }

  private pinnedTo(plan: vscode.Uri | undefined): PreviewPanel | undefined {
    return [...this.panels].find(({ uri }) => uri && uri.toString() === plan?.toString());
  }

  private tellWhichIsActive(): void {
    const isPinned = this.active?.isPinned ?? false;
    void vscode.commands.executeCommand('setContext', pinnedKey, isPinned);
  }

  private async restore(panel: vscode.WebviewPanel, left: LeftByPage): Promise<void> {
    if (!left.isPinned && this.following) {
      panel.dispose();
      return;
    }
    const preview = this.add(PreviewPanel.restore(panel, this.extensionUri, this.events, left));
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

  private add(panel: PreviewPanel): PreviewPanel {
    this.panels.add(panel);
    return panel;
  }

  private turn(panel: PreviewPanel, uri: vscode.Uri): void {
    if (!panel.isPinned) this.lastPlan = uri;
    if (panel.uri?.toString() === uri.toString()) return;
    panel.turnTo(uri);
    this.nameApart();
    this.feeds.join(panel, uri.toString());
  }

  /** Plans of the same file name are told apart by their folders. */
  private nameApart(): void {
    for (const panel of this.panels) {
      const isSharedName = [...this.panels].some(
        ({ uri }) =>
          uri &&
          panel.uri &&
          fileName(uri) === fileName(panel.uri) &&
          uri.toString() !== panel.uri.toString(),
      );
      panel.nameFolder(isSharedName);
    }
  }

  private revealSelection(
    document: vscode.TextDocument,
    selection: vscode.Selection | undefined,
  ): void {
    const plan = document.uri.toString();
    const showing = [...this.panels].filter(({ uri }) => uri?.toString() === plan);
    if (showing.length === 0 || !selection) return;
    const settings = vscode.workspace.getConfiguration('planwright', document);
    if (!settings.get<boolean>('preview.scrollSync', true)) return;
    for (const each of showing) each.reveal(toRange(selection));
  }
}

function askForPlan(panel: PreviewPanel): void {
  panel.say(vscode.l10n.t('Open a project plan, and its preview appears here.'));
}

function isPlan(document: vscode.TextDocument): boolean {
  return document.languageId === 'project-plan';
}

function activePlan(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isPlan(document) ? document.uri : undefined;
}

function toRange({ start, end }: vscode.Range): SourceRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
