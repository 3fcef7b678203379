import * as vscode from 'vscode';
import type { PlanChangedParams, PlanViewAnswer, SourceRange } from '@planwright/protocol';
import { uriOfState } from './messages';
import { PreviewPanel, previewViewType, type PanelEvents } from './preview-panel';
import { ViewFeed } from './view-feed';

/** Where the pictures come from: the language server, by way of the client. */
export interface PlanViews {
  /**
   * The view of an open plan, or what became other since the one with this stamp; null where the
   * server does not know the plan.
   */
  readonly request: (uri: string, since: number | undefined) => Promise<PlanViewAnswer | null>;
  readonly onChanged: (listener: (change: PlanChangedParams) => void) => vscode.Disposable;
}

/**
 * The one preview: it follows the active plan, asks for its view when the plan changes, and leads
 * from the picture to the text and from the selection to the picture. Never takes the focus.
 */
export class PreviewManager implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly feed: ViewFeed;
  private panel: PreviewPanel | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    views: PlanViews,
  ) {
    this.feed = new ViewFeed({
      request: views.request,
      show: (view, change) => this.panel?.show(view, change),
      missing: () =>
        this.panel?.showMessage(vscode.l10n.t('Open the plan in the editor to see it here.')),
    });
    this.feed.rest();
    this.subscriptions = [
      views.onChanged((change) => {
        this.feed.changed(change);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (this.panel && editor && isPlan(editor.document)) this.follow(editor.document.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        this.revealSelection(textEditor.document, selections[0]);
      }),
      vscode.window.registerWebviewPanelSerializer(previewViewType, {
        deserializeWebviewPanel: (panel, state: unknown) => {
          this.restore(panel, uriOfState(state));
          return Promise.resolve();
        },
      }),
    ];
  }

  /**
   * Shows a plan, the active one unless another is named, in the panel that is there or in a new
   * one beside the editor.
   */
  open(uri: vscode.Uri | undefined = activePlan(), column = vscode.ViewColumn.Beside): void {
    if (this.panel) this.panel.bringForward(this.panel.column);
    else this.use(PreviewPanel.create(this.extensionUri, column, this.events));
    if (uri) this.follow(uri);
    else if (this.feed.followed === undefined) this.askForPlan();
  }

  /** Opens the plan beside the text, at a place that was asked for. */
  showPlace(uri: vscode.Uri, range: SourceRange): void {
    this.open(uri);
    this.panel?.showPlace(range);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    this.panel?.dispose();
  }

  private readonly events: PanelEvents = {
    onOpen: (uri, range) => {
      void showInText(vscode.Uri.parse(uri, true), range);
    },
    onVisible: (visible) => {
      if (visible) this.feed.wake();
      else this.feed.rest();
    },
    onDispose: () => {
      this.panel = undefined;
      this.feed.rest();
    },
  };

  private restore(panel: vscode.WebviewPanel, uri: string | undefined): void {
    if (this.panel) {
      panel.dispose();
      return;
    }
    this.use(PreviewPanel.restore(panel, this.extensionUri, this.events));
    const plan = activePlan() ?? (uri === undefined ? undefined : vscode.Uri.parse(uri));
    if (!plan) {
      this.askForPlan();
      return;
    }
    this.follow(plan);
    // A plan in a background tab is not loaded after a restart: the server would not know it.
    void openIfThere(plan);
  }

  private use(panel: PreviewPanel): void {
    this.panel = panel;
    const followed = this.feed.followed;
    if (followed !== undefined) panel.turnTo(vscode.Uri.parse(followed));
    this.feed.wake();
  }

  private follow(uri: vscode.Uri): void {
    if (uri.toString() === this.feed.followed) return;
    this.panel?.turnTo(uri);
    this.feed.follow(uri.toString());
  }

  private askForPlan(): void {
    this.panel?.showMessage(vscode.l10n.t('Open a project plan, and its preview appears here.'));
  }

  private revealSelection(
    document: vscode.TextDocument,
    selection: vscode.Selection | undefined,
  ): void {
    if (!this.panel || !selection || document.uri.toString() !== this.feed.followed) return;
    const settings = vscode.workspace.getConfiguration('planwright', document);
    if (settings.get<boolean>('preview.scrollSync', true)) this.panel.reveal(toRange(selection));
  }
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

/** Selects the range in the editor that already shows the plan, wherever that is. */
async function showInText(uri: vscode.Uri, { start, end }: SourceRange): Promise<void> {
  const document = await openIfThere(uri);
  if (!document) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The plan {0} cannot be opened any more; it may have been moved.', uri.path),
    );
    return;
  }
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri) ?? vscode.ViewColumn.One,
    selection: document.validateRange(range),
  });
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isSame = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => isSame(document.uri));
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri)),
  )?.viewColumn;
}
