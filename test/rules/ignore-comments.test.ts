import assert from 'node:assert/strict';
import { check } from '../support/check';

const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\n';

/** Rules that still speak, in order. */
function left(text: string): readonly string[] {
  return check(text).map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
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

  it('works with CRLF and after a value in quotes', () => {
    const line = 'period: "Q1/2024" # planwright-ignore schedule/notation\n';
    assert.deepEqual(left((head + line).replaceAll('\n', '\r\n')), []);
  });
});
