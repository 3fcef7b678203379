import assert from 'node:assert/strict';
import { generatePlan } from '../scripts/bench/generate-plan.mjs';
import { Snapshot } from '../server/src/model/snapshot';
import { rules } from '../server/src/rules';
import { defineRule, type Rule } from '../server/src/rules/rule';
import { runRules } from '../server/src/rules/run-rules';
import { SourceText } from '../server/src/text/source-text';

/** Counts the nodes that are looked at; finds nothing. */
class Counter {
  nodes = 0;
  readonly rule: Rule = defineRule<undefined>({
    id: 'x/counter',
    severity: 'hint',
    message: () => '',
    checkNode: () => {
      this.nodes++;
      return [];
    },
  });
}

/** What one change of a generated plan costs, in pieces parsed and nodes checked. */
function workOf(
  lines: number,
  change: (text: SourceText, places: readonly number[]) => SourceText,
): { readonly pieces: number; readonly nodes: number } {
  const { text, places } = generatePlan(lines);
  const counter = new Counter();
  const all = [...rules, counter.rule];
  const check = (snapshot: Snapshot): void => {
    runRules(snapshot, all, {
      severities: new Map(),
      onCrash: (rule, error) => assert.fail(`${rule} crashed: ${String(error)}`),
    });
  };
  const before = Snapshot.of(SourceText.from(text));
  check(before);
  counter.nodes = 0;
  const after = before.update(change(before.text, places));
  check(after);
  const { pieces, reused } = after.tree.work;
  return { pieces: pieces - reused, nodes: counter.nodes };
}

/** A key typed at the end of the line in the middle of those where prose ends. */
function typed(text: SourceText, places: readonly number[], key: string): SourceText {
  const line = places[places.length >> 1] ?? 0;
  const at = { line, character: text.line(line).length };
  return text.apply({ range: { start: at, end: at }, text: key });
}

/** In plans of ten and of some hundred work packages: what a change costs must be the same. */
const sizes = [500, 5_000];

describe('a change costs what changed', () => {
  for (const lines of sizes) {
    it(`a key in a work package of ${lines} lines: that one, and the nodes it stands in`, () => {
      const work = workOf(lines, (text, places) => typed(text, places, 'x'));
      // The work package, its investment, its pillar and the plan.
      assert.deepEqual(work, { pieces: 1, nodes: 4 });
    });

    it(`a quote that is never closed, in ${lines} lines`, () => {
      const work = workOf(lines, (text, places) => typed(text, places, ' "x: "y'));
      assert.deepEqual(work, { pieces: 1, nodes: 4 });
    });

    it(`a line at the top of ${lines} lines: the plan’s own piece and node`, () => {
      const top = { line: 0, character: 0 };
      const work = workOf(lines, (text) =>
        text.apply({ range: { start: top, end: top }, text: '# x\n' }),
      );
      assert.deepEqual(work, { pieces: 1, nodes: 1 });
    });

    it(`a key being typed above all others, in ${lines} lines: its own piece`, () => {
      const top = { line: 0, character: 0 };
      const work = workOf(lines, (text) =>
        text.apply({ range: { start: top, end: top }, text: 'tit\n' }),
      );
      assert.ok(work.pieces <= 2, `${work.pieces} pieces`);
      assert.deepEqual(work.nodes, 1);
    });

    it(`a character at the left edge of ${lines} lines: the work package there`, () => {
      const work = workOf(lines, (text, places) => {
        const from = places[places.length >> 1] ?? 0;
        const line = text.lines.findIndex((each, at) => at > from && /^ +budget:$/.test(each));
        const start = { line, character: 0 };
        return text.apply({ range: { start, end: start }, text: 'x' });
      });
      assert.deepEqual(work, { pieces: 1, nodes: 4 });
    });

    it(`a work package of ${lines} lines moved to the end of its list: what holds it`, () => {
      const work = workOf(lines, (text) => {
        const first = text.lines.findIndex((line) => line.includes('- id: P1-I1-TP1'));
        const second = text.lines.findIndex((line) => line.includes('- id: P1-I1-TP2'));
        const rest = text.lines.findIndex((line, at) => at > second && /^ {0,8}\S/.test(line));
        const end = rest < 0 ? text.lineCount : rest;
        const moved = text.linesIn(first, second).join('\n');
        const start = { line: end, character: 0 };
        return text.apply({ range: { start, end: start }, text: `${moved}\n` }).apply({
          range: { start: { line: first, character: 0 }, end: { line: second, character: 0 } },
          text: '',
        });
      });
      // The pieces beside the borders are those whose comments or blank lines changed hands.
      assert.ok(work.pieces <= 3, `${work.pieces} pieces`);
      assert.ok(work.nodes <= 6, `${work.nodes} nodes`);
    });

    it(`another period of the plan, in ${lines} lines: every node that it limits`, () => {
      const { workPackages } = generatePlan(lines);
      const work = workOf(lines, (text) => {
        const line = text.lines.findIndex((each) => each.startsWith('period: '));
        const start = { line, character: 0 };
        const end = { line, character: text.line(line).length };
        return text.apply({ range: { start, end }, text: 'period: 2026-Q1..2030-Q4' });
      });
      assert.equal(work.pieces, 1);
      assert.ok(work.nodes > workPackages);
    });
  }
});
