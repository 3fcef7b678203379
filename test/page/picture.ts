/**
 * `npx tsx test/page/picture.ts --tab logic [--plan FILE] [--theme dark] [--width 900] [--height 900]
 * [--click SELECTOR] [--select TEXT] [--full] [--print] --out FILE.png`: a quick look at one view of
 * the preview, without an editor around it. `--theme all` and `--tab all` take every one.
 */
import { parseArgs } from 'node:util';
import { loadAllTexts } from '../../server/src/l10n/speak';
import { viewTabs, type SourceRange, type ViewTab } from '../../server/src/protocol';
import type { Browser } from '../host/browser.mjs';
import { viewOf } from '../views/view-of';
import { launchBrowser } from './browser';
import { openPreviewPage, planText, themeNames, type ThemeName } from './preview-page';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    tab: text,
    plan: text,
    theme: text,
    width: text,
    height: text,
    click: { type: 'string', multiple: true },
    select: text,
    today: text,
    choice: { type: 'string', multiple: true },
    full: { type: 'boolean' },
    print: { type: 'boolean' },
    out: text,
  },
});

async function takeOne(browser: Browser, tab: ViewTab, theme: ThemeName): Promise<void> {
  const plan = planText(values.plan ?? 'pohjois-savo.projectplan.yaml');
  const today = values.today === undefined ? undefined : Date.parse(values.today) / 86_400_000;
  const view = viewOf(plan, today);
  const choices = Object.fromEntries(
    (values.choice ?? []).map((choice) => choice.split('=') as [string, string]),
  );
  const preview = await openPreviewPage(browser, {
    theme,
    width: Number(values.width ?? 900),
    height: Number(values.height ?? 900),
    state: { tab, uri: view.uri, choices },
  });
  const { page } = preview;
  await preview.show(view);
  if (values.select !== undefined) {
    await preview.post({ type: 'reveal', range: placeOf(plan, values.select) });
  }
  for (const selector of values.click ?? []) await page.locator(selector).first().click();
  if (values.print) await page.emulateMedia({ media: 'print' });
  const name = (values.out ?? 'preview.png').replace('.png', '');
  const parts = [
    ...(values.tab === 'all' ? [tab] : []),
    ...(values.theme === 'all' ? [theme] : []),
  ];
  const out = [name, ...parts].join('-');
  await page.screenshot({ path: `${out}.png`, fullPage: values.full ?? false });
  process.stdout.write(`${out}.png ${preview.complaints.join(' | ')}\n`);
  await page.close();
}

function placeOf(plan: string, wanted: string): SourceRange {
  const before = plan.slice(0, plan.indexOf(wanted)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start: position, end: position };
}

async function main(): Promise<void> {
  // As an editor has them: findings are said in the plan's language.
  await loadAllTexts();
  const browser = await launchBrowser();
  try {
    const tabs = viewTabs.filter(
      (tab) => values.tab === 'all' || tab === (values.tab ?? 'summary'),
    );
    const themes = themeNames.filter(
      (theme) => values.theme === 'all' || theme === (values.theme ?? 'light'),
    );
    for (const tab of tabs) for (const theme of themes) await takeOne(browser, tab, theme);
  } finally {
    await browser.close();
  }
}

void main();
