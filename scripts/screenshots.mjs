// @ts-check
/** `npm run screenshots`: the pictures of README and docs, taken in a real VS Code. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { root, runMain, say } from './lib/bare.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';

const file = 'pohjois-savo.projectplan.yaml';
const evaluated = 'etela-pohjanmaa.hanke.yaml';
/** Of the two high-contrast themes one: what shows in it shows in the other. */
const pictured = /** @type {const} */ (['light', 'dark', 'high-contrast']);
const openPreview = 'Plan: Open Preview to the Side';

/** @param {string} text */
const inPreview = (text) => ({ in: /** @type {const} */ ('preview'), text });

/** @typedef {import('../test/host/settings.mjs').Theme} Theme */
/** @typedef {import('../test/host/screenshot.mjs').Scene} Scene */

/** What each view is called in the plan's language, and its pictures' name. */
const views = /** @type {const} */ ([
  ['Yhteenveto', 'preview-summary'],
  ['Budjetti', 'preview-budget'],
  ['Aikataulu', 'preview-roadmap'],
  ['Logiikka', 'preview-logic'],
  ['Mittarit', 'preview-metrics'],
  ['Riskit', 'preview-risks'],
  ['Valmius', 'preview-readiness'],
  ['Asiakirja', 'preview-document'],
]);

/**
 * Views of a plan's preview beside its text, one after another.
 * @param {Theme} theme
 * @param {string} plan file of examples/
 * @param {string} seen a text that stands in the preview's first view
 * @param {readonly (readonly [view: string, name: string])[]} shown
 * @returns {Scene}
 */
function previewScene(theme, plan, seen, shown) {
  return {
    file: plan,
    theme,
    width: 1680,
    height: 1000,
    settings: { 'editor.fontSize': 12 },
    steps: [
      { kind: 'press', keys: 'Control+b' },
      { kind: 'command', title: openPreview },
      { kind: 'see', target: inPreview(seen) },
      ...shown.flatMap(([view, name]) => [
        /** @type {const} */ ({
          kind: 'click',
          target: { in: 'preview', selector: `[role=tab]:has-text("${view}")` },
        }),
        // Not only its tab: the view before stays until it has arrived.
        /** @type {const} */ ({
          kind: 'see',
          target: { in: 'preview', selector: `.panel-${name.replace('preview-', '')} > *` },
        }),
        /** @type {const} */ ({
          kind: 'picture',
          name: theme === 'light' ? name : `${name}-${theme}`,
        }),
      ]),
    ],
  };
}

/** @type {Scene[]} */
const scenes = [
  {
    file,
    theme: 'light',
    width: 1680,
    height: 1000,
    settings: { 'editor.fontSize': 13 },
    steps: [
      { kind: 'press', keys: 'Control+b' },
      { kind: 'command', title: openPreview },
      { kind: 'see', target: inPreview('12 382 000') },
      { kind: 'click', target: { in: 'preview', selector: '[role=tab]:has-text("Budjetti")' } },
      { kind: 'click', target: { in: 'preview', selector: 'label:has-text("Kustannustaulukko")' } },
      // The keys go where the focus is: back to the text.
      { kind: 'click', target: { selector: '.monaco-editor .view-lines' } },
      { kind: 'goTo', text: 'Ammattilaisten digitaaliset järjestelmät' },
      { kind: 'command', title: 'Plan: Go to Next Problem' },
      { kind: 'see', target: { text: 'Correct the rows' } },
      { kind: 'picture', name: 'overview' },
    ],
  },
  {
    file,
    theme: 'light',
    width: 1200,
    height: 640,
    steps: [
      { kind: 'goTo', text: 'Q4/20234' },
      { kind: 'see', target: { selector: '.squiggly-error' } },
      { kind: 'command', title: 'Quick Fix...' },
      { kind: 'see', target: { text: 'Change to 2023-Q4' } },
      { kind: 'picture', name: 'quick-fix' },
    ],
  },
  {
    file,
    theme: 'light',
    width: 1200,
    height: 640,
    steps: [
      { kind: 'goTo', text: '5698576' },
      { kind: 'see', target: { selector: '.monaco-breadcrumb-item:has-text("P4")' } },
      { kind: 'command', title: 'Show or Focus Hover' },
      { kind: 'see', target: { selector: '.monaco-hover-content' } },
      { kind: 'picture', name: 'hover' },
    ],
  },
  ...pictured.flatMap((theme) => [
    previewScene(theme, file, '12 382 000', views),
    previewScene(theme, evaluated, 'Tulevaisuuden sote-keskus', [
      ['Arviointi', 'preview-evaluation'],
    ]),
  ]),
];

