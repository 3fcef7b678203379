import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ignoreComments } from '../../server/src/parse/ignore-comments';
import type { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { changed, changes } from '../parse/random-change';
import { planText } from '../parse/plan-text';
import { check, snapshotOf } from '../support/check';

const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\n';

/** Rules of schedules that still speak, in order. */
function left(text: string): readonly string[] {
  return check(text)
    .filter(({ rule }) => rule.startsWith('schedule/'))
    .map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
}

describe('# planwright-ignore', () => {
  it('silences a rule for the value on its line', () => {
    const line =
      'period: Q1/2024 # planwright-ignore schedule/notation -- as the funder writes it\n';
    assert.deepEqual(left(head + line), []);
    assert.deepEqual(left(`${head}period: Q1/2024\n`), ['4 schedule/notation']);
  });

  it('silences it alone above the line, with everything under that value', () => {
    const text = `${head}period: 2024..2025
# planwright-ignore schedule/notation, metrics/missing
workPackages:
  - id: TP1
    title: Yksi
    costShare: Muualla
    period: Q1/2024
    schedule:
      - period: Q1/2024
  - id: TP2
    title: Kaksi
    costShare: Muualla
    period: Q2/2024
    schedule:
      - period: Q2/2024
relatedProjects:
  - title: Muu hanke
    period: Q3/2024
`;
    assert.deepEqual(left(text), ['21 schedule/notation']);
  });

  it('silences it for one node only, whatever stands between its pieces', () => {
    const text = `${head}period: 2024..2025
investments:
  # planwright-ignore schedule/notation
  - id: I1
    title: Investointi
    schedule:
      - period: Q1/2024
    metrics:
      - Määrä
    workPackages:
      - id: TP1
        title: Yksi
        costShare: Muualla
        period: Q1/2024
    risks:
      - Viive
  - id: I2
    title: Toinen
    period: Q2/2024
`;
    assert.deepEqual(left(text), ['22 schedule/notation']);
  });

  it('silences it for the whole file above the first key', () => {
    const text = `# planwright-ignore schedule/notation\n${head}period: Q1/2024\n`;
    assert.deepEqual(left(text), []);
  });

  it('is about the item below when it stands behind a bare dash', () => {
    const text = `${head}period: 2024..2025
workPackages:
  - # planwright-ignore schedule/notation
    id: TP1
    title: Yksi
    costShare: Muualla
    period: Q1/2024
    metrics:
      - Määrä
    schedule:
      - # planwright-ignore schedule/missing
        period: Q1/2024
  - id: TP2
    title: Kaksi
    costShare: Muualla
    period: Q2/2024
    metrics:
      - Määrä
    schedule:
      - period: 2024-Q2
`;
    assert.deepEqual(left(text), ['19 schedule/notation']);
  });

  it('is no comment inside a text', () => {
    const quoted = `${head}need: "# planwright-ignore schedule/notation"\nperiod: Q1/2024\n`;
    assert.deepEqual(left(quoted), ['5 schedule/notation']);
    const block = `${head}need: |\n  # planwright-ignore schedule/notation\n  loppu\nperiod: Q1/2024\n`;
    assert.deepEqual(left(block), ['7 schedule/notation']);
  });

  it('silences the named rules only', () => {
    const line = 'period: Q1/2024 # planwright-ignore schedule/reversed\n';
    assert.deepEqual(left(head + line), ['4 schedule/notation']);
  });

  it('stands behind the sign that starts a block text, and in a line with other comments', () => {
    const text = `${head}period: 2024..2025
relatedProjects:
  - title: Yksi
    period: >- # planwright-ignore schedule/notation
      Q1/2024
  - title: Kaksi
    period: Q2/2024 # sovittu # planwright-ignore schedule/notation
  - title: Kolme
    period: Q3/2024
`;
    assert.deepEqual(left(text), ['12 schedule/notation']);
  });

  it('belongs to what a dash on a line of its own starts', () => {
    const text = `${head}period: 2024..2025
areas:
  # planwright-ignore schedule/notation
  - # ensimmäinen
    id: A1
    title: Yksi
    period: Q1/2024
  -
    id: A2
    title: Kaksi
    period: Q2/2024
  # planwright-ignore schedule/notation
  -
    id: A3
    title: Kolme
    period: Q3/2024
`;
    assert.deepEqual(left(text), ['14 schedule/notation']);
  });

  it('takes words behind the ids as a reason, with or without its mark', () => {
    const line = 'period: Q1/2024 # planwright-ignore schedule/notation kuten rahoittaja';
    assert.deepEqual(left(`${head}${line} schedule/order\n`), []);
    const [comment] = ignoreComments(snapshotOf(`${head}${line}, sovittu -- tai ei\n`).tree);
    assert.deepEqual(
      comment?.rules.map(({ id }) => id),
      ['schedule/notation'],
    );
    const { piece, start, end } = comment.unmarkedReason ?? assert.fail('no reason');
    assert.equal(piece.text.slice(start, end), 'kuten rahoittaja, sovittu');
  });

  it('is about its own value behind the first key of the plan', () => {
    const text = `plan: 1 # planwright-ignore schedule/notation\ntitle: T\norganisation: A\nperiod: Q1/2024\n`;
    assert.deepEqual(left(text), ['4 schedule/notation']);
  });

  it('works with CRLF and after a value in quotes', () => {
    const line = 'period: "Q1/2024" # planwright-ignore schedule/notation\n';
    assert.deepEqual(left((head + line).replaceAll('\n', '\r\n')), []);
  });
});

describe('what comments that silence rules are about', () => {
  /** A comment above and behind every line that may bear one, whatever stands there. */
  const commented = planText
    .split('\n')
    .flatMap((line, number) => {
      const indent = ' '.repeat(Math.max(line.search(/\S/), 0));
      const above = number % 3 === 0 ? [`${indent}# planwright-ignore budget/missing`] : [];
      return [...above, number % 4 === 0 ? `${line} # planwright-ignore schedule/gap` : line];
    })
    .join('\n');

  const scopes = (snapshot: Snapshot): unknown =>
    ignoreComments(snapshot.tree).map(({ rules, scope, at, unmarkedReason }) => [
      rules.map(({ id }) => id),
      scope,
      snapshot.tree.rangeOf(at),
      unmarkedReason && snapshot.tree.rangeOf(unmarkedReason),
    ]);

  const assertSame = (texts: readonly SourceText[]): void => {
    let snapshot = snapshotOf(texts[0]?.toString() ?? '');
    scopes(snapshot);
    for (const text of texts) {
      snapshot = snapshot.update(text);
      const alone = snapshotOf(text.lines.join('\n'));
      assert.deepEqual(scopes(snapshot), scopes(alone), text.toString());
    }
  };

  it('is what a fresh look says when any line goes and comes back', () => {
    const lines = commented.split('\n');
    const whole = SourceText.from(commented);
    const without = lines.map((_, at) => SourceText.from(lines.toSpliced(at, 1).join('\n')));
    const rest = lines.map((_, at) => SourceText.from(lines.slice(at).join('\n')));
    assertSame([...without.flatMap((text) => [whole, text]), ...rest, whole]);
  });

  it('is what a fresh look says, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (all) => {
        const texts = [SourceText.from(commented)];
        for (const change of all) {
          const before = texts.at(-1);
          if (before) texts.push(changed(before, change));
        }
        assertSame(texts);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
    );
  });
});
