import assert from 'node:assert/strict';
import { completions } from '../../../server/src/features/completion';
import { rules } from '../../../server/src/rules';
import { check } from '../../support/check';
import { atCursor, editOf, inListOrder, taken } from '../../support/cursor';

function at(marked: string) {
  const place = atCursor(marked);
  const diagnostics = check(place.snapshot);
  const { items } = completions(place.snapshot, place.position, {
    snippets: true,
    language: 'en',
    diagnostics,
  });
  return { ...place, items: inListOrder(items) };
}

function firstOf(marked: string): string | undefined {
  return at(marked).items[0]?.label;
}

const plan = (total: string, above = ''): string => `plan: 1
title: x
organisation: y
period: 2024
workPackages:
  - id: A
    title: First
    period: Q1/2024
    budget:
      other: 1000
${above}      total: ${total}
`;

describe('completion: rules to ignore', () => {
  it('are those found in the value first, with what they say', () => {
    const { items } = at(plan('900 # planwright-ignore <|>'));
    assert.equal(items[0]?.label, 'budget/total-mismatch');
    assert.match(items[0].detail ?? '', /900/);
    assert.equal(items[0].preselect, true);
    assert.equal(items[1]?.detail, undefined);
    assert.deepEqual(new Set(items.map(({ label }) => label)), new Set(rules.map(({ id }) => id)));
  });

  it('are those of the line below a comment that stands alone', () => {
    assert.equal(firstOf(plan('900', '      # planwright-ignore <|>\n')), 'budget/total-mismatch');
    const early = plan('1000').replace(
      '    period: Q1',
      '    # planwright-ignore <|>\n    period: Q1',
    );
    assert.equal(firstOf(early), 'schedule/notation');
  });

  it('replace the word at the cursor and leave out what is named', () => {
    const place = at(plan('900 # planwright-ignore schedule/notation, bud<|>get/x -- agreed'));
    const [first] = place.items;
    assert.equal(first?.label, 'budget/total-mismatch');
    assert.equal(
      place.items.some(({ label }) => label === 'schedule/notation'),
      false,
    );
    assert.match(
      taken(place, first).toString(),
      /ignore schedule\/notation, budget\/total-mismatch -- agreed\n/,
    );
    assert.equal(editOf(first).range.start.line, place.position.line);
  });

  it('name those of the whole file at its top', () => {
    const { items } = at(`# planwright-ignore <|>\n${plan('900')}`);
    const said = items.filter(({ detail }) => detail !== undefined).map(({ label }) => label);
    assert.ok(said.includes('schedule/notation') && said.includes('budget/total-mismatch'));
    assert.deepEqual(
      items.slice(0, said.length).map(({ label }) => label),
      said,
    );
  });

  it('are nowhere else', () => {
    for (const marked of [
      plan('900 # <|>'),
      plan('900 # planwright<|>'),
      plan('900 # planwright-ignore<|>'),
      plan('900 # planwright-ignore budget/total-mismatch -- <|>'),
      plan('900 # planwright-ignore budget/total-mismatch -- agreed <|>'),
      'plan: 1\nneed: |\n  # planwright-ignore <|>\n',
      'plan: 1\ntitle: "x # planwright-ignore <|>"\n',
      "plan: 1\nneed: 'one\n  # planwright-ignore <|>\n  two'\n",
      'plan: 1\ntitle: x# planwright-ignore <|>\n',
    ]) {
      assert.deepEqual(
        at(marked).items.map(({ label }) => label),
        [],
        marked,
      );
    }
  });
});
