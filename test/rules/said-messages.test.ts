import assert from 'node:assert/strict';
import { loadTexts, speak, speaking, spoken } from '../../server/src/l10n/speak';
import { defineRule, type BoundFinding } from '../../server/src/rules/rule';
import { NodeChecks } from '../../server/src/rules/node-checks';
import { snapshotOf } from '../support/check';

describe('rules/rule: the message of a finding that is kept with its node', () => {
  let made: string[];
  const rule = defineRule<undefined>({
    id: 'group/name',
    severity: 'warning',
    message: () => {
      made.push(spoken());
      return `said in ${spoken()}`;
    },
    *checkNode({ node }) {
      yield { at: node.at.span, data: undefined };
    },
  });
  const snapshot = snapshotOf('plan: 1\ntitle: Koe\n');
  const found = (): BoundFinding => {
    const [first] = new NodeChecks([rule]).run(snapshot, () => assert.fail());
    assert.ok(first);
    return first.finding;
  };

  before(() => loadTexts('fi'));
  beforeEach(() => {
    made = [];
    speak('en');
  });
  afterEach(() => {
    speak('en');
  });

  it('is made once for each language, however they take turns', () => {
    const finding = found();
    for (let key = 0; key < 3; key++) {
      assert.equal(finding.message(snapshot), 'said in en');
      assert.equal(
        speaking('fi', () => finding.message(snapshot)),
        'said in fi',
      );
    }
    assert.deepEqual(made, ['en', 'fi']);
  });

  it('is made anew where figures are written otherwise', () => {
    const finding = found();
    finding.message(snapshot);
    finding.message(snapshotOf('plan: 1\ntitle: Koe\ncurrency: SEK\n'));
    assert.deepEqual(made, ['en', 'en']);
  });
});
