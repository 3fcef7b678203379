import type { DocumentMessage, DocumentTask, Imported } from './protocol/documents';

/**
 * Exports a plan or imports a document: says how far it is, and at last what came of it. Rejects with
 * whatever went wrong.
 * @param signal ends what it has started when the document is not wanted any more
 */
export async function workOn(
  task: DocumentTask,
  say: (message: DocumentMessage) => void,
  signal?: AbortSignal,
): Promise<void> {
  const onProgress = (done: number, all: number): void => {
    say({ kind: 'progress', done, all });
  };
  switch (task.kind) {
    case 'export': {
      const { exportPlan } = await import('./exports');
      const { source, choice, locale } = task;
      const options = { onProgress, locale, signal };
      say({ kind: 'exported', exported: await exportPlan(source, choice, options) });
      return;
    }
    case 'import': {
      const { importPlan, reportText } = await import('./imports');
      const { name, bytes, locale } = task;
      const result = await importPlan({ name, bytes }, { onProgress, locale });
      const imported: Imported =
        result.kind === 'refused'
          ? result
          : { kind: 'plan', yaml: result.yaml, report: reportText(result.report, locale) };
      say({ kind: 'imported', imported });
    }
  }
}
