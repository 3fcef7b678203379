import * as vscode from 'vscode';
import type {
  FromPage,
  SourceRange,
  ToPage,
  ViewPatch,
  ViewTab,
  WholeView,
} from '@planwright/protocol';
import { fileName } from '../file-name';
import { isFromPage, type LeftByPage } from './messages';
import { previewPage } from './page';
import { Picture } from './picture';
import type { Viewer } from './plan-feeds';

export const previewViewType = 'planwright.preview';

export interface PanelEvents {
  /** A click on something that stands in the text of the plan that is shown. */
  readonly onOpen: (uri: string, range: SourceRange) => void;
  /** A click on what can be done about a finding. */
  readonly onFix: (uri: string, range: SourceRange) => void;
  /** It came into sight or went out of it, or another tab is in front. */
  readonly onLook: (panel: PreviewPanel) => void;
  /** It became the active one, or is it no longer. */
  readonly onActive: () => void;
  readonly onDispose: (panel: PreviewPanel) => void;
}

/** A panel and its page: it follows the active plan, or is pinned to one. */
export class PreviewPanel implements Viewer {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly picture = new Picture();
  /** Gone: there is none to tell. Loading: the editor hands on what it is told once it is there. */
  private page: 'gone' | 'loading' | 'ready' = 'loading';
  /** What is selected in a text whose picture is still on its way. */
  private waiting: readonly ToPage[] = [];
  private plan: vscode.Uri | undefined;
  private tab: ViewTab;
  private pinned: boolean;
  private hasFolder = false;

  private constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly events: PanelEvents,
    { tab, isPinned }: Pick<LeftByPage, 'tab' | 'isPinned'>,
  ) {
    this.tab = tab;
    this.pinned = isPinned;
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) this.receive(message);
      }),
      panel.onDidChangeViewState(() => {
        this.cameInSight();
        events.onLook(this);
        events.onActive();
      }),
      panel.onDidDispose(() => {
        for (const each of this.subscriptions) each.dispose();
        events.onDispose(this);
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
    return PreviewPanel.restore(panel, extensionUri, events, { tab: 'summary', isPinned: false });
  }

  /** A panel that VS Code has brought back after a restart. */
  static restore(
    panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    events: PanelEvents,
    left: Pick<LeftByPage, 'tab' | 'isPinned'>,
  ): PreviewPanel {
    const { webview } = panel;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const preview = new PreviewPanel(panel, events, left);
    const addressOf = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
    webview.html = previewPage({
      cspSource: webview.cspSource,
      script: addressOf('preview.js'),
      preload: addressOf('preview-chunk.js'),
      style: addressOf('preview.css'),
      nonce: crypto.randomUUID(),
      title: titleOf(undefined),
    });
    return preview;
  }

  /** The plan that it is to show. */
  get uri(): vscode.Uri | undefined {
    return this.plan;
  }

  get isPinned(): boolean {
    return this.pinned;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get looksAt(): ViewTab | undefined {
    return this.panel.visible ? this.tab : undefined;
  }

  /** Another plan is to be shown. */
  turnTo(uri: vscode.Uri): void {
    this.plan = uri;
    this.picture.clear();
    this.entitle();
  }

  pin(pinned: boolean): void {
    this.pinned = pinned;
    this.entitle();
    this.post([{ type: 'pinned', pinned }]);
  }

  show(view: WholeView, change: ViewPatch | undefined): void {
    this.post(this.picture.take(view, change, this.tab));
    if (this.page === 'ready') this.post(this.picture.answer());
  }

  settle(): void {
    this.post(this.waiting);
    this.waiting = [];
  }

  showMissing(): void {
    const uri = this.plan?.toString();
    // A plan that is open comes as soon as the server knows it.
    const isOpen = vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri);
    if (!isOpen) this.say(vscode.l10n.t('Open the plan in the editor to see it here.'));
  }

  /** Instead of a plan; a picture that is already there stays. */
  say(message: string): void {
    this.post(this.picture.say(message));
  }

  /**
   * Highlights what is selected in the text.
   * @param isComing the picture of that text is on its way: both are drawn together
   */
  reveal(range: SourceRange, isComing: boolean): void {
    const messages = this.picture.select(range);
    if (isComing) this.waiting = messages;
    else this.post(messages);
  }

  /** Shows what was asked for, in a view that has it, as soon as one is there. */
  showPlace(range: SourceRange): void {
    this.picture.ask(range);
    if (this.page === 'ready') this.post(this.picture.answer());
  }

  /** Brings the panel to the front of its column; the focus stays where it is. */
  bringForward(): void {
    this.panel.reveal(this.panel.viewColumn, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Whether its title says the plan's folder too. */
  nameFolder(named: boolean): void {
    if (named === this.hasFolder) return;
    this.hasFolder = named;
    this.entitle();
  }

  private entitle(): void {
    const title = titleOf(this.plan, this.hasFolder);
    this.panel.title = this.pinned ? `[${title}]` : title;
  }

  private receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.page = 'ready';
        this.post([{ type: 'pinned', pinned: this.pinned }]);
        if (!this.picture.isShownAs(message.stamp)) this.post(this.picture.replay());
        this.post(this.picture.answer());
        this.lookAt(message.tab);
        return;
      case 'tab':
        this.lookAt(message.tab);
        return;
      case 'open':
        if (message.uri === this.picture.uri) this.events.onOpen(message.uri, message.range);
        return;
      case 'fix':
        if (message.uri === this.picture.uri) this.events.onFix(message.uri, message.range);
        return;
    }
  }

  /** A page that is hidden is thrown away; seen again, another one is loaded. */
  private cameInSight(): void {
    const { visible } = this.panel;
    if (visible === (this.page !== 'gone')) return;
    this.page = visible ? 'loading' : 'gone';
    this.post(this.picture.replay());
  }

  private lookAt(tab: ViewTab): void {
    if (tab === this.tab) return;
    this.tab = tab;
    this.events.onLook(this);
  }

  private post(messages: readonly ToPage[]): void {
    if (this.page === 'gone') return;
    for (const message of messages) void this.panel.webview.postMessage(message);
  }
}

/** `Plan: pohjois-savo`, or `Plan: pohjois-savo – 2026` */
function titleOf(uri: vscode.Uri | undefined, hasFolder = false): string {
  if (!uri) return vscode.l10n.t('Plan');
  const name = fileName(uri).replace(/\.(projectplan|hanke)\.ya?ml$/, '');
  const folder = uri.path.split('/').at(-2) ?? '';
  return vscode.l10n.t('Plan: {0}', hasFolder && folder !== '' ? `${name} – ${folder}` : name);
}
