import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patched } from '../../client/src/preview/apply-patch';
import { linesOf, rangeOf, type BlockLines } from '../../client/webview/state/places';
import { documentSymbols } from '../../server/src/features/symbols';
import { foldingRanges } from '../../server/src/features/folding';
import type { Snapshot } from '../../server/src/model/snapshot';
import type { Place, PlanView, ViewTab, WholeView } from '../../server/src/protocol';
import { createPlanService, type PlanService } from '../../server/src/plan-service';
import type { SourceText } from '../../server/src/text/source-text';
import { planView } from '../../server/src/views/plan-view';
import { ViewSender } from '../../server/src/views/view-sender';
import { planText } from '../parse/plan-text';
import { changed, changes } from '../parse/random-change';
import { check, snapshotOf } from '../support/check';
import { exampleText, someDay, uri } from './view-of';

function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function viewAt(snapshot: Snapshot, version: number, tabs?: readonly ViewTab[]): PlanView {
  const document = { uri, version, snapshot, diagnostics: check(snapshot) };
  return planView(document, { today: someDay, tabs });
}

/** A panel that asks for each version, and puts together what it is sent. */
class Panel {
  view: WholeView | undefined;
  /** Characters of the last answer. */
  bytes = 0;
  private readonly sender = new ViewSender();

  ask(view: PlanView): WholeView {
    const answer = sent(this.sender.answer(view, this.view?.stamp));
    this.bytes = JSON.stringify(answer).length;
    this.view = answer.kind === 'whole' ? answer : this.view && patched(this.view, answer);
    assert.ok(this.view, 'the patch fits');
    return this.view;
  }
}

/** What a panel shows, with every place where it stands in the text. */
function shown({ language, words, broken, views, blocks }: PlanView): unknown {
  return { language, words, picture: resolved({ broken, views }, linesOf(blocks)) };
}

/** As it is when it was sent: what is undefined is not there. */
function resolved(value: unknown, lines: BlockLines): unknown {
  if (Array.isArray(value)) return value.map((each) => resolved(each, lines));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) {
    const range = rangeOf(value as Place, lines);
    assert.ok(range, 'every place stands in a block');
    return range;
  }
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    // Fixes are asked for again in turns: whether there is one may be a few keys late.
    if (each !== undefined && key !== 'fixable') copy[key] = resolved(each, lines);
  }
  return copy;
}

/** What is said of a text that is looked at for the first time. */
interface Fresh {
  readonly shown: unknown;
  readonly folding: unknown;
  readonly symbols: unknown;
}

/** By the text: what was typed and taken back again is looked at once. */
const fresh = new Map<string, Fresh>();

function freshOf(text: SourceText): Fresh {
  const whole = text.lines.join('\n');
  const known = fresh.get(whole);
  if (known) return known;
  const snapshot = snapshotOf(whole);
  const made = {
    shown: shown(viewAt(snapshot, 0)),
    folding: foldingRanges(snapshot),
    symbols: documentSymbols(snapshot),
  };
  fresh.set(whole, made);
  return made;
}

/** A text that many tests begin with, and what is seen of it then. */
interface Start {
  readonly snapshot: Snapshot;
  readonly view: PlanView;
}

function startOf(text: string): Start {
  const snapshot = snapshotOf(text);
  return { snapshot, view: viewAt(snapshot, 0) };
}

/** Each text is made of the one before; what is shown of it must be what is shown of it alone. */
function assertSame(start: Start, texts: readonly SourceText[]): void {
  const panel = new Panel();
  let { snapshot } = start;
  panel.ask(start.view);
  texts.forEach((text, index) => {
    snapshot = snapshot.update(text);
    const alone = freshOf(text);
    const got = panel.ask(viewAt(snapshot, index + 1));
    assert.equal(got.version, index + 1);
    assert.deepEqual(shown(got), alone.shown, text.toString());
    const lines = got.blocks.reduce((sum, block) => sum + block.lines, 0);
    assert.equal(lines, text.lineCount, 'the blocks are the whole text');
    const keys = new Set(got.blocks.map(({ key }) => key));
    assert.equal(keys.size, got.blocks.length, 'no two blocks are called the same');
    assert.deepEqual(foldingRanges(snapshot), alone.folding, text.toString());
    assert.deepEqual(documentSymbols(snapshot), alone.symbols, text.toString());
  });
}

