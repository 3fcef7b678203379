// @ts-check
/**
 * The previews through a restart of a real VS Code: one that is pinned to its plan and one that
 * follows another come back with plan, title, tab, closed branches and place, in sight or behind
 * another tab; the focus stays in the text, and what is typed there shows in the one that follows.
 */
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PlainError } from '../../scripts/lib/bare.mjs';
import { restartWorkbench, webviewsIn } from './browser.mjs';
import { playAll, until } from './scene-steps.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('./scene-steps.mjs').Step} Step */

const followed = 'etela-pohjanmaa.hanke.yaml';
const pinnedTitle = '[Plan: pohjois-savo]';
const focusText = 'View: Focus First Editor Group';

/** @param {number} panel @param {string} selector */
const inPanel = (panel, selector) => ({ in: /** @type {const} */ ('preview'), panel, selector });
/** @param {string} title @returns {Step} */
const command = (title) => ({ kind: 'command', title });
/** @param {string} title @returns {Step} */
const seeActive = (title) => ({
  kind: 'see',
  target: { selector: `.editor-group-container.active .tab.active:has-text("${title}")` },
});

/** What the title bar of the active panel offers. */
/** @type {Step} */
const seeUnpin = {
  kind: 'see',
  target: { selector: '.editor-group-container.active .action-label[aria-label^="Unpin"]' },
};

/** @type {readonly Step[]} */
const arranged = [
  { kind: 'press', keys: 'Control+b' },
  // One shows the schedule of the first plan with a branch closed, and stays with it.
  command('Plan: Open Preview to the Side'),
  { kind: 'click', target: inPanel(0, '#tab-roadmap') },
  { kind: 'click', target: inPanel(0, '.fold >> nth=1') },
  { kind: 'scrollTo', target: inPanel(0, '[data-row] >> nth=9') },
  seeActive('Plan: pohjois-savo'),
  command('Plan: Pin Preview'),
  // The other follows to the second plan: its evaluation, in a column of its own.
  command(focusText),
  { kind: 'open', name: followed },
  command('Plan: Open Preview to the Side'),
  { kind: 'click', target: inPanel(0, '#tab-evaluation') },
  seeActive('Plan: etela-pohjanmaa'),
  command('View: Move Editor into Right Group'),
  { kind: 'click', target: inPanel(1, '.fold >> nth=0') },
  command(focusText),
  // What the cursor stands on is brought into view, and the reader goes on from there.
  { kind: 'goTo', text: 'Omaolo on otettu' },
  { kind: 'see', target: inPanel(1, '[data-row].selected') },
  { kind: 'scrollTo', target: inPanel(1, '[data-row] >> nth=-1') },
  { kind: 'picture', name: 'before-restart' },
];

/** @type {readonly Step[]} */
const typed = [
  { kind: 'picture', name: 'after-restart' },
  { kind: 'type', text: 'Etä' },
  { kind: 'see', target: inPanel(1, '.selected:has-text("EtäOmaolo")') },
  { kind: 'press', keys: 'Control+z' },
  { kind: 'see', target: inPanel(1, '.selected:not(:has-text("EtäOmaolo"))') },
];

/** The one that is pinned is behind the one that follows, and nobody has seen it yet. */
/** @type {readonly Step[]} */
const hidden = [
  { kind: 'click', target: { selector: '.tab:has-text("Plan: etela-pohjanmaa")' } },
  seeActive('Plan: etela-pohjanmaa'),
  command('View: Move Editor into Left Group'),
  { kind: 'see', target: inPanel(0, '.panel-evaluation [data-row]') },
  command(focusText),
];

/** @type {readonly Step[]} */
const shownAgain = [
  { kind: 'click', target: { selector: `.tab:has-text("${pinnedTitle}")` } },
  { kind: 'see', target: inPanel(0, '.panel-roadmap [data-row]') },
  seeUnpin,
  { kind: 'picture', name: 'behind' },
];

/** @type {import('./check-turns.mjs').Turn} */
export const restarted = { file: 'pohjois-savo.projectplan.yaml', does: checkRestart };

/**
 * @param {Page} page
 * @param {string} file absolute path of the plan that is shown
 * @param {string} out absolute path of the folder for the pictures
 * @returns {Promise<void>} rejects with a `PlainError` that says what did not come back
 */
