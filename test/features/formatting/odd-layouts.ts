import fc from 'fast-check';

/** Decides: a whole number below `below`. */
type Choose = (below: number) => number;

/**
 * Well-formed plans in layouts that YAML allows and nobody should write: every indentation, dashes
 * anywhere, comments and blank lines between all lines, every way to write a text.
 */
export const oddPlans: fc.Arbitrary<string> = fc
  .array(fc.nat(9_999), { minLength: 20, maxLength: 220 })
  .map((choices) => {
    let next = 0;
    return new OddWriter((below) => (choices[next++ % choices.length] ?? 0) % below).write();
  });

const words = ['Kuopio', 'hyvä', '😀 hymy', '12', '1.50', 'a#b', "it's", 'x: y', '- z', 'true'];
const plainWords = words.slice(0, 7);
const keys = ['title', 'id', 'goals', '"quoted key"', 'ä-1', "'k: 1'", 'budget', '2024', 'items'];

class OddWriter {
  private readonly lines: string[] = [];
  private comments = 0;
  private anchors = 0;
  /** Comments further in would be lines of the block text above. */
  private furthest = 12;

  constructor(private readonly choose: Choose) {}

  write(): string {
    const { choose } = this;
    if (this.isOneIn(6)) this.lines.push('# top', ...(this.isOneIn(2) ? [''] : []), '---');
    const mark = this.lines.length === 0 && this.isOneIn(8) ? '\uFEFF' : '';
    this.map(mark ? 0 : choose(4), 0, '');
    for (let count = choose(4); count > 0; count--) this.lines.push(this.pick(['', '  ', '\t']));
    if (this.isOneIn(10)) this.lines.push('...', '# behind the end');
    return mark + this.lines.join(this.isOneIn(3) ? '\r\n' : '\n');
  }

  /** @param lead what already stands on the first line, up to `column` */
  private map(column: number, depth: number, lead: string): void {
    const own = keys.slice(this.choose(keys.length)).slice(0, 1 + this.choose(3));
    for (const [index, key] of own.entries()) {
      const start = index === 0 && lead !== '' ? lead : this.newLine(column);
      const isExplicit = this.isOneIn(25);
      if (isExplicit) {
        this.lines.push(`${start}? ${key}`);
        this.value(`${' '.repeat(column)}:`, column, depth, false);
      } else {
        this.value(`${start}${key}${this.pick(['', '', '', ' ', '  '])}:`, column, depth, true);
      }
    }
  }

  private list(column: number, depth: number, lead: string): void {
    const count = 1 + this.choose(3);
    for (let index = 0; index < count; index++) {
      const start = index === 0 && lead !== '' ? lead : this.newLine(column);
      this.value(`${start}-`, column, depth, false);
    }
  }

  /** @param column where the key or dash stands that holds it */
  private value(start: string, column: number, depth: number, isKey: boolean): void {
    const { choose } = this;
    const isDeep = depth > 3;
    const kind = choose(isDeep ? 7 : 11);
    if (kind < 2) this.lines.push(start + this.gap() + this.pick(plainWords) + this.end());
    else if (kind === 2) this.lines.push(start + this.end());
    else if (kind === 3) this.quoted(start, column);
    else if (kind === 4) this.blockText(start, column);
    else if (kind === 5) this.plainLines(start, column);
    else if (kind === 6) this.brackets(start, column);
    else if (!isKey && kind < 10) this.compact(start, depth);
    else this.below(start, column, depth, isKey);
  }

  private compact(start: string, depth: number): void {
    const lead = `${start}${' '.repeat(1 + this.choose(4))}`;
    const column = lead.replace('\uFEFF', '').length;
    if (this.isOneIn(3)) this.list(column, depth + 1, lead);
    else this.map(column, depth + 1, lead);
  }

  private below(start: string, column: number, depth: number, isKey: boolean): void {
    const anchor = this.isOneIn(12) ? ` &a${this.anchors++}` : '';
    this.lines.push(start + anchor + this.end());
    if (this.isOneIn(2)) this.map(column + 1 + this.choose(7), depth + 1, '');
    else this.list(column + (isKey ? 0 : 1) + this.choose(6), depth + 1, '');
  }

