/**
 * A plan out of a document of a word processor (cli.md, import). Bundled by itself: it is loaded when
 * something is imported, by the command line or in a thread of the extension's. Reads nothing but the
 * bytes that it is given.
 */
import * as l10n from '@vscode/l10n';
import { accountFor } from './account';
import { addToChapter } from './compose/chapter-texts';
import type { Context } from './compose/context';
import { languageOf } from './compose/language';
import { composePlan, planKeys } from './compose/plan';
import { putInOrder, Remarks } from './draft';
import { placeMonths, type PlacedMonths } from './months/place-months';
import { buildOutline } from './outline/build-outline';
import { idsOf } from './outline/ids';
import { takeEfforts, type WithEffort } from './outline/effort-tables';
import type { Outline } from './outline/outline';
import { placeTimeTables } from './outline/project-tables';
import { ownDocument, ownPlan, type OwnDocument } from './own';
import { loadTexts, speak, type Locale } from '../l10n/speak';
import { readSource } from './readers';
import { reportOf, type ImportReport } from './report';
import type { SourceDocument } from './source';
import { writeYaml } from './write/write-yaml';

export { reportText, type ImportCounts, type ImportReport } from './report';
export type { ImportNote } from './parsed';

export type ImportResult =
  | { readonly kind: 'plan'; readonly yaml: string; readonly report: ImportReport }
  /** A sentence that says why there is none and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

export interface ImportOptions {
  /** @param done of `all` steps */
  readonly onProgress?: (done: number, all: number) => void;
  /** Of what is told; the plan is in the document's own language. English where it is not given. */
  readonly locale?: Locale;
}

const steps = 5;

/**
 * @param file its name without a folder, and all that it holds
 * @returns a plan with a report; never throws for what is in the file
 */
export async function importPlan(
  file: { readonly name: string; readonly bytes: Uint8Array },
  { onProgress = () => undefined, locale = 'en' }: ImportOptions = {},
): Promise<ImportResult> {
  await loadTexts(locale);
  speak(locale);
  onProgress(0, steps);
  const source = await readSource(file);
  if (source.kind === 'refused') return source;
  onProgress(1, steps);
  if (source.document.blocks.length === 0) {
    return { kind: 'refused', message: l10n.t('{0} has no text.', file.name) };
  }
  const { document, headings } = source;
  return made(document, headings, ownDocument(document.blocks, file.bytes), onProgress);
}

/** Times where they belong: months of the project in the calendar, tables of the whole at the nodes. */
function placed(outline: Outline): PlacedMonths & WithEffort {
  const months = placeMonths(outline);
  const { outline: left, efforts } = takeEfforts(months.outline);
  return { ...months, outline: placeTimeTables(left), efforts };
}

function made(
  document: SourceDocument,
  headings: ReadonlySet<string>,
  own: OwnDocument | undefined,
  onProgress: (done: number, all: number) => void,
): ImportResult {
  const { outline, restore, efforts } = own
    ? { outline: own.outline, restore: undefined, efforts: new Map() }
    : placed(buildOutline(document, headings));
  onProgress(2, steps);
  const language = own?.language ?? languageOf(document.blocks);
  const remarks = new Remarks();
  const ids = own?.ids ?? idsOf(outline.nodes, language);
  const context: Context = { language, ids, remarks, efforts, serves: new Map() };
  const plan = own
    ? ownPlan(outline, own.properties, context)
    : composePlan(document, outline, context);
  onProgress(3, steps);
  const account = accountFor(outline, plan, remarks, language);
  for (const text of account.missing) {
    remarks.note('kept', text, l10n.t('This had no place in the plan. It is kept in the summary.'));
  }
  if (account.missing.length > 0) {
    const text = account.missing.map((each) => each.text).join('\n');
    addToChapter(plan, ['summary'], text, context, account.missing);
    putInOrder(plan, planKeys);
  }
  restore?.(plan, remarks);
  onProgress(4, steps);
  const head = [l10n.t('Imported from {0}.', document.name)];
  const yaml = writeYaml(plan, remarks.comments, head);
  onProgress(steps, steps);
  return { kind: 'plan', yaml, report: reportOf(plan, account, remarks.notes) };
}