/**
 * The pictures of the walkthrough, which are shipped: small, and of the small plan in one language,
 * as package.nls.json names them.
 * @param {'en' | 'fi' | 'sv'} language
 * @param {string} roadmapTab
 * @returns {Scene[]}
 */
function walkthroughScenes(language, roadmapTab) {
  const ending = language === 'en' ? '' : `.${language}`;
  const walkthrough = {
    file: `starter${language === 'fi' ? '' : `-${language}`}.projectplan.yaml`,
    theme: /** @type {const} */ ('light'),
    language,
    width: 760,
    height: 500,
  };
  /** @type {Readonly<Record<string, string>>} */
  const texts = JSON.parse(readFileSync(join(root, `package.nls${ending}.json`), 'utf8'));
  /** @param {string} name */
  const title = (name) => `${texts['category']}: ${texts[`command.${name}`]}`;
  return [
    {
      ...walkthrough,
      steps: [
        { kind: 'press', keys: 'Control+b' },
        { kind: 'goTo', text: '168000' },
        { kind: 'press', keys: 'Shift+End' },
        { kind: 'type', text: '158000' },
        { kind: 'see', target: { selector: '.squiggly-error' } },
        { kind: 'press', keys: 'Home' },
        { kind: 'command', title: title('goToNextProblem') },
        { kind: 'see', target: { selector: '.marker-widget' } },
        { kind: 'picture', name: `findings${ending}` },
        { kind: 'press', keys: 'Escape' },
        { kind: 'command', title: 'Quick Fix...' },
        { kind: 'see', target: { selector: '.action-widget' } },
        { kind: 'picture', name: `fixes${ending}` },
      ],
    },
    {
      ...walkthrough,
      width: 960,
      height: 620,
      steps: [
        { kind: 'press', keys: 'Control+b' },
        { kind: 'command', title: title('openPreviewToSide') },
        { kind: 'see', target: inPreview('494') },
        {
          kind: 'click',
          target: { in: 'preview', selector: `[role=tab]:has-text("${roadmapTab}")` },
        },
        // In a narrow panel the bars are further down.
        {
          kind: 'scrollTo',
          target: { in: 'preview', selector: '.panel-roadmap .entry >> nth=-1' },
        },
        { kind: 'picture', name: `preview${ending}` },
      ],
    },
    {
      ...walkthrough,
      steps: [
        { kind: 'press', keys: 'Control+b' },
        { kind: 'command', title: title('exportPlan') },
        { kind: 'see', target: { selector: '.quick-input-list .monaco-list-row' } },
        { kind: 'picture', name: `export${ending}` },
      ],
    },
  ];
}

const walkthroughs = [
  ...walkthroughScenes('en', 'Roadmap'),
  ...walkthroughScenes('fi', 'Aikataulu'),
  ...walkthroughScenes('sv', 'Tidtabell'),
];

await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, out: { type: 'string' } } });
  requireNode();
  await ensureDependencies();
  await build();
  const { asWebp, takePictures } = await import('../test/host/screenshot.mjs');
  /** @param {readonly Scene[]} all */
  const wanted = (all) =>
    all.filter(({ steps }) =>
      steps.some((step) => step.kind === 'picture' && step.name.startsWith(values.only ?? '')),
    );
  const out = values.out ?? join(root, 'docs', 'images');
  const shown = await takePictures(wanted(scenes), out);
  for (const picture of await asWebp(shown)) say(picture);
  const shipped = values.out ?? join(root, 'media', 'walkthrough');
  const taken = await takePictures(wanted(walkthroughs), shipped);
  for (const picture of await asWebp(taken)) say(picture);
  return 0;
});