  private quoted(start: string, column: number): void {
    const inner = (): string => ' '.repeat(column + 1 + this.choose(6));
    const blank = this.isOneIn(3) ? ['', this.pick(['', '   '])] : [];
    if (this.isOneIn(2)) {
      const text = [`${start}${this.gap()}"a ${this.pick(words)} \\`, ...blank];
      this.lines.push(...text, `${inner()}\\ b\\t${this.pick(['', '  '])}`);
      this.lines.push(`${inner()}# c\\ "${this.end()}`);
    } else {
      this.lines.push(`${start}${this.gap()}'a ''b''${this.pick(['', '  '])}`, ...blank);
      this.lines.push(`${inner()}- c: # d'${this.end()}`);
    }
  }

  private plainLines(start: string, column: number): void {
    this.lines.push(start + this.gap() + this.pick(plainWords) + this.pick(['', '  ']));
    const count = 1 + this.choose(2);
    for (let index = 1; index <= count; index++) {
      if (this.isOneIn(4)) this.lines.push(this.pick(['', '  ']));
      const behind = index === count ? this.end() : '';
      this.lines.push(
        `${' '.repeat(column + 1 + this.choose(6))}${this.pick(['b', '- c'])}${behind}`,
      );
    }
  }

  private blockText(start: string, column: number): void {
    const { choose } = this;
    const indent = 1 + choose(6);
    const isWritten = this.isOneIn(2);
    const header = [
      this.pick(['|', '>']),
      isWritten ? String(indent) : '',
      this.pick(['', '-', '+']),
    ];
    const comment = this.isOneIn(4) ? ` # c${this.comments++}` : '';
    this.lines.push(`${start}${this.gap()}${header.join('')}${comment}`);
    const pad = ' '.repeat(column + indent);
    if (this.isOneIn(4)) this.lines.push(this.pick(['', ' ']).slice(0, column + indent));
    const first = isWritten && this.isOneIn(3) ? '   deeper' : this.pick(words);
    this.lines.push(pad + first + this.pick(['', '  ']));
    for (let count = choose(3); count > 0; count--) {
      this.lines.push(
        this.pick(['', pad, `${pad}  `, `${pad}  # no comment `, `${pad}\tx`, pad + 'z']),
      );
    }
    this.furthest = column + indent - 1;
  }

  private brackets(start: string, column: number): void {
    const inner = (): string => ' '.repeat(column + 1 + this.choose(6));
    if (this.isOneIn(2)) {
      this.lines.push(`${start}${this.gap()}{ a:  1,b: [x,  'y'] }${this.end()}`);
      return;
    }
    this.lines.push(`${start}${this.gap()}[${this.pick([' a', ''])}${this.pick(['', ' # in'])}`);
    const content = this.lines.at(-1)?.includes('[ a') === true ? ', b,' : 'b,';
    this.lines.push(`${inner()}${content}  {c: d}, ${this.pick(['', '# e'])}`);
    if (this.isOneIn(3)) this.lines.push('', `${inner()}# f`);
    this.lines.push(`${inner()}"g`, `${inner()}h"`, `${inner()}]${this.end()}`);
  }

  /** The start of a line, with whatever may stand above it. */
  private newLine(column: number): string {
    for (let count = this.choose(5) - 2; count > 0; count--) {
      const at = Math.min(this.choose(12), this.furthest);
      const lines = ['', ' ', '\t', `${' '.repeat(at)}# c${this.comments++}`];
      this.lines.push(this.pick(lines).slice(0, 90));
    }
    // A comment has ended the block text: from now on it may stand anywhere.
    this.furthest = 12;
    return ' '.repeat(column);
  }

  private gap(): string {
    return this.pick([' ', ' ', '  ', '     ', ' \t', '\t']);
  }

  private end(): string {
    return this.pick(['', '', '  ', `  # c${this.comments++}  `, ' # same', '\t# tab']);
  }

  private isOneIn(count: number): boolean {
    return this.choose(count) === 0;
  }

  private pick(all: readonly string[]): string {
    return all[this.choose(all.length)] ?? '';
  }
}