async function checkRestart(page, file, out) {
  /** @param {readonly Step[]} steps */
  const playThem = async (steps) => {
    await playAll(page, steps, join(dirname(file), followed), out);
  };
  const restart = () =>
    restartWorkbench(page, () => playThem([command('Developer: Reload Window')]));

  await playThem(arranged);
  const left = await settled(page);
  requireArranged(left);
  await restart();
  await comesBack(page, left);

  await playThem(typed);
  const [first] = left.previews;
  const read = await settled(page);
  await comesBack(page, { ...read, previews: [first, read.previews[1]] });

  await playThem(hidden);
  const behind = await settled(page);
  await restart();
  await comesBack(page, behind);
  await playThem(shownAgain);
  await comesBack(page, { ...behind, previews: [first] }, ['tabs', 'focus']);

  const active = await settled(page);
  await restart();
  await comesBack(page, active);
  await playThem([seeUnpin]);
}

/**
 * @typedef {object} PreviewSeen
 * @property {string} plan
 * @property {string} tab
 * @property {number} scrolled pixels
 * @property {readonly string[]} closed what the handles of closed branches are called
 *
 * @typedef {object} WindowSeen what a planner sees of the window
 * @property {readonly string[]} tabs titles from left to right, those in front marked
 * @property {number} focus the column that has it, counted from 0; -1: none
 * @property {readonly PreviewSeen[]} previews those in sight, from left to right
 */

/**
 * @param {Page} page
 * @returns {Promise<WindowSeen>}
 */
async function windowOf(page) {
  const { tabs, focus } = await page.locator('body').evaluate((/** @type {HTMLElement} */ body) => {
    const groups = [...body.querySelectorAll('.editor-group-container')].sort(
      (a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
    );
    const all = groups.flatMap((group) => [...group.querySelectorAll('.tab')]);
    const focused = body.ownerDocument.activeElement;
    return {
      tabs: all.map(
        (tab) =>
          `${tab.querySelector('.label-name')?.textContent ?? ''}${tab.matches('.active') ? ' in front' : ''}`,
      ),
      focus: groups.findIndex((group) => group.contains(focused)),
    };
  });
  const previews = await Promise.all((await webviewsIn(page)).map(previewOf));
  return { tabs, focus, previews };
}

/**
 * @param {any} frame the FrameLocator of a preview
 * @returns {Promise<PreviewSeen>}
 */
function previewOf(frame) {
  return frame.locator('body').evaluate((/** @type {HTMLElement} */ body) => {
    /** @param {string} selector */
    const textOf = (selector) => body.querySelector(selector)?.textContent ?? '';
    return {
      plan: textOf('h1'),
      tab: textOf('[role=tab][aria-selected=true]'),
      scrolled: Math.round(body.querySelector('#panel')?.scrollTop ?? -1),
      closed: [...body.querySelectorAll('.fold[aria-expanded=false]')].map(
        (each) => each.getAttribute('aria-label') ?? '',
      ),
    };
  });
}

/**
 * There must be something to come back.
 * @param {WindowSeen} left
 */
function requireArranged({ focus, previews }) {
  const isArranged = previews.every(({ scrolled, closed }) => scrolled > 0 && closed.length > 0);
  if (focus !== 0 || previews.length !== 2 || !isArranged) {
    throw new PlainError(`The previews were not arranged: ${JSON.stringify({ focus, previews })}`);
  }
}

/**
 * What the window is like once nothing in it changes any more.
 * @param {Page} page
 */
async function settled(page) {
  let before = await windowOf(page);
  return until(async () => {
    const now = await windowOf(page);
    const isSame = isDeepStrictEqual(now, before);
    before = now;
    return isSame ? now : undefined;
  });
}

/**
 * Waits until the window is as it was left, and stays so.
 * @param {Page} page
 * @param {WindowSeen} left
 * @param {readonly (keyof WindowSeen)[]} [but] what may be otherwise
 */
async function comesBack(page, left, but = []) {
  /** @param {WindowSeen} window */
  const compared = (window) =>
    Object.fromEntries(Object.entries(window).filter(([key]) => !but.some((each) => each === key)));
  let now = left;
  try {
    await until(async () => {
      now = await settled(page);
      return isDeepStrictEqual(compared(now), compared(left)) || undefined;
    });
  } catch {
    const [was, is] = [left, now].map((each) => JSON.stringify(compared(each), null, 1));
    throw new PlainError(`The window did not come back as it was left:\n${was}\nIt is:\n${is}`);
  }
}
