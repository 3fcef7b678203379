import * as l10n from '@vscode/l10n';
import { Snapshot } from '../model/snapshot';
import { rules } from '../rules';
import { runRules, type PlanDiagnostic } from '../rules/run-rules';
import { layered } from '../rules/severity-layers';
import type { SourceText } from '../text/source-text';
import { AroundFiles, type Chosen, type Disordered } from './around-files';
import { whatOf, type Levels, type PlanSource } from './task';

/** The engine as one plan of a run meets it: every command that checks does so in the same way. */
export interface Checker {
  readonly read: (text: SourceText) => Snapshot;
  /** A rule that crashes, also later in a message or a fix, costs its own findings alone. */
  readonly check: (snapshot: Snapshot) => readonly PlanDiagnostic[];
  /** The rules that crashed so far, each once with what it threw last. */
  readonly crashes: ReadonlyMap<string, unknown>;
  /** Files around the plan, so far as it has asked for them, that are not in order. */
  readonly beside: () => readonly Disordered[];
}

/** The engine of a run: what lies around its plans is read once. */
export class Engine {
  private readonly files: AroundFiles;
  private readonly levels: ReadonlyMap<string, Levels[number][1]>;

  /**
   * @param levels severities that go before those of the configuration
   * @throws CommandError for a chosen profile that cannot be used
   */
  constructor(levels: Levels, chosen: Chosen) {
    this.levels = new Map(levels);
    this.files = new AroundFiles(chosen);
  }

  /** For one plan; from now on messages are said in the language that counts for it. */
  of(source: PlanSource): Checker {
    const around = this.files.of(source);
    const severities = layered([this.levels, around.severities]);
    const crashes = new Map<string, unknown>();
    const onCrash = (rule: string, error: unknown): void => {
      crashes.set(rule, error);
    };
    return {
      read: (text) => Snapshot.of(text, around.context),
      check: (snapshot) => runRules(snapshot, rules, { severities, onCrash }),
      crashes,
      beside: () => this.files.disordered(around),
    };
  }
}

/** @param wayOut what to do about it, a sentence */
export function ruleFault(path: string, rule: string, error: unknown, wayOut: string): string {
  const failed = l10n.t(
    '{0}: the rule {1} failed ({2}), the others were run.',
    path,
    rule,
    whatOf(error),
  );
  return `${failed} ${wayOut}`;
}