describe('views: a panel that gets what changed', () => {
  it('has after every change what it would have got as a whole', () => {
    const start = startOf(planText);
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (steps) => {
        const texts: SourceText[] = [];
        for (const step of steps) texts.push(changed(texts.at(-1) ?? start.snapshot.text, step));
        assertSame(start, texts);
      }),
      { numRuns: 60 },
    );
  });

  it('also of the example plan, while a title, an amount and a line are typed', () => {
    const start = startOf(exampleText());
    const { text } = start.snapshot;
    const edits = ['title: ', 'personnel: ', 'tasks:'].flatMap((what) => {
      const found = text.lines.flatMap((line, index) =>
        line.includes(what) ? [{ line: index, character: line.indexOf(what) + what.length }] : [],
      );
      return found.filter((_, index) => index % 20 === 1);
    });
    assert.ok(edits.length > 5);
    const texts: SourceText[] = [];
    for (const from of edits) {
      const before = texts.at(-1) ?? text;
      const typed = before.apply({ range: { start: from, end: from }, text: '1' });
      const end = { line: from.line, character: from.character + 1 };
      texts.push(typed, typed.apply({ range: { start: from, end }, text: '' }));
    }
    texts.push(text.apply({ range: at(0, 0), text: '# uusi\n' }));
    assertSame(start, texts);
  });
});

describe('views: names of blocks', () => {
  it('are one a block, also where a node becomes a part of another list', () => {
    const start = startOf('plan: 1\nworkPackages:\n  - id: A\n  - id: B\n');
    const { text } = start.snapshot;
    assertSame(start, [text.apply({ range: at(3, 0), text: '  - id: G\npillars:\n' })]);
    assertSame(start, [text.apply({ range: at(2, 0), text: '  - id: G\npillars:\n' })]);
  });
});

describe('views: versions', () => {
  const typed = { range: at(1, 10) };

  it('are answered from the newest text, whatever the panel has', async () => {
    const service = createPlanService({
      log: (_, message) => assert.fail(message),
      today: () => someDay,
      readText: () => Promise.resolve(undefined),
      findPlans: () => Promise.resolve([]),
    });
    service.open(uri, 1, 'plan: 1\ntitle: Koe\n');
    const first = await service.answers.planViewSince({ uri, since: undefined });
    assert.ok(first?.kind === 'whole' && first.version === 1);
    for (const version of [2, 3]) service.change(uri, version, [{ ...typed, text: `${version}` }]);
    assert.equal(stampOf(service), undefined, 'what was typed since is in no view');
    const second = await service.answers.planViewSince({ uri, since: first.stamp });
    assert.ok(second?.kind === 'patch');
    assert.equal(stampOf(service), second.stamp);
    service.configure({ locale: 'sv' });
    assert.equal(stampOf(service), undefined, 'what is found was looked for anew');
    const now = patched(first, second);
    assert.deepEqual([now?.version, now?.views?.summary.title?.text], [3, 'Koe32']);
    service.close(uri);
    assert.equal(await service.answers.planViewSince({ uri, since: second.stamp }), null);
    service.open(uri, 1, 'plan: 1\n');
    const third = await service.answers.planViewSince({ uri, since: second.stamp });
    assert.equal(third?.kind, 'whole');
  });
});

function stampOf(service: PlanService): number | undefined {
  const found = service.document(uri);
  return found && service.answers.stampOf(found);
}

function at(line: number, character: number) {
  return { start: { line, character }, end: { line, character } };
}

