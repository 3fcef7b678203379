import assert from 'node:assert/strict';
import { SourceText } from '../../server/src/text/source-text';
import { Random } from '../support/random';
import { Mirror, type Change } from '../torture/mirror';

const at = (line: number, character: number, text: string): Change => {
  const position = { line, character };
  return { range: { start: position, end: position }, text };
};

describe('a text whose lines end in several ways', () => {
  it('has one line end where CR and LF meet', () => {
    const text = SourceText.from('a\rb');
    const after = text.apply(at(1, 0, '\nc'));
    assert.deepEqual(after.lines, ['a', 'cb']);
    assert.equal(after.toString(), 'a\r\ncb');
    assert.deepEqual(SourceText.from('a\nb').apply(at(0, 1, 'x\r')).lines, ['ax', 'b']);
  });

  it('keeps every line end that is not changed', () => {
    const text = SourceText.from('a\r\nb\nc\rd').apply(at(1, 1, 'x'));
    assert.equal(text.toString(), 'a\r\nbx\nc\rd');
    assert.equal(text.apply({ text: 'a\nb' }).toString(), 'a\nb');
  });

  it('ends lines as the first one that is typed into it', () => {
    const text = SourceText.from('plan: 1').apply(at(0, 7, '\r\n'));
    assert.equal(text.eol, '\r\n');
    assert.equal(text.toString(), 'plan: 1\r\n');
  });

  it('is what an editor has, after any changes', () => {
    const random = new Random(7);
    const parts = ['\n', '\r', '\r\n', 'a', 'äö', '😀', '', 'x\r', '\ny', 'x\n\ry'];
    const draw = (): string => random.pick(parts) ?? '';
    for (let round = 0; round < 200; round++) {
      let text = SourceText.from(Array.from({ length: 8 }, draw).join(''));
      let mirror = new Mirror(text.toString());
      for (let change = 0; change < 20; change++) {
        const offsets = [
          random.below(mirror.text.length + 1),
          random.below(mirror.text.length + 1),
        ];
        const [start = 0, end = 0] = offsets.toSorted((a, b) => a - b);
        const range = { start: mirror.positionOf(start), end: mirror.positionOf(end) };
        const edit = { range, text: draw() };
        text = text.apply(edit);
        mirror = mirror.apply(edit);
        assert.equal(text.toString(), mirror.text);
        assert.deepEqual(
          text.lines,
          Array.from({ length: mirror.lineCount }, (_, line) => mirror.line(line)),
        );
      }
    }
  });
});
