import * as l10n from '@vscode/l10n';
import { ExportRefused } from '../refused';
import type { PrintPorts } from './ports';

/** What those read for whom no browser prints. */
export function wayOut(): string {
  return l10n.t(
    'Export the plan as HTML instead, open the file in a browser and print it there as a PDF.',
  );
}

/**
 * The browser to print with: the one that `PLANWRIGHT_BROWSER` names, by its path or by a name that
 * is on the search path; else Chrome, Edge or Chromium where systems have them.
 * @throws ExportRefused where there is none
 */
export async function findBrowser(ports: PrintPorts): Promise<string> {
  const chosen = ports.env['PLANWRIGHT_BROWSER']?.trim();
  if (chosen !== undefined && chosen !== '') {
    const found = await firstProgram(placesOfName(chosen, ports), ports);
    if (found !== undefined) return found;
    throw new ExportRefused(
      `${l10n.t('PLANWRIGHT_BROWSER names {0}, which is not a program: correct it.', chosen)} ${wayOut()}`,
    );
  }
  const found = await firstProgram(usualPlaces(ports), ports);
  if (found !== undefined) return found;
  throw new ExportRefused(
    `${l10n.t('A PDF is printed by Chrome, Edge or Chromium, and none of them was found: install one, or name one in PLANWRIGHT_BROWSER.')} ${wayOut()}`,
  );
}

async function firstProgram(
  places: readonly string[],
  { isProgram }: PrintPorts,
): Promise<string | undefined> {
  for (const place of places) if (await isProgram(place)) return place;
  return undefined;
}

function usualPlaces(ports: PrintPorts): readonly string[] {
  const { platform, env, home } = ports;
  switch (platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = env[variable];
        return folder === undefined || folder === ''
          ? []
          : [
              `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
              `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
              `${folder}\\Chromium\\Application\\chrome.exe`,
            ];
      });
    case 'darwin':
      return ['/Applications', `${home}/Applications`].flatMap((folder) =>
        ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    default:
      return [
        'google-chrome',
        'google-chrome-stable',
        'microsoft-edge',
        'microsoft-edge-stable',
        'chromium',
        'chromium-browser',
      ].flatMap((name) => placesOfName(name, ports));
  }
}

/** A path stands for itself, a name for a file in each folder of the search path. */
function placesOfName(name: string, { platform, env }: PrintPorts): readonly string[] {
  const isWindows = platform === 'win32';
  if (name.includes('/') || (isWindows && name.includes('\\'))) return [name];
  const folders = (env['PATH'] ?? '').split(isWindows ? ';' : ':').filter((each) => each !== '');
  const slash = isWindows ? '\\' : '/';
  const ending = isWindows && !/\.exe$/i.test(name) ? '.exe' : '';
  return folders.map((folder) => `${folder}${slash}${name}${ending}`);
}
