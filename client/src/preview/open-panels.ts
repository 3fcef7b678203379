import type * as vscode from 'vscode';
import { fileName } from '../file-name';
import type { PreviewPanel } from './preview-panel';

/** The panels that there are: at most one follows the active plan, any number are pinned to theirs. */
export class OpenPanels implements Iterable<PreviewPanel> {
  private readonly panels = new Set<PreviewPanel>();

  [Symbol.iterator](): Iterator<PreviewPanel> {
    return this.panels.values();
  }

  add(panel: PreviewPanel): PreviewPanel {
    this.panels.add(panel);
    return panel;
  }

  delete(panel: PreviewPanel): void {
    this.panels.delete(panel);
    this.nameApart();
  }

  has(panel: PreviewPanel): boolean {
    return this.panels.has(panel);
  }

  get following(): PreviewPanel | undefined {
    return [...this.panels].find(({ isPinned }) => !isPinned);
  }

  get active(): PreviewPanel | undefined {
    return [...this.panels].find(({ isActive }) => isActive);
  }

  /** The only one that is pinned; undefined where there are none or several. */
  get onlyPinned(): PreviewPanel | undefined {
    const [first, ...others] = [...this.panels].filter(({ isPinned }) => isPinned);
    return others.length === 0 ? first : undefined;
  }

  /** Those that have this plan, in sight or not. */
  showing(plan: vscode.Uri | undefined): readonly PreviewPanel[] {
    // Asked at each key, mostly while there are none.
    if (this.panels.size === 0 || !plan) return [];
    const wanted = plan.toString();
    return [...this.panels].filter(({ uri }) => uri?.toString() === wanted);
  }

  /** Plans of the same file name are told apart by their folders. */
  nameApart(): void {
    const plans = new Map<string, Set<string>>();
    for (const { uri } of this.panels) {
      if (!uri) continue;
      const known = plans.get(fileName(uri)) ?? new Set();
      plans.set(fileName(uri), known.add(uri.toString()));
    }
    for (const panel of this.panels) {
      const alike = panel.uri && plans.get(fileName(panel.uri));
      panel.nameFolder(alike !== undefined && alike.size > 1);
    }
  }
}
