import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver-types';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import { codeLenses } from '../../server/src/features/code-lens';
import type { PlanDocument } from '../../server/src/features/document';
import type { Snapshot } from '../../server/src/model/snapshot';
import { check, snapshotOf } from '../support/check';
import { Random } from '../support/random';

/** With plain spaces. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

const uri = 'file:///plans/koe.projectplan.yaml';
const documentOf = (snapshot: Snapshot): PlanDocument => ({
  ...{ uri, version: 1, snapshot, check },
  diagnostics: check(snapshot),
});
const lensesOf = (snapshot: Snapshot): CodeLens[] =>
  codeLenses(documentOf(snapshot), { codeLens: true, commands: true });

const plan = `# Koe
plan: 1
title: Koe
organisation: Alue
period: 2024
pillars:
  - id: P1
    title: Pilari
    workPackages:
      - id: TP1
        title: Eka
        period: 2024-Q1..2024-Q2
        schedule: [{period: 2024-Q9}]
        budget: {personnel: 100000, fte: 2, total: 90000}
  - id: P2
    title: Toinen
    period: 13/2024
  - id: P3
    title: Kolmas
`;

const told = (lenses: readonly CodeLens[]): unknown[] =>
  lenses.map(({ range, command }) => [range.start.line, plain(command?.title ?? '')]);

describe('code lens', () => {
  it('stands over the plan and each node, with its figures and its problems', () => {
    const snapshot = snapshotOf(plan);
    const found = check(snapshot).filter(({ severity }) => severity !== 'hint');
    const inside = (from: number, to: number): number =>
      found.filter(({ range: { start } }) => start.line >= from && start.line <= to).length;
    const said = (count: number): string =>
      count === 0 ? 'no problems' : count === 1 ? 'one problem' : `${count} problems`;
    const [ofPilari, ofEka, ofToinen] = [inside(6, 13), inside(9, 13), inside(14, 16)];
    assert.deepEqual(
      told(lensesOf(snapshot)).filter((_, index) => index % 2 === 0),
      [
        [1, `100 000 € · 2 htv · 2024 · ${said(found.length)}`],
        [6, `100 000 € · 2 htv · ${said(ofPilari)}`],
        [9, `90 000 € · 2 htv · Q1–Q2/2024 · ${said(ofEka)}`],
        [14, said(ofToinen)],
        [17, 'no problems'],
      ],
    );
    const previews = told(lensesOf(snapshot)).filter((_, index) => index % 2 === 1);
    assert.deepEqual(
      previews,
      [1, 6, 9, 14, 17].map((line) => [line, 'Show in preview']),
    );
    assert.ok(ofEka > 1 && ofToinen === 1 && found.length > ofPilari);
  });

  it('leads to the problems of its part, and to the part in the preview', () => {
    const [ofPlan, preview] = lensesOf(snapshotOf(plan));
    assert.equal(ofPlan?.command?.command, 'planwright.goToProblemIn');
    assert.deepEqual(ofPlan.command.arguments?.[0], uri);
    assert.equal(preview?.command?.command, 'planwright.showInPreview');
    assert.deepEqual(preview.command.arguments, [uri, preview.range]);
    const quiet = codeLenses(
      { ...documentOf(snapshotOf(plan)), diagnostics: [] },
      { codeLens: true, commands: true },
    );
    assert.ok(quiet.every(({ command }) => command?.command === 'planwright.showInPreview'));
  });

  it('can only be read in an editor without our commands', () => {
    const document = documentOf(snapshotOf(plan));
    const lenses = codeLenses(document, { codeLens: true, commands: false });
    assert.deepEqual(
      told(lenses),
      told(lensesOf(document.snapshot)).filter((_, index) => index % 2 === 0),
    );
    assert.ok(lenses.every(({ command }) => command?.command === ''));
  });

  it('can be switched off, and says nothing of a text that is no plan', () => {
    assert.deepEqual(
      codeLenses(documentOf(snapshotOf(plan)), { codeLens: false, commands: true }),
      [],
    );
    for (const text of ['', 'x', '- 1\n', '"']) assert.deepEqual(lensesOf(snapshotOf(text)), []);
  });

  it('stays where it is while a node is typed: two lenses each, torn line or not', () => {
    const { text } = generatePlan(500);
    let snapshot = snapshotOf(text);
    const before = lensesOf(snapshot).length;
    assert.ok(before > 20);
    const random = new Random(5);
    const indented = snapshot.text.lines.flatMap((line, number) =>
      /^ {12,}[a-zA-Z]\w*: \S/.test(line) && !/[|>]-?$/.test(line) ? [number] : [],
    );
    for (let round = 0; round < 60; round++) {
      const line = random.pick(indented) ?? 0;
      const whole = snapshot.text.line(line);
      const cut = whole.search(/\S/) + 1 + random.below(whole.trim().length - 1);
      const range = {
        start: { line, character: cut },
        end: { line, character: whole.length },
      };
      const typed = snapshot.update(
        snapshot.text.apply({ range, text: random.pick(['', ':', ' "', ' [', '\t']) ?? '' }),
      );
      assert.equal(lensesOf(typed).length, before, typed.text.line(line));
      snapshot = snapshotOf(text);
    }
  });

  it('is that of a fresh look after each change', () => {
    let snapshot = snapshotOf(plan);
    lensesOf(snapshot);
    const place = { line: 4, character: 0 };
    for (const text of ['currency: SEK\n', 'language: sv\n', '# x\n', 'updated: 2024-02-30\n']) {
      snapshot = snapshot.update(
        snapshot.text.apply({ range: { start: place, end: place }, text }),
      );
      assert.deepEqual(lensesOf(snapshot), lensesOf(snapshotOf(snapshot.text.toString())));
    }
    assert.match(plain(JSON.stringify(lensesOf(snapshot))), /100 000 SEK · 2 årsv/);
  });
});
