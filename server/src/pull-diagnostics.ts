import type { Diagnostic } from 'vscode-languageserver-types';
import type { PlanService } from './plan-service';
import type { Settings } from './protocol';

/** What LSP calls a full or an unchanged document diagnostic report. */
export type DiagnosticReport =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

interface Told {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** Findings for editors that ask for them. */
export class PullDiagnostics {
  private readonly told = new Map<string, Told>();
  private readonly due = new Set<string>();
  private count = 0;

  constructor(private readonly service: PlanService) {}

  /** The next answer about the document, or about all of them, is a new one. */
  expire(uri?: string): void {
    if (uri === undefined) for (const each of this.told.keys()) this.due.add(each);
    else this.due.add(uri);
  }

  forget(uri: string): void {
    this.told.delete(uri);
    this.due.delete(uri);
  }

  /**
   * Waits for what the findings depend on. With `validate.run: onSave` what was told last stays until
   * the plan is saved.
   * @param known the result that the asker has
   */
  async report(
    uri: string,
    known: string | undefined,
    { validate }: Settings,
  ): Promise<DiagnosticReport> {
    const before = this.told.get(uri);
    const mayChange = !before || this.due.has(uri) || validate.run === 'onType';
    if (mayChange && validate.enable) await this.service.ready(uri);
    const items = !validate.enable ? [] : mayChange ? this.service.diagnostics(uri) : before.items;
    this.due.delete(uri);
    const isSame = before !== undefined && JSON.stringify(before.items) === JSON.stringify(items);
    const resultId = isSame ? before.resultId : String(++this.count);
    this.told.set(uri, { resultId, items });
    return known === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }
}
