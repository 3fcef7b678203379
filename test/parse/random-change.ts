import fc from 'fast-check';
import type { SourceText } from '../../server/src/text/source-text';
import { planText } from './plan-text';

/** A stretch replaced by a text; positions beyond the end wrap around. */
export interface Change {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const snippets = [
  ...[
    'a',
    ' ',
    '\n',
    '\n\n',
    '- ',
    '  ',
    ': ',
    '#',
    '# c\n',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '\t',
    '|',
    '>+',
  ],
  ...[
    '---',
    '\n---\n',
    '\n...\n',
    '--- x',
    '&x ',
    '*x',
    '<<: *x',
    '? ',
    '😀',
    '\uFEFF',
    'key: value',
    '\r\n',
  ],
  ...[
    '\n  - id: X\n    title: Y\n',
    '\nworkPackages:\n  - id: N\n',
    '\nareas:\n- id: M\n',
    '\nrisks:\n',
    '|+\n  x\n\n',
  ],
];

/** Slips, pasted pieces and deletions, as anybody makes them or worse. */
export const changes: fc.Arbitrary<Change> = fc.record({
  from: fc.nat(3000),
  length: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, fc.nat(4), fc.nat(400)),
  text: fc.oneof(
    { arbitrary: fc.constantFrom('', ...snippets), weight: 4 },
    fc
      .tuple(fc.nat(1500), fc.nat(300))
      .map(([from, length]) => planText.slice(from, from + length)),
  ),
});

export function changed(text: SourceText, { from, length, text: inserted }: Change): SourceText {
  const whole = text.lines.join('\n');
  const position = (offset: number) => {
    const before = whole.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const start = from % (whole.length + 1);
  const range = { start: position(start), end: position(Math.min(start + length, whole.length)) };
  return text.apply({ range, text: inserted });
}
