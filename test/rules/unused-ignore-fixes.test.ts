import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/parse/edits';
import { check, snapshotOf } from '../support/check';

const head = 'plan: 1\ntitle: T\norganisation: O\n';

/** The ways out of the first unused comment: title, with a star where preferred, and the lines below the head. */
function waysOut(text: string, eol = '\n'): readonly (readonly [title: string, after: string])[] {
  const snapshot = snapshotOf((head + text).replaceAll('\n', eol));
  const finding = check(snapshot).find(({ rule }) => rule === 'meta/unused-ignore');
  assert.ok(finding, 'nothing is unused');
  return finding.fixes().map(({ title, preferred, edits }) => {
    const after = applyEdits(snapshot.text, edits).toString();
    return [preferred ? `${title}*` : title, after.replaceAll(eol, '\n').slice(head.length)];
  });
}

describe('the ways out of an unused comment', () => {
  it('take one rule out of several, with its comma', () => {
    const of = (rules: string): string => `period: Q1/2024 # planwright-ignore ${rules} -- tapa\n`;
    assert.deepEqual(waysOut(of('schedule/gap, schedule/notation')), [
      ['Remove schedule/gap from the comment*', of('schedule/notation')],
    ]);
    assert.deepEqual(waysOut(of('schedule/notation, schedule/gap')), [
      ['Remove schedule/gap from the comment*', of('schedule/notation')],
    ]);
    assert.deepEqual(waysOut(of('schedule/gap  schedule/notation')), [
      ['Remove schedule/gap from the comment*', of('schedule/notation')],
    ]);
  });

  it('take the whole comment where nothing in it is of use', () => {
    const period = 'period: 2024\n';
    for (const eol of ['\n', '\r\n']) {
      assert.deepEqual(waysOut(`# planwright-ignore schedule/gap -- syy\n${period}`, eol), [
        ['Remove the comment*', period],
      ]);
      assert.deepEqual(waysOut(`period: 2024   # planwright-ignore schedule/gap\n`, eol), [
        ['Remove the comment*', period],
      ]);
    }
    assert.deepEqual(waysOut('period: 2024 # planwright-ignore schedule/gap, budget/missing\n'), [
      [
        'Remove schedule/gap from the comment*',
        'period: 2024 # planwright-ignore budget/missing\n',
      ],
      ['Remove the comment', period],
    ]);
    assert.deepEqual(waysOut(`${period}# planwright-ignore`), [
      ['Remove the comment*', 'period: 2024'],
    ]);
  });

  it('leave what stands beside the comment', () => {
    assert.deepEqual(waysOut('period: 2024 # sovittu # planwright-ignore schedule/gap\n'), [
      ['Remove the comment*', 'period: 2024 # sovittu\n'],
    ]);
    const item = 'id: A\n    title: Alue\n';
    assert.deepEqual(
      waysOut(`period: 2024\nareas:\n  - # planwright-ignore schedule/gap\n    ${item}`),
      [['Remove the comment*', `period: 2024\nareas:\n  -\n    ${item}`]],
    );
    const kept = 'need: |+\n  Teksti\n';
    assert.deepEqual(waysOut(`${kept}# planwright-ignore schedule/gap\n\nperiod: 2024\n`), [
      ['Remove the comment*', `${kept}period: 2024\n`],
    ]);
  });

  it('offer the rule that is meant, where it has something to silence', () => {
    const of = (rule: string): string => `period: Q1/2024 # planwright-ignore ${rule}\n`;
    const meant = ['Change to schedule/notation*', of('schedule/notation')] as const;
    const none = ['Remove the comment', 'period: Q1/2024\n'] as const;
    for (const rule of ['notation', 'schedule/notaton', 'Schedule/Notation', 'schedule_notation']) {
      assert.deepEqual(waysOut(of(rule)), [meant, none], rule);
    }
    for (const rule of ['reversed', 'schedule/reverse', 'schedule/*']) {
      assert.deepEqual(waysOut(of(rule)), [['Remove the comment*', none[1]]], rule);
    }
  });

  it('mark a reason, the only one that is made unseen', () => {
    const of = (reason: string): string =>
      `period: Q1/2024 # planwright-ignore schedule/notation ${reason}\n`;
    for (const reason of [
      'ks. liite',
      '– ks. liite',
      '— ks. liite',
      '--ks. liite',
      '- ks. liite',
    ]) {
      assert.deepEqual(waysOut(of(reason)), [
        ['Write `--` before the reason*', of('-- ks. liite')],
      ]);
    }
    const safe = (text: string): readonly boolean[] =>
      check(head + text)
        .filter(({ rule }) => rule === 'meta/unused-ignore')
        .flatMap((finding) => finding.fixes().map((fix) => fix.safe === true));
    assert.deepEqual(safe(of('ks. liite')), [true]);
    assert.deepEqual(safe('period: 2024 # planwright-ignore schedule/gap, budjet/x\n'), [
      false,
      false,
      false,
      false,
    ]);
  });
});
