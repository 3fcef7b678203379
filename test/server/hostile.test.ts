import assert from 'node:assert/strict';
import { messageOf, useServer } from '../support/lsp-client';

const nested = (open: string, close: string, depth: number): string =>
  `plan: 1\ntitle: ${open.repeat(depth)}x${close.repeat(depth)}\n`;

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => {
    const before = String.fromCharCode('a'.charCodeAt(0) + index);
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\nperiod: 2024\n';
const big = (bytes: number): string => {
  const package_ = (index: number): string =>
    `  - id: TP${index}\n    title: Työpaketti ${index}\n    description: >-\n      ${'Kehitetään palveluja. '.repeat(40)}\n    budget:\n      other: 100\n      total: 100\n`;
  let text = `${head}workPackages:\n`;
  for (let index = 0; text.length < bytes; index++) text += package_(index);
  return text;
};

/** What an editor may hand over, and whether something must be said about it. */
const cases: readonly (readonly [name: string, text: string, spoken: boolean])[] = [
  ['an empty file', '', true],
  ['only a comment', '# tulossa\n', true],
  ['no YAML at all', '\u0000\u0001{[}]:::- "\n%%%\n', true],
  ['prose', 'Tämä on vain tekstiä.\nToinen rivi.\n', true],
  ['half a line', `${head}workPackages:\n  - id: TP1\n    tit`, true],
  ['tabs', `${head}workPackages:\n\t- id: TP1\n\t  title: x\n`, true],
  ['CRLF', `${head}vaihe: x\n`.replaceAll('\n', '\r\n'), true],
  ['lone CR', `${head}vaihe: x\n`.replaceAll('\n', '\r'), true],
  ['a byte order mark', `\uFEFF${head}vaihe: x\n`, true],
  ['emoji and surrogate pairs', `${head}need: "👩‍👩‍👧 😀 ${'𝕏'.repeat(50)}"\nvaihe: 😀\n`, true],
  ['a lone surrogate', `${head}need: "\uD83D"\nvaihe: x\n`, true],
  ['aliases without end', bomb, true],
  ['an alias to itself', `${head}need: &a [*a]\n`, true],
  ['10 000 brackets', nested('[', ']', 10_000), true],
  ['10 000 maps', nested('{a: ', '}', 10_000), true],
  ['10 000 dashes', `plan: 1\ntitle: x\n${'- '.repeat(10_000)}x\n`, true],
  [
    '10 000 levels of indentation',
    Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    true,
  ],
  [
    '1 000 nested work packages',
    head +
      Array.from(
        { length: 1_000 },
        (_, depth) =>
          `${' '.repeat(depth * 4)}workPackages:\n${' '.repeat(depth * 4 + 2)}- id: T${depth}`,
      ).join('\n'),
    true,
  ],
  ['__proto__ as a key', `${head}__proto__:\n  polluted: true\nconstructor: 1\n`, true],
  [
    '__proto__ as an id',
    `${head}workPackages:\n  - id: __proto__\n    title: x\n  - id: toString\n    title: y\n`,
    true,
  ],
  ['several documents', `${head}---\n${head}`, true],
  ['git conflict marks', `${head}<<<<<<< HEAD\nneed: a\n=======\nneed: b\n>>>>>>> x\n`, true],
  ['200 kB of quotation marks', `need: ${'"'.repeat(200_000)}`, true],
  ['200 kB of brackets', `need: ${'[]'.repeat(100_000)}`, true],
  ['10 000 keys', Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n'), true],
  ['5 MB', big(5_000_000), true],
];

describe('hostile and broken input over standard input and output', () => {
  const server = useServer();

  for (const [index, [name, text, spoken]] of cases.entries()) {
    it(`${name}: answers, with positions inside the text`, async () => {
      const uri = `untitled:hostile-${index}`;
      await server().open(uri, text);
      const found = await server().diagnostics(uri);
      assert.equal(found.length > 0, spoken, JSON.stringify(found.slice(0, 3)));
      assert.ok(found.length <= 200);
      const lines = text.split(/\r\n|\n|\r/);
      for (const finding of found) {
        const { range } = finding;
        const message = messageOf(finding);
        assert.ok(message.length > 0 && message.length < 2_000, message.slice(0, 200));
        for (const { line, character } of [range.start, range.end]) {
          assert.ok(line < lines.length, `line ${line} of ${lines.length}: ${message}`);
          assert.ok(character <= (lines[line] ?? '').length, `character ${character}: ${message}`);
        }
      }
      const textDocument = { uri };
      const position = { line: 0, character: 0 };
      await server().request('textDocument/hover', { textDocument, position });
      await server().request('textDocument/completion', { textDocument, position });
      await server().request('textDocument/documentSymbol', { textDocument });
      await server().request('textDocument/foldingRange', { textDocument });
      await server().request('planwright/planView', { uri });
      await server().closeDocument(uri);
      assert.equal(server().exited, false);
    });
  }

  it('leaves nothing behind in the prototype of objects', () => {
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
