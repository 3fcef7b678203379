import * as l10n from '@vscode/l10n';
import { fixAll } from '../rules/fix-all';
import { SourceText } from '../text/source-text';
import { countsOf, type Counts } from './check-work';
import type { Chosen } from './around-files';
import { Engine, ruleFault, type Checker } from './check-text';
import { unifiedDiff } from './formats/unified-diff';
import { isNamed } from './named-rules';
import { painter, type Paint } from './paint';
import { openPlan, withoutMark } from './read-plan';
import { replaceFile } from './replace-file';
import { spliced, splicesOf } from './spliced';
import { failure, guarded, type PlanSource, type Work } from './task';

export interface FixOptions {
  readonly chosen: Chosen;
  /** Rules and groups whose findings are fixed; none for all. */
  readonly named: ReadonlySet<string>;
  /**
   * `report` writes files and tells which, `text` writes them and prints the fixed text of standard
   * input alone, `diff` writes nothing and prints what would change.
   */
  readonly output: 'report' | 'text' | 'diff';
  readonly colour: boolean;
}

/** What fixing one plan came to. */
export interface FixSummary {
  readonly fixed: number;
  readonly left: Counts;
}

/** Reads and fixes one plan, and writes it back where it came from a file and anything changed. */
export function fixWork(options: FixOptions): Work<FixSummary> {
  const paint = painter(options.colour);
  const engine = new Engine([], options.chosen);
  return guarded(options.chosen.own, (source) => {
    const opened = openPlan(source);
    if (opened.kind === 'failed') return opened;
    const { text, file } = opened;
    const checker = engine.of(source);
    const fixing = fixText(text, checker, options);
    if (file && fixing.text !== text && options.output !== 'diff') {
      const refusal = replaceFile(source.path, file, fixing.text);
      if (refusal !== undefined) return failure(refusal);
    }
    const { left, fixed } = fixing;
    return {
      kind: 'done',
      text: printed(source, text, fixing, options, paint),
      summary: { fixed: [...fixed.values()].reduce((sum, count) => sum + count, 0), left },
      faults: [...checker.crashes].map(([rule, error]) =>
        ruleFault(source.path, rule, error, l10n.t('Report it with the plan.')),
      ),
      beside: checker
        .beside()
        .map(({ path, fault }) => ({ path, text: '', summary: undefined, fault })),
    };
  });
}

type Fixing = ReturnType<typeof fixText>;

function fixText(text: string, { read, check }: Checker, { named }: FixOptions) {
  const snapshot = read(SourceText.from(withoutMark(text)));
  const isWanted = (rule: string): boolean => named.size === 0 || isNamed(rule, named);
  const { edits, fixed, after } = fixAll(
    { snapshot, diagnostics: check(snapshot) },
    check,
    isWanted,
  );
  const splices = splicesOf(text, edits);
  return {
    text: spliced(text, splices),
    splices,
    fixed,
    left: countsOf(after.diagnostics),
  };
}

function printed(
  { kind, path }: PlanSource,
  before: string,
  { text, splices, fixed }: Fixing,
  { output }: FixOptions,
  paint: Paint,
): string {
  if (output === 'diff') return unifiedDiff(path, before, splices, paint);
  if (kind === 'text') return text;
  if (output === 'text' || fixed.size === 0) return '';
  const rules = [...fixed].map(([rule, count]) => `${rule} ${count}`).join(', ');
  return `${paint('green', l10n.t('fixed'))} ${path}: ${rules}\n`;
}
