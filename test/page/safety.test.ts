/** The page shows what anyone may have written: as text, whatever it is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import schema from '../../schemas/plan.schema.json';
import { viewTabs, type ToPage, type ViewTab } from '../../server/src/protocol';
import type { Page } from '../host/browser.mjs';
import { viewOf } from '../views/view-of';
import { openPreviewPage, planText, type PreviewPage } from './preview-page';
import { suiteBrowser } from './preview-suite';

const evil = 'https://evil.test';
const markup =
  `<img src="${evil}/x.png" onerror="window.ran = 1"><script>window.ran = 1</script>` +
  `<style>*{display:none}</style><a href="javascript:window.ran=1">javascript:window.ran=1</a>` +
  `<iframe src="${evil}"></iframe></p></td></tr></table>&lt;b&gt; {{7*7}} \${7*7} ${evil}/`;
const bidi =
  'abc \u202Edef\u202D \u2066ghi\u200F \u202B123 \u0000\u0007 \uD800 e\u0301\u0301\u0301';
const long = 'hyvinvointialueuudistus'.repeat(4_400).slice(0, 100_000);

interface Field {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Field | boolean>>;
  readonly items?: Field;
  readonly additionalProperties?: Field | boolean;
  readonly 'x-kind'?: string;
  readonly 'x-enum'?: object;
  readonly examples?: readonly unknown[];
}
/** @param place the format's own object for the place: the same one wherever it may stand */
type Fill = (kind: string, field: Field, place: Field) => unknown;

const nodes = new Set(['pillar', 'investment', 'area', 'workPackage']);

