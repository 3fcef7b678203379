import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { planText } from '../parse/plan-text';
import { changed, changes } from '../parse/random-change';
import { check, snapshotOf } from '../support/check';

/** All that is said of a plan, without what it is said with. */
function told(snapshot: Snapshot): unknown {
  const { plan, ids } = snapshot;
  const findings = check(snapshot).map(({ rule, severity, message, range, related }) => ({
    rule,
    severity,
    message,
    range,
    related,
  }));
  return {
    findings,
    ids: ids.declarations.map(({ id, kind }) => [id, kind]),
    references: ids.references.map(({ id, kinds }) => [id, kinds]),
    figures: plan?.nodes.map((node) => {
      const { stated, composed, figure, inOrder } = snapshot.figures(node);
      return [node.id?.value, stated, composed, figure, inOrder];
    }),
  };
}

/** Each text is made of the one before; what is said of it must be what is said of it alone. */
function assertSame(texts: readonly SourceText[]): void {
  const [first, ...rest] = texts;
  assert.ok(first);
  let snapshot = snapshotOf(first.toString());
  told(snapshot);
  for (const text of rest) {
    snapshot = snapshot.update(text);
    const alone = snapshotOf(text.lines.join('\n'));
    assert.deepEqual(told(snapshot), told(alone), text.toString());
  }
}

describe('Snapshot.update', () => {
  const inner = `
    title: A
    areas:
      - id: B
        title: B
        period: 2025..2024
        dependsOn: [X]
`;
  const steps: readonly (readonly [what: string, ...texts: string[]])[] = [
    [
      'a list of nodes becomes one of another kind, whose nodes hold other lists',
      `plan: 1\nworkPackages:\n  - id: A${inner}`,
      `plan: 1\ninvestments:\n  - id: A${inner}`,
      `plan: 1\nworkPackages:\n  - id: A${inner}`,
      `plan: 1\nnothing:\n  - id: A${inner}`,
    ],
    [
      'a line slips to the left edge and back',
      planText,
      planText.replace('            title: Koulutus', 'title: Koulutus'),
      planText.replace('            title: Koulutus', '      title: Koulutus'),
      planText,
    ],
    [
      'an alias comes, its anchor comes, and goes',
      planText,
      planText.replace('Viestintä', '*x'),
      planText.replace('Viestintä', '*x').replace('Teknologia', '&x Teknologia'),
      planText.replace('Viestintä', '*x'),
    ],
  ];
  for (const [what, ...texts] of steps) {
    it(`says what a fresh look says: ${what}`, () => {
      assertSame(texts.map((text) => SourceText.from(text)));
    });
  }

  it('says what a fresh look says, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (all) => {
        const texts = [SourceText.from(planText)];
        for (const change of all) {
          const before = texts.at(-1);
          if (before) texts.push(changed(before, change));
        }
        assertSame(texts);
      }),
      { numRuns: 60 },
    );
  });
});
