/**
 * A plan as a document or a table, made of the data that the preview shows. Bundled by itself: it is
 * loaded when something is exported, by the command line or in a thread of the extension's.
 */
import * as l10n from '@vscode/l10n';
import { loadTexts, speak, type Locale } from '../l10n/speak';
import type { ExportChoice, Exported, OnProgress } from '../protocol/documents';
import { ExportRefused, holdsNoPlan } from './refused';
import type { ExportSource } from './source';

export { roadmapJson } from './json/roadmap';

const utf8 = new TextEncoder();

export interface ExportOptions {
  readonly onProgress?: OnProgress;
  /** Of what is told; the document is in the plan's own language. English where it is not given. */
  readonly locale?: Locale;
  /** Ends what other programs are doing when the document is not wanted any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads no file and asks no network; of other programs only a browser prints a PDF.
 * @throws (rejects) the signal's reason where it is cancelled
 */
export async function exportPlan(
  source: ExportSource,
  choice: ExportChoice,
  { onProgress = () => undefined, locale = 'en', signal }: ExportOptions = {},
): Promise<Exported> {
  await loadTexts(locale);
  speak(locale);
  const refusal = refusalOf(source);
  if (refusal !== undefined) return { kind: 'refused', message: refusal };
  return orRefused(() => fileOf(source, choice, { onProgress, signal }));
}

/** The roadmap in letters and blocks, for terminals; `width` in columns. */
export async function textRoadmap(
  source: ExportSource,
  { width, locale = 'en' }: { readonly width: number; readonly locale?: Locale },
): Promise<Exported> {
  await loadTexts(locale);
  speak(locale);
  return orRefused(async () => {
    const { roadmapText } = await import('./text-roadmap');
    return utf8.encode(roadmapText(source, width));
  });
}

async function orRefused(make: () => Promise<Uint8Array>): Promise<Exported> {
  try {
    return { kind: 'file', bytes: await make() };
  } catch (error) {
    if (error instanceof ExportRefused) return { kind: 'refused', message: error.message };
    throw error;
  }
}

/** Why a plan is no document: there is none, or a part of it would be missing. */
function refusalOf({ name, view: { views, broken } }: ExportSource): string | undefined {
  if (!views) return holdsNoPlan(name).message;
  return (
    broken &&
    l10n.t(
      '{0} has a line that cannot be read, and what stands there would be missing: mend it first. {1}',
      name,
      broken.message,
    )
  );
}

/** What one format needs is not loaded for another. */
async function fileOf(
  source: ExportSource,
  choice: ExportChoice,
  { onProgress, signal }: Required<Pick<ExportOptions, 'onProgress' | 'signal'>>,
): Promise<Uint8Array> {
  switch (choice.format) {
    case 'docx': {
      const { wordFile } = await import('./word');
      return wordFile(source, choice, onProgress);
    }
    case 'xlsx': {
      const { excelFile } = await import('./excel');
      return excelFile(source, onProgress);
    }
    case 'csv': {
      const { csvFile } = await import('./csv');
      return csvFile(source, choice);
    }
    case 'html':
      return utf8.encode(await htmlOf(source));
    case 'pdf': {
      const { printPdf } = await import('./pdf');
      return printPdf(await htmlOf(source), { signal });
    }
    case 'md': {
      const { markdownFile } = await import('./markdown');
      return utf8.encode(markdownFile(source));
    }
    case 'json': {
      const { jsonFile } = await import('./json');
      return utf8.encode(jsonFile(source));
    }
    case 'svg': {
      const { roadmapSvg } = await import('./svg');
      return utf8.encode(roadmapSvg(source));
    }
  }
}

async function htmlOf(source: ExportSource): Promise<string> {
  const { htmlFile } = await import('./html');
  return htmlFile(source);
}
