import * as l10n from '@vscode/l10n';
import { speak, type Locale } from '../l10n/speak';
import type { Severity } from '../rules/rule';
import type { Chosen } from './around-files';
import type { CheckFormatName } from './formats/check-formats';
import type { RollupFormatName } from './formats/rollup-formats';

/** A plan still to be read; plain data, since a thread may read it. */
export type PlanSource =
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | { readonly kind: 'text'; readonly path: string; readonly text: string };
// `path` is as shown: relative to the working folder, with forward slashes; `<stdin>` for standard
// input. `file` is absolute, `text` with the byte order mark that it began with.

/** What could not be done, as a sentence with the way out; costs the run status 2. */
export interface Failure {
  readonly kind: 'failed';
  readonly message: string;
}

/** What one plan comes to. */
export interface Done<Summary> {
  readonly kind: 'done';
  /** What the format prints for it; may be empty. */
  readonly text: string;
  /** What the end of the run needs of it: small, whatever the plan's size. */
  readonly summary: Summary;
  /** Sentences on what failed beside all that succeeded. */
  readonly faults: readonly string[];
  /** Files around the plan that are not in order; each is printed once in a run. */
  readonly beside: readonly Beside<Summary>[];
}

/** A configuration or a profile. */
export interface Beside<Summary> {
  readonly path: string;
  readonly text: string;
  readonly summary: Summary | undefined;
  readonly fault: string;
}

export type Result<Summary> = Done<Summary> | Failure;

/** Turns plans into results, in this thread or another. Never throws. */
export type Work<Summary> = (source: PlanSource) => Result<Summary>;

export type Levels = readonly (readonly [rule: string, level: Severity | 'off'])[];

/** The same for every plan of a run; what a thread is started with. */
export type Task =
  | {
      readonly kind: 'check';
      readonly format: CheckFormatName;
      readonly levels: Levels;
      readonly chosen: Chosen;
      readonly colour: boolean;
    }
  | {
      readonly kind: 'rollup';
      readonly format: RollupFormatName;
      readonly chosen: Chosen;
      readonly colour: boolean;
    };

export type TaskOf<Kind extends Task['kind']> = Extract<Task, { readonly kind: Kind }>;

export function failure(message: string): Failure {
  return { kind: 'failed', message };
}

/** A bug of ours met while at work on one plan. */
export function fault(path: string, error: unknown): string {
  return l10n.t(
    '{0} was left out: a fault in planwright itself ({1}). Report it with the plan.',
    path,
    whatOf(error),
  );
}

/** What was thrown, on one line. */
export function whatOf(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return what.replaceAll(/\s+/g, ' ');
}

export function holdsNoPlan(path: string): string {
  return l10n.t('{0} holds no plan: planwright check says why.', path);
}

/**
 * @param own what is spoken before a plan's own configuration is known, and again after it
 * @returns the same, with what it throws turned into a failure of that plan alone
 */
export function guarded<Summary>(own: Locale, work: Work<Summary>): Work<Summary> {
  return (source) => {
    speak(own);
    try {
      return work(source);
    } catch (error) {
      return failure(fault(source.path, error));
    } finally {
      speak(own);
    }
  };
}
