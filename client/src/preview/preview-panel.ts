import * as vscode from 'vscode';
import type { FromPage, SourceRange, ToPage, ViewPatch, WholeView } from '@planwright/protocol';
import { isFromPage } from './messages';
import { previewPage } from './page';

export const previewViewType = 'planwright.preview';

export interface PanelEvents {
  /** A click on something that stands in the text of the plan that is shown. */
  readonly onOpen: (uri: string, range: SourceRange) => void;
  readonly onVisible: (visible: boolean) => void;
  readonly onDispose: () => void;
}

/**
 * The panel and its page. The page is loaded once and again after each time that it was hidden,
 * and then gets what it showed: the last good view, the newest one, or a message.
 */
export class PreviewPanel {
  private readonly subscriptions: vscode.Disposable[] = [];
  private isReady = false;
  private good: WholeView | undefined;
  private newest: WholeView | undefined;
  private message: string | undefined;
  /** To be shown as soon as there is a picture. */
  private asked: SourceRange | undefined;

  private constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly events: PanelEvents,
  ) {
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) this.receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.isReady = false;
        events.onVisible(panel.visible);
      }),
      panel.onDidDispose(() => {
        for (const each of this.subscriptions) each.dispose();
        events.onDispose();
      }),
    );
  }

  static create(
    extensionUri: vscode.Uri,
    column: vscode.ViewColumn,
    events: PanelEvents,
  ): PreviewPanel {
    const panel = vscode.window.createWebviewPanel(
      previewViewType,
      titleOf(undefined),
      { viewColumn: column, preserveFocus: true },
      { enableFindWidget: true },
    );
    return PreviewPanel.restore(panel, extensionUri, events);
  }

  /** A panel that VS Code has brought back after a restart. */
  static restore(
    panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    events: PanelEvents,
  ): PreviewPanel {
    const { webview } = panel;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const preview = new PreviewPanel(panel, events);
    webview.html = previewPage({
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(dist, 'preview.css')).toString(),
      nonce: crypto.randomUUID(),
      title: titleOf(undefined),
    });
    return preview;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  /** Another plan is to be shown: nothing of the one before may stay. */
  turnTo(uri: vscode.Uri): void {
    this.panel.title = titleOf(uri);
    this.good = undefined;
    this.newest = undefined;
    this.message = undefined;
    this.asked = undefined;
  }

  /** @param change what leads there from the view before it; undefined: nothing does */
  show(view: WholeView, change: ViewPatch | undefined): void {
    const isNext = change !== undefined && change.since === this.newest?.stamp;
    this.newest = view;
    this.message = undefined;
    if (!view.broken) this.good = view;
    this.post(isNext ? { type: 'patch', change } : { type: 'view', view });
    this.showAsked();
  }

  /** Instead of a plan; a picture that is already there stays. */
  showMessage(message: string): void {
    if (this.newest) return;
    this.message = message;
    this.post({ type: 'empty', message });
  }

  reveal(range: SourceRange): void {
    this.post({ type: 'reveal', range });
  }

  /** What was asked for, unlike what is merely selected: in a view that has it, as soon as one is there. */
  showPlace(range: SourceRange): void {
    this.asked = range;
    this.showAsked();
  }

  private showAsked(): void {
    if (!this.asked || !this.newest || !this.isReady) return;
    this.post({ type: 'reveal', range: this.asked, asked: true });
    this.asked = undefined;
  }

  /** Brings the panel to the front of its column; the focus stays where it is. */
  bringForward(column: vscode.ViewColumn | undefined): void {
    this.panel.reveal(column, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.replay();
        return;
      case 'open':
        if (message.uri === this.newest?.uri) this.events.onOpen(message.uri, message.range);
        return;
    }
  }

  private replay(): void {
    if (this.good && this.good !== this.newest) this.post({ type: 'view', view: this.good });
    if (this.newest) this.post({ type: 'view', view: this.newest });
    else if (this.message !== undefined) this.post({ type: 'empty', message: this.message });
    this.showAsked();
  }

  private post(message: ToPage): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }
}

/** `Plan: pohjois-savo` */
function titleOf(uri: vscode.Uri | undefined): string {
  if (!uri) return vscode.l10n.t('Plan');
  const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const name = file.replace(/\.(projectplan|hanke)\.ya?ml$/, '');
  return vscode.l10n.t('Plan: {0}', name);
}