/** A plan with something at every place where the format has a value. */
function planOf(fill: Fill): string {
  const plan = valueOf(schema, fill, []);
  return stringify(plan, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}

function valueOf(given: Field, fill: Fill, inside: readonly string[]): unknown {
  const name = given.$ref?.replace('#/definitions/', '');
  const field: Field = { ...(name === undefined ? {} : definition(name)), ...given };
  const around = name === undefined ? inside : [...inside, name];
  // Nothing holds itself, and parts of the plan stand one inside another, not four.
  if (inside.includes(name ?? '') || around.filter((each) => nodes.has(each)).length > 2) {
    return undefined;
  }
  if (field.properties) {
    const entries = Object.entries(field.properties).filter(([, each]) => typeof each === 'object');
    return Object.fromEntries(
      entries.map(([key, each]) => [key, valueOf(each as Field, fill, around)] as const),
    );
  }
  if (field.items) {
    const item = valueOf(field.items, fill, around);
    return item === undefined ? [] : [item];
  }
  return fill(field['x-kind'] ?? 'text', field, given);
}

function definition(name: string): Field {
  return (schema.definitions as Readonly<Record<string, Field>>)[name] ?? {};
}

const texts = new Set(['text', 'longText']);

/** The text where a text may stand, and what is in order everywhere else. */
function wherePossible(text: string, isHere: (nth: number) => boolean = () => true): Fill {
  let count = 0;
  const seen = new Set<Field>();
  return (kind, field, place) => {
    if (kind === 'id') return `N${count++}`;
    if (texts.has(kind)) {
      const nth = seen.has(place) ? NaN : seen.size;
      seen.add(place);
      return isHere(nth) ? text : 'X';
    }
    if (field['x-enum']) return Object.keys(field['x-enum'])[0];
    return field.examples?.[0] ?? 1;
  };
}

const nasty = {
  markup: planOf(wherePossible(markup)),
  bidi: planOf(wherePossible(bidi)),
  'markup in the place of every value': planOf(() => markup),
  'bidi in the place of every value': planOf(() => bidi),
};

/**
 * Every text that the format knows is long in one of them, at one place: together eleven million
 * characters, which as one plan would be too large to be read.
 */
const longPlans = [0, 1, 2, 3, 4, 5].map((share) =>
  planOf(wherePossible(long, (nth) => nth % 6 === share)),
);

describe('page: safety', () => {
  const pages: PreviewPage[] = [];
  const open = async (tab: ViewTab = 'summary', width = 900): Promise<PreviewPage> => {
    const preview = await openPreviewPage(await suiteBrowser(), { width, state: { tab } });
    pages.push(preview);
    return preview;
  };

  afterEach(async () => {
    for (const { page } of pages.splice(0)) await page.close();
  });

  it('runs no script that is not its own, and asks for nothing from elsewhere', async () => {
    const { page, complaints } = await open();
    const asked = await listenTo(page);
    await page.evaluate((html) => {
      const { body } = document;
      body.insertAdjacentHTML('beforeend', html);
      const script = document.createElement('script');
      script.textContent = 'window.ran = 1';
      body.append(script);
      const remote = document.createElement('script');
      remote.src = 'https://evil.test/x.js';
      body.append(remote);
    }, markup);
    await page.waitForFunction(() => document.querySelector('img')?.complete, 0);
    assert.equal(await page.evaluate('window.ran'), undefined);
    assert.deepEqual(asked, []);
    const refused = complaints.filter((each) => /Content Security Policy/.test(each));
    for (const what of ['script', 'style', 'img|image', 'fram']) {
      assert.ok(
        refused.some((each) => new RegExp(what, 'i').test(each)),
        `${what} was let through: ${complaints.join('\n')}`,
      );
    }
  });

  for (const [name, text] of Object.entries(nasty)) {
    it(`shows ${name} as text, in every view`, async () => {
      const view = viewOf(text);
      const { page, show, complaints } = await open();
      const asked = await listenTo(page);
      await show(view);
      for (const tab of viewTabs) {
        await page.locator(`#tab-${tab}`).click();
        const { made, wide, bare } = await page.evaluate(lookAround);
        assert.deepEqual(made, [], tab);
        assert.deepEqual(bare, [], `${tab}: nothing keeps the direction of these to themselves`);
        assert.deepEqual(wide, [], `${tab} scrolls the page sideways`);
      }
      assert.equal(await page.evaluate('window.ran'), undefined);
      assert.deepEqual([complaints, asked], [[], []]);
    });
  }

  it('shows the text itself', async () => {
    const { page, show } = await open('document');
    await show(viewOf(nasty.markup));
    const shown = await page.locator('#panel').innerText();
    assert.ok(shown.replaceAll('\u00AD', '').includes('<img src='), shown.slice(0, 200));
  });

  const ordinary = viewOf(planOf(wherePossible('X')));
  /** How wide each view is where no text is long. */
  const widthsOfOrdinary = async (): Promise<ReadonlyMap<ViewTab, number>> => {
    const { page, show } = await open('summary', 320);
    await show(ordinary);
    const widths = new Map<ViewTab, number>();
    for (const tab of viewTabs) widths.set(tab, await widthOf(page, tab));
    return widths;
  };
  let ordinaryWidths: Promise<ReadonlyMap<ViewTab, number>> | undefined;

  longPlans.forEach((text, index) => {
    it(`survives 100 000 characters in every text, in every view, ${index + 1}`, async () => {
      const before = await (ordinaryWidths ??= widthsOfOrdinary());
      const { page, show, complaints } = await open('summary', 320);
      await show(ordinary);
      const view = viewOf(text);
      assert.ok(view.views);
      await show({ ...view, stamp: 2 });
      const tooWide: string[] = [];
      for (const tab of viewTabs) {
        const after = await widthOf(page, tab);
        const { made, wide } = await page.evaluate(lookAround);
        assert.deepEqual([made, wide], [[], []], tab);
        const most = Math.max(before.get(tab) ?? 0, 320) * 2;
        if (after > most) tooWide.push(`${tab}: ${after} pixels, at most ${most}`);
      }
      assert.deepEqual(tooWide, []);
      assert.deepEqual(complaints, []);
    });
  });

  it('takes no message that is none, and goes on', async () => {
    const { page, show, post, complaints } = await open('budget');
    const view = viewOf(planText('starter.projectplan.yaml'));
    await show(view);
    const before = await page.locator('#panel').innerText();
    const junk = fc.sample(fc.oneof(fc.jsonValue(), nearMessages()), { numRuns: 150, seed: 7 });
    const cut = fc.sample(cutOff({ type: 'view', view }), { numRuns: 25, seed: 7 });
    await page.evaluate(
      (all) => {
        for (const each of all) window.postMessage(each, '*');
      },
      [...junk, ...cut],
    );
    await post({ type: 'patch', change: { kind: 'patch', since: 0, stamp: 1, patch: undefined } });
    assert.deepEqual(complaints, []);
    assert.equal(await page.evaluate('({}).polluted'), undefined);
    await show({ ...view, stamp: 9 });
    assert.equal(await page.locator('#panel').innerText(), before);
  });
});

/** How wide the view is that is chosen, with what is out of sight. */
async function widthOf(page: Page, tab: ViewTab): Promise<number> {
  await page.locator(`#tab-${tab}`).click();
  return page.locator('#panel').evaluate(({ scrollWidth }) => scrollWidth);
}

/** Everything that the page asks for from now on. */
async function listenTo(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    // The page's own views that come later.
    if (/^https:\/\/preview\.test\/preview-\w+\.js$/.test(url)) return route.fallback();
    asked.push(url);
    await route.abort();
  });
  return asked;
}

