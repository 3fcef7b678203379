// @ts-check
/**
 * How much of each frame the preview's page takes while it is scrolled by the wheel: the page alone
 * in a headless browser, made from the sources as it is shipped, with a view of a long plan. A
 * browser without a graphics card draws slowly, so that the work of the page's main thread is the
 * figure to look at; frames stand beside it.
 */
import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';
import { launchBrowser } from '../../test/host/browser.mjs';
import { ensureHost } from '../../test/host/install.mjs';
import { PlainError, say } from '../lib/bare.mjs';
import { generatePlan } from './generate-plan.mjs';
import { figure, grouped, spread, spreadText } from './numbers.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('../../test/host/browser.mjs').Page} Page */

const lines = 5_000;
const evaluationRows = 5_000;
/** ms of the main thread, at the median */
const mostWork = 8;
/** ms between frames at sixty a second, with what clocks round off */
const longFrame = 17.5;
const seconds = 2;
/** CSS pixels a second: some five notches of a wheel, or a flick on a touchpad */
const speed = 3_000;
const tabs = /** @type {const} */ (['budget', 'roadmap', 'document', 'evaluation']);

/**
 * @typedef {object} Scrolled
 * @property {readonly number[]} work ms of the main thread in each frame
 * @property {readonly number[]} intervals ms between frames
 * @property {number} processor ms of the processor that the main thread took in each frame, on average
 */

/**
 * @param {boolean} isQuick fewer of everything
 * @returns {Promise<Section>} rejects with a `PlainError` when there is no browser
 */
export async function measureScrolling(isQuick) {
  const rounds = isQuick ? 1 : 3;
  const { openPreviewPage, viewOf } = fromSources();
  const view = viewOf(generatePlan(lines, 1, evaluationRows).text);
  const browser = await launchBrowser(await ensureHost());
  /** @type {Map<string, Scrolled>} */
  const results = new Map();
  try {
    for (const tab of tabs) {
      say(`Scrolling the ${tab} of ${lines} lines …`);
      const state = { tab, uri: view.uri };
      const { page, show } = await openPreviewPage(browser, { state, width: 900, height: 900 });
      await show(view);
      await page.locator('.panel [data-row]').first().waitFor();
      results.set(tab, await scroll(page, rounds));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return section(results, `headless Chromium ${browser.version()}`);
}

/** The page and the view as the tests have them, of TypeScript. */
function fromSources() {
  const unregister = register();
  try {
    const require = createRequire(import.meta.url);
    return {
      ...require('../../test/page/preview-page.ts'),
      ...require('../../test/views/view-of.ts'),
    };
  } finally {
    unregister();
  }
}

/**
 * Runs in the page. A frame begins with what the wheel's event does, or with the frame's own
 * callbacks, and ends when it is laid out and painted: a message that was posted in it arrives then.
 */
const recorder = `(() => {
  const frames = [];
  const panel = document.querySelector('.panel');
  let began;
  let isOver = false;
  const begin = () => { began ??= performance.now(); };
  addEventListener('scroll', begin, true);
  const each = (at) => {
    begin();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      frames.push({ at, work: performance.now() - began, top: panel.scrollTop });
      began = undefined;
      if (!isOver) requestAnimationFrame(each);
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(each);
  window.endOfFrames = () => {
    isOver = true;
    removeEventListener('scroll', begin, true);
    return frames;
  };
})()`;

/**
 * Down and up again; the first time counts as the others do, as most of what it draws is new.
 * @param {Page} page
 * @param {number} rounds
 * @returns {Promise<Scrolled>}
 */
async function scroll(page, rounds) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** @type {number[]} */
  const work = [];
  /** @type {number[]} */
  const intervals = [];
  let processor = 0;
  for (let round = 0; round < 2 * rounds; round++) {
    await page.evaluate(recorder);
    const before = await processorMs(session);
    await session.send('Input.synthesizeScrollGesture', {
      x: 450,
      y: 600,
      yDistance: (round % 2 === 0 ? -1 : 1) * speed * seconds,
      speed,
      gestureSourceType: 'mouse',
    });
    processor += (await processorMs(session)) - before;
    /** @type {readonly { at: number, work: number, top: number }[]} */
    const frames = await page.evaluate('window.endOfFrames()');
    const tops = new Set(frames.map(({ top }) => top));
    if (tops.size < 10) throw new PlainError('The panel did not scroll with the wheel.');
    frames.forEach(({ at, work: own }, index) => {
      work.push(own);
      const next = frames[index + 1];
      if (next) intervals.push(next.at - at);
    });
  }
  return { work, intervals, processor: processor / work.length };
}

/** @param {any} session of the browser's own protocol */
async function processorMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find((/** @type {{ name: string }} */ { name }) => name === 'TaskDuration');
  return Number(found?.value) * 1000;
}

/**
 * @param {ReadonlyMap<string, Scrolled>} results
 * @param {string} browser
 * @returns {Section}
 */
function section(results, browser) {
  return {
    title: 'Scrolling the preview',
    head: [
      'a frame of',
      'work, ms',
      `aim ${mostWork} ms`,
      'of it processor, ms',
      'longer than 16.7 ms',
    ],
    align: 'lrrrr',
    rows: [...results].map(([tab, { work, intervals, processor }]) => {
      const { median } = spread(work);
      const late = intervals.filter((each) => each > longFrame).length;
      return [
        tab,
        spreadText(spread(work)),
        median <= mostWork ? 'met' : `${figure(median / mostWork)}× over`,
        figure(processor),
        `${Math.round((100 * late) / Math.max(1, intervals.length))} %`,
      ];
    }),
    notes: [
      `A plan of ${grouped(lines)} lines with an evaluation of ${grouped(evaluationRows)} rows besides, in a panel of 900 × 900 pixels, scrolled down and up by the wheel, ${grouped(speed)} pixels a second. Work is the time from a frame’s first event until it is laid out and painted, of the page’s main thread; ${browser} draws in software, with all else on the same processor, so that frames come later than there.`,
    ],
  };
}
