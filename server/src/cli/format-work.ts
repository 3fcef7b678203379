import * as l10n from '@vscode/l10n';
import { formatText } from '../features/formatting';
import { spoken } from '../l10n/speak';
import { Snapshot } from '../model/snapshot';
import { SourceText } from '../text/source-text';
import type { Paint } from './paint';
import { openPlan, withoutMark } from './read-plan';
import { replaceFile } from './replace-file';
import { spliced, splicesOf } from './spliced';
import { failure, guarded, type PlanSource, type Work } from './task';

export interface FormatOptions {
  /** Writes nothing, and names the plans that would change. */
  readonly isCheck: boolean;
  readonly paint: Paint;
}

/** What formatting one plan came to. */
export interface FormatSummary {
  readonly changed: boolean;
}

/** Formats one plan, and writes it back where it came from a file and anything changed. */
export function formatWork({ isCheck, paint }: FormatOptions): Work<FormatSummary> {
  return guarded(spoken(), (source) => {
    const opened = openPlan(source);
    if (opened.kind === 'failed') return opened;
    const { tree } = Snapshot.of(SourceText.from(withoutMark(opened.text)));
    const edits = formatText(tree);
    if (!edits) return failure(unreadable(source));
    const text = spliced(opened.text, splicesOf(opened.text, edits));
    const changed = edits.length > 0;
    if (opened.file && changed && !isCheck) {
      const refusal = replaceFile(source.path, opened.file, text);
      if (refusal !== undefined) return failure(refusal);
    }
    return {
      kind: 'done',
      text: printed(source, text, changed, { isCheck, paint }),
      summary: { changed },
      faults: [],
      beside: [],
    };
  });
}

function unreadable({ path }: PlanSource): string {
  return l10n.t(
    '{0} was left alone: a line in it cannot be read. planwright check says which, and why.',
    path,
  );
}

function printed(
  { kind, path }: PlanSource,
  text: string,
  changed: boolean,
  { isCheck, paint }: FormatOptions,
): string {
  if (isCheck) return changed ? `${paint('yellow', l10n.t('not formatted'))} ${path}\n` : '';
  if (kind === 'text') return text;
  return changed ? `${paint('green', l10n.t('formatted'))} ${path}\n` : '';
}