describe('views: the work of a key', () => {
  const packages = 200;
  const one = (number: number): string => `  - id: TP${number}
    title: Työ ${number}
    description: Kuvaus
    period: 2024
    schedule:
      - { period: 2024-Q1, tasks: alku }
    budget: { personnel: 1000, total: 1000 }
`;
  const text = `plan: 1\ntitle: Koe\nperiod: 2024..2025\nworkPackages:\n${Array.from({ length: packages }, (_, index) => one(index)).join('')}`;
  const start = snapshotOf(text);
  let viewBefore: PlanView;
  // Not before the texts are loaded that other tests wait for: its messages are in them.
  before(() => {
    viewBefore = viewAt(start, 1);
  });
  const firstLine = 4 + 7 * 100;

  /** Rows of the view after that are other objects than in the view before. */
  function madeAnew(after: PlanView, lists: 'budget' | 'roadmap'): readonly string[] {
    const known = new Set<object>(viewBefore.views?.[lists]?.rows);
    return (after.views?.[lists]?.rows ?? []).flatMap((row) => (known.has(row) ? [] : row.key));
  }

  function bytesOf(after: PlanView): number {
    const panel = new Panel();
    panel.ask(viewBefore);
    panel.ask(after);
    return panel.bytes;
  }

  it('in prose is one row of the plan and one of the work package', () => {
    const after = viewAt(
      start.update(start.text.apply({ range: at(firstLine + 2, 17), text: 'x' })),
      2,
    );
    assert.deepEqual(madeAnew(after, 'budget'), ['#plan', 'TP100']);
    assert.deepEqual(madeAnew(after, 'roadmap'), ['TP100']);
    assert.ok(bytesOf(after) < 5_000, `${bytesOf(after)} characters`);
  });

  it('in an amount is no more, but for the shares that are others', () => {
    const column = start.text.line(firstLine + 6).indexOf('1000') + 3;
    const range = {
      start: at(firstLine + 6, column).start,
      end: at(firstLine + 6, column + 1).start,
    };
    const after = viewAt(start.update(start.text.apply({ range, text: '1' })), 2);
    assert.equal(after.views?.budget?.rows[101]?.composed?.cents, 100_100);
    assert.deepEqual(madeAnew(after, 'budget'), ['#plan', 'TP100']);
    assert.deepEqual(madeAnew(after, 'roadmap'), ['TP100']);
  });

  it('in a long section leaves the other rows of it where they are', () => {
    const row = (number: number): string =>
      `      - { id: R${number}, measure: Toimi ${number}, benefits: [1], outcome: green }\n`;
    const rows = Array.from({ length: packages }, (_, index) => row(index)).join('');
    const evaluation = `evaluation:\n  results:\n    - goal: Tulos\n      processes:\n`;
    const evaluated = `${text}${evaluation}${rows}`;
    const first = snapshotOf(evaluated);
    const line = first.text.lineCount - 100;
    const panel = new Panel();
    const tabs = ['evaluation', 'readiness'] as const;
    panel.ask(viewAt(first, 1, tabs));
    const after = first.update(first.text.apply({ range: at(line, 30), text: 'x' }));
    panel.ask(viewAt(after, 2, tabs));
    assert.ok(panel.bytes < 10_000, `${panel.bytes} characters`);
  });

  it('that inserts a line moves all rows below it, and makes none of them anew', () => {
    const after = viewAt(start.update(start.text.apply({ range: at(2, 0), text: '# uusi\n' })), 2);
    assert.deepEqual(madeAnew(after, 'budget'), ['#plan']);
    assert.deepEqual(madeAnew(after, 'roadmap'), []);
    assert.ok(bytesOf(after) < 5_000, `${bytesOf(after)} characters`);
    const last = after.views?.budget?.rows.at(-1);
    assert.ok(last);
    const { line } = rangeOf(last.range, linesOf(after.blocks))?.start ?? {};
    assert.equal(line, 4 + 7 * (packages - 1) + 2);
  });
});