/** Runs in the page. */
function lookAround(): {
  readonly made: readonly string[];
  readonly bare: readonly string[];
  readonly wide: readonly string[];
} {
  const app = document.querySelector('#app');
  const all = [...(app?.querySelectorAll<HTMLElement>('*') ?? [])];
  const foreign =
    'script,style,link,meta,base,img,picture,iframe,object,embed,video,audio,form,input[type=image]';
  const isSafe = /^(https?|mailto):/;
  const made = all.filter(
    (each) =>
      each.matches(foreign) ||
      (each instanceof HTMLAnchorElement && !isSafe.test(each.href)) ||
      [...each.attributes].some(({ name }) => name.startsWith('on')),
  );
  const bare = all.filter(
    (each) =>
      !each.closest('svg') &&
      [...each.childNodes].some(
        (node) => node instanceof Text && /[\u202A-\u202E]/.test(node.data),
      ) &&
      !/isolate|plaintext/.test(getComputedStyle(each).unicodeBidi),
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  const names = (elements: readonly HTMLElement[]): readonly string[] => [
    ...new Set(elements.map(({ tagName, className }) => `${tagName}.${className}`)),
  ];
  const beyond = all.filter((each) => each.getBoundingClientRect().right > clientWidth + 1);
  const wide = scrollWidth > clientWidth ? beyond.filter((each) => !each.closest('#panel')) : [];
  return { made: names(made), bare: names(bare), wide: names(wide) };
}

function nearMessages(): fc.Arbitrary<unknown> {
  const type = fc.constantFrom('view', 'patch', 'reveal', 'empty', 'pinned', '__proto__');
  const proto: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 3}');
  const junk = fc.oneof(fc.jsonValue(), fc.constant(proto));
  const change = fc.record({
    kind: fc.constant('patch'),
    since: fc.constant(1),
    stamp: junk,
    patch: junk,
  });
  return fc.record(
    { type, view: junk, change: fc.oneof(change, junk), range: junk },
    { requiredKeys: ['type'] },
  );
}

/** The message with one of its parts gone, or another thing in its place. */
function cutOff(message: ToPage): fc.Arbitrary<unknown> {
  const whole = JSON.stringify(message);
  const parts = [...whole.matchAll(/"(\w+)":(?:[[{]|"|\d)/g)].map(([, key]) => key ?? '');
  const keys = [...new Set(parts)].filter((key) => key !== 'type');
  return fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom(null, 3, 'x', [], {}))
    .map(
      ([key, value]) =>
        JSON.parse(whole, (name, each: unknown) => (name === key ? value : each)) as unknown,
    );
}
