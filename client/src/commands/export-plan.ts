import * as vscode from 'vscode';
import {
  csvTables,
  exportFormats,
  planDataRequest,
  type CsvTable,
  type ExportChoice,
  type ExportFormat,
} from '@planwright/protocol';
import { writeWhole } from '../documents/write-whole';
import { editorLocale } from '../documents/editor-locale';
import { fileName } from '../file-name';
import type { ExtensionHost } from '../host/extension-host';
import { plainMessage } from '../plain-text';
import type { PlanServer } from '../plan-server';
import { Given, planFor } from './asking';

/**
 * Writes the plan as a document: asks what as, and where to. Answers may be given: `{uri, format,
 * table, style, template, target}`, URIs as texts. @returns the file's URI; undefined where none was
 * written
 */
export const exportPlan = {
  id: 'exportPlan',
  run:
    (server: PlanServer, host: ExtensionHost) =>
    async (answers?: unknown): Promise<string | undefined> => {
      const given = new Given(
        answers instanceof vscode.Uri ? { uri: answers.toString() } : answers,
      );
      const document = await planFor(given);
      if (!document) return undefined;
      const choice = await choose(given, host);
      const target = choice && (await targetOf(given, document.uri, choice.format));
      if (!choice || !target) return undefined;
      if (target.toString() === document.uri.toString()) {
        void vscode.window.showErrorMessage(
          plainMessage(vscode.l10n.t('{0} is the plan itself: name another file.', nameOf(target))),
        );
        return undefined;
      }
      const data = await server.request(planDataRequest, { uri: document.uri.toString() });
      if (!data) {
        void vscode.window.showErrorMessage(vscode.l10n.t('The plan is not read yet: try again.'));
        return undefined;
      }
      const name = nameOf(document.uri);
      const title = plainMessage(vscode.l10n.t('Exporting {0}', name));
      const source = { name, ...data };
      try {
        const answer = await host.workOn(title, {
          ...{ kind: 'export', source, choice },
          locale: editorLocale(),
        });
        if (answer?.kind !== 'exported') return undefined;
        const { exported } = answer;
        if (exported.kind === 'refused') {
          void vscode.window.showErrorMessage(plainMessage(exported.message));
          return undefined;
        }
        await writeWhole(target, exported.bytes);
      } catch (error) {
        void vscode.window.showErrorMessage(
          plainMessage(vscode.l10n.t('The plan was not exported: {0}', String(error))),
        );
        return undefined;
      }
      void tell(target, choice.format);
      return target.toString();
    },
};

/** `pohjois-savo` */
function nameOf(uri: vscode.Uri): string {
  return fileName(uri).replace(/(\.(projectplan|hanke))?\.ya?ml$/i, '');
}

async function choose(given: Given, host: ExtensionHost): Promise<ExportChoice | undefined> {
  const asked = exportFormats.find((each) => each === given.text('format'));
  const format = asked ?? (await pickFormat(host));
  switch (format) {
    case undefined:
      return undefined;
    case 'docx':
      return withTemplate(given);
    case 'pdf':
      if (host.canPrint) return { format };
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'Export the plan as HTML instead, open the file in a browser and print it there as a PDF.',
        ),
      );
      return undefined;
    case 'csv': {
      const known = csvTables.find((each) => each === given.text('table'));
      const table = known ?? (await pickTable());
      // Who opens the file has a spreadsheet; programs are served by the command line.
      return table && { format, table, style: given.text('style') === 'plain' ? 'plain' : 'excel' };
    }
    default:
      return { format };
  }
}

async function pickFormat({ canPrint }: ExtensionHost): Promise<ExportFormat | undefined> {
  const items: (vscode.QuickPickItem & { readonly format: ExportFormat })[] = [
    {
      format: 'docx',
      label: 'Word',
      description: '.docx',
      detail: vscode.l10n.t('The whole plan with title page, contents, tables and roadmap'),
    },
    {
      format: 'xlsx',
      label: 'Excel',
      description: '.xlsx',
      detail: vscode.l10n.t('Budget with live formulas, roadmap, metrics, risks, evaluation'),
    },
    {
      format: 'pdf',
      label: 'PDF',
      description: '.pdf',
      detail: vscode.l10n.t('The whole plan, printed by a browser of this computer'),
    },
    {
      format: 'html',
      label: 'HTML',
      description: '.html',
      detail: vscode.l10n.t('The whole plan on one page, to be read and printed in a browser'),
    },
    {
      format: 'md',
      label: 'Markdown',
      description: '.md',
      detail: vscode.l10n.t('The whole plan as plain text with headings and tables'),
    },
    {
      format: 'svg',
      label: vscode.l10n.t('Roadmap as a picture'),
      description: '.svg',
      detail: vscode.l10n.t('For slides and web pages'),
    },
    {
      format: 'csv',
      label: vscode.l10n.t('One table'),
      description: '.csv',
      detail: vscode.l10n.t('Budget, roadmap, metrics, risks or evaluation, for spreadsheets'),
    },
    {
      format: 'json',
      label: 'JSON',
      description: '.json',
      detail: vscode.l10n.t('The plan and all that is worked out, for programs'),
    },
  ];
  const possible = items.filter(({ format }) => canPrint || format !== 'pdf');
  const picked = await vscode.window.showQuickPick(possible, {
    title: vscode.l10n.t('Export the plan'),
    placeHolder: vscode.l10n.t('What is it to be?'),
    matchOnDescription: true,
  });
  return picked?.format;
}

