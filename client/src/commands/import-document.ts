import * as vscode from 'vscode';
import { editorLocale } from '../documents/editor-locale';
import type { ImportReports } from '../documents/import-reports';
import { freeName, showUnsaved } from '../documents/unsaved-plan';
import { fileName } from '../file-name';
import { plainMessage } from '../plain-text';
import type { ExtensionHost } from '../host/extension-host';
import { Given } from './asking';

const endings = ['docx', 'txt', 'md'];

/**
 * Makes a plan of a document that was written in a word processor: an unsaved one beside it, with a
 * report of what was found and what was kept as text. Answers may be given: `{uri}`, or a URI.
 * @returns the plan's URI; undefined where there is none
 */
export const importDocument = {
  id: 'importDocument',
  run:
    (host: ExtensionHost, reports: ImportReports) =>
    async (answers?: unknown): Promise<string | undefined> => {
      const document = await documentFor(answers);
      if (!document) return undefined;
      const name = fileName(document);
      try {
        const bytes = await vscode.workspace.fs.readFile(document);
        const locale = editorLocale();
        const title = plainMessage(vscode.l10n.t('Importing {0}', name));
        const answer = await host.workOn(title, { kind: 'import', name, bytes, locale });
        if (answer?.kind !== 'imported') return undefined;
        const { imported } = answer;
        if (imported.kind === 'refused') {
          void vscode.window.showErrorMessage(plainMessage(imported.message));
          return undefined;
        }
        const plan = await showPlan(document, imported.yaml);
        await reports.show(document, imported.report);
        return plan;
      } catch (error) {
        void vscode.window.showErrorMessage(
          plainMessage(vscode.l10n.t('{0} was not imported: {1}', name, String(error))),
        );
        return undefined;
      }
    },
};

async function documentFor(answers: unknown): Promise<vscode.Uri | undefined> {
  if (answers instanceof vscode.Uri) return answers;
  const named = new Given(answers).text('uri');
  if (named !== undefined) return vscode.Uri.parse(named, true);
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import a project plan or an evaluation'),
      openLabel: vscode.l10n.t('Import'),
      filters: { [vscode.l10n.t('Documents')]: endings },
    })) ?? [];
  return chosen;
}

/** Nothing is written until the planner saves. */
async function showPlan(document: vscode.Uri, yaml: string): Promise<string> {
  const name = fileName(document).replace(/\.[^.]+$/, '');
  const folder = vscode.Uri.joinPath(document, '..');
  const file = await freeName(folder, `${name}.projectplan.yaml`);
  const { document: plan } = await showUnsaved(file, yaml);
  return plan.uri.toString();
}
