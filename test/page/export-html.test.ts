/** The exported page by itself: what readers of every kind meet, on screens and on paper. */
import assert from 'node:assert/strict';
import { htmlFile } from '../../server/src/exports/html';
import { roadmapSvg } from '../../server/src/exports/svg';
import { exampleFiles, exampleSource, litPlan, nastyPlan, sourceOf } from '../exports/html-source';
import type { Browser, Page } from '../host/browser.mjs';
import { contrast, violationsIn } from './axe';
import { hideRepeated } from './kinds';
import { suiteBrowser } from './preview-suite';

const address = 'https://export.test/';

interface Shown {
  readonly page: Page;
  /** All that it logged, threw or was not allowed to load. */
  readonly complaints: readonly string[];
}

/** Of the browser, what the other suites have no use for. */
interface PrintingPage extends Page {
  pdf(options: object): Promise<Uint8Array>;
}

describe('page: exported HTML', () => {
  let browser: Browser;
  const files = new Map<string, string>();
  const pages: Page[] = [];

  before(async () => {
    browser = await suiteBrowser();
    for (const file of exampleFiles) files.set(file, await htmlFile(exampleSource(file)));
    files.set('nasty', await htmlFile(sourceOf(nastyPlan)));
    files.set('lit', await htmlFile(sourceOf(litPlan)));
    files.set('little', await htmlFile(sourceOf('plan: 1\ntitle: Koe\n')));
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  const show = async (name: string, { width = 1000 } = {}): Promise<Shown> => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: 'light',
    });
    pages.push(page);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
    await page.route('**', async (route) => {
      const body = files.get(name) ?? '';
      const isPage = route.request().url() === address;
      if (isPage) await route.fulfill({ contentType: 'text/html', body });
      else {
        complaints.push(`asked for: ${route.request().url()}`);
        await route.abort();
      }
    });
    await page.goto(address);
    return { page, complaints };
  };

  for (const name of [...exampleFiles, 'nasty', 'lit', 'little']) {
    it(`finds nothing to complain of, in light and in dark: ${name}`, async () => {
      const { page, complaints } = await show(name);
      assert.deepEqual(await violationsIn(page), []);
      // In the dark only the colours are others.
      await hideRepeated(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violationsIn(page, contrast), []);
      assert.deepEqual(complaints, []);
    });

    it(`is read on a narrow screen without moving it sideways: ${name}`, async () => {
      const { page, complaints } = await show(name, { width: 320 });
      const [inner, whole] = await page.evaluate(() => [
        document.documentElement.clientWidth,
        document.documentElement.scrollWidth,
      ]);
      assert.equal(whole, inner);
      assert.deepEqual(complaints, []);
    });
  }

  it('is dressed by the one style that its policy names', async () => {
    const { page } = await show('lit', { width: 1400 });
    const columns = await page.evaluate(() => {
      const grid = document.querySelector('.page');
      return grid ? getComputedStyle(grid).display : '';
    });
    assert.equal(columns, 'grid');
  });

  it('prints on A4, wide parts on their side', async () => {
    const { page } = await show('starter.projectplan.yaml');
    const printed = await (page as PrintingPage).pdf({ preferCSSPageSize: true });
    const text = new TextDecoder('latin1').decode(printed);
    const boxes = [...text.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/g)].map(
      ([, width, height]) => `${width} ${height}`,
    );
    assert.deepEqual(new Set(boxes), new Set(['594 841', '841 594']));
    assert.ok(boxes.length >= 8);
  });

  it('draws the roadmap by itself as wide as it says', async () => {
    files.set(
      'svg',
      `<!DOCTYPE html><title>x</title>${roadmapSvg(sourceOf(litPlan)).replace(/^<\?xml.*\?>/, '')}`,
    );
    const { page } = await show('svg');
    const widest = await page.evaluate(() =>
      [...document.querySelectorAll('text')].map((text) => {
        const { x, width } = text.getBBox();
        return x + width;
      }),
    );
    assert.ok(widest.length > 10);
    assert.ok(Math.max(...widest) <= 1200);
  });
});