async function pickTable(): Promise<CsvTable | undefined> {
  const labels: Readonly<Record<CsvTable, string>> = {
    budget: vscode.l10n.t('Budget'),
    time: vscode.l10n.t('Budget by year and quarter'),
    roadmap: vscode.l10n.t('Roadmap'),
    metrics: vscode.l10n.t('Metrics'),
    risks: vscode.l10n.t('Risks'),
    evaluation: vscode.l10n.t('Evaluation'),
  };
  const items = csvTables.map((table) => ({ table, label: labels[table] }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which table?') });
  return picked?.table;
}

async function withTemplate(given: Given): Promise<ExportChoice | undefined> {
  const named = given.text('template');
  const template =
    named ?? vscode.workspace.getConfiguration('planwright').get<string>('export.template', '');
  // Settings of a folder that nobody trusts do not name files.
  if (template === '' || (named === undefined && !vscode.workspace.isTrusted)) {
    return { format: 'docx' };
  }
  try {
    return { format: 'docx', template: await vscode.workspace.fs.readFile(fileOf(template)) };
  } catch {
    void vscode.window.showErrorMessage(
      plainMessage(
        vscode.l10n.t('The template {0} cannot be read: choose another in the settings.', template),
      ),
    );
    return undefined;
  }
}

/**
 * A URI, a path, or a path in the first folder that is open.
 * @throws Error for pages of the web, which an editor in a browser would ask for
 */
function fileOf(named: string): vscode.Uri {
  if (/^https?:/i.test(named)) throw new Error(`${named} is no file.`);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(named)) return vscode.Uri.parse(named, true);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const isAbsolute = /^([/\\]|[a-z]:[/\\])/i.test(named);
  return isAbsolute || !folder ? vscode.Uri.file(named) : vscode.Uri.joinPath(folder.uri, named);
}

async function targetOf(
  given: Given,
  plan: vscode.Uri,
  format: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const named = given.text('target');
  if (named !== undefined) {
    const target = vscode.Uri.parse(named, true);
    return (await mayWrite(target)) ? target : undefined;
  }
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const beside = plan.scheme === 'untitled' ? folder?.uri : vscode.Uri.joinPath(plan, '..');
  return vscode.window.showSaveDialog({
    ...(beside && { defaultUri: vscode.Uri.joinPath(beside, `${nameOf(plan)}.${format}`) }),
    filters: { [format.toUpperCase()]: [format] },
    saveLabel: vscode.l10n.t('Export'),
  });
}

/** The dialog that asks where to asks this too; nothing is lost where a keybinding names the file. */
async function mayWrite(target: vscode.Uri): Promise<boolean> {
  const isThere = await vscode.workspace.fs.stat(target).then(
    () => true,
    () => false,
  );
  if (!isThere) return true;
  const replace = vscode.l10n.t('Replace');
  const answer = await vscode.window.showWarningMessage(
    plainMessage(vscode.l10n.t('{0} is there already. Is it to be replaced?', fileName(target))),
    { modal: true },
    replace,
  );
  return answer === replace;
}

/** Formats that the editor itself shows. */
const readHere: ReadonlySet<ExportFormat> = new Set(['md', 'csv', 'json']);

async function tell(target: vscode.Uri, format: ExportFormat): Promise<void> {
  const open = vscode.l10n.t('Open');
  const show = vscode.l10n.t('Show in Folder');
  const { uiKind, remoteName } = vscode.env;
  // Other programs, and folders of the desktop, show what is on the planner's own computer only.
  const isHere =
    target.scheme === 'file' && uiKind === vscode.UIKind.Desktop && remoteName === undefined;
  const isListed = vscode.workspace.getWorkspaceFolder(target) !== undefined;
  const actions = [
    ...(isHere || readHere.has(format) ? [open] : []),
    ...(isHere || isListed ? [show] : []),
  ];
  const file = fileName(target);
  const chosen = await vscode.window.showInformationMessage(
    plainMessage(vscode.l10n.t('The plan was exported to {0}.', file)),
    ...actions,
  );
  if (chosen === show) {
    await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', target);
  }
  if (chosen === open && readHere.has(format)) await vscode.window.showTextDocument(target);
  else if (chosen === open) await vscode.env.openExternal(target);
}
