import type { Random } from '../../support/random';
import { naughty } from './naughty';

/**
 * Documents with every construct of YAML, in any combination: what a suite of the language has by
 * hand. Half of them are broken afterwards, by the slips that such suites have too.
 */
export function yamlText(random: Random): string {
  const documents = Array.from({ length: random.chance(0.15) ? 2 + random.below(3) : 1 }, () =>
    new Writing(random).document(),
  );
  const text = documents.join(random.chance(0.5) ? '---\n' : '...\n---\n');
  return random.chance(0.5) ? broken(text, random) : text;
}

const deepest = 5;

class Writing {
  private readonly anchors: string[] = [];
  private names = 0;

  constructor(private readonly random: Random) {}

  document(): string {
    const { random } = this;
    const head = random.chance(0.1)
      ? this.pick(['%YAML 1.2\n---\n', '%TAG !e! tag:x,1:\n---\n', '---\n', '--- # x\n', '---\t\n'])
      : '';
    return head + this.block(0, 0) + (random.chance(0.1) ? '...\n' : '');
  }

  private pick(all: readonly string[]): string {
    return this.random.pick(all) ?? '';
  }

  /** What a plan calls things, or anything. */
  private word(): string {
    const { random } = this;
    if (random.chance(0.1)) return random.pick(naughty) ?? '';
    return this.pick([
      'plan',
      'title',
      'period',
      'workPackages',
      'id',
      'budget',
      'total',
      'goals',
      'a',
      'b c',
      'TP1',
      'äö',
      '1',
      '2024-Q1',
      '100',
      'pillars',
      'risks',
      'metrics',
      'schedule',
      'language',
      'fi',
    ]);
  }

  private block(column: number, depth: number): string {
    const { random } = this;
    const lines = Array.from({ length: 1 + random.below(5) });
    const isList = random.chance(0.4);
    return lines
      .map(() => (isList ? this.entry(column, depth) : this.pair(column, depth)))
      .join('');
  }

  private entry(column: number, depth: number): string {
    const pad = ' '.repeat(column);
    const dash = this.pick(['- ', '-   ', '- ', '- ', '-\t']);
    return `${this.comment(pad)}${pad}${dash}${this.value(column + 2, depth + 1, true)}`;
  }

  private pair(column: number, depth: number): string {
    const { random } = this;
    const pad = ' '.repeat(column);
    if (random.chance(0.05)) {
      return `${pad}? ${this.value(column + 2, depth + 1, true)}${pad}: ${this.value(column + 2, depth + 1, true)}`;
    }
    if (random.chance(0.05) && this.anchors.length > 0) {
      return `${pad}<<: *${this.pick(this.anchors)}\n`;
    }
    const key = random.chance(0.8) ? this.word() : this.scalar();
    const colon = this.pick([': ', ':  ', ' : ', ': ', ':\t']);
    return `${this.comment(pad)}${pad}${key}${colon}${this.value(column + 2, depth + 1, false)}`;
  }

  private comment(pad: string): string {
    return this.random.chance(0.15)
      ? `${pad}${this.pick(['# x', '#', '  # x: y', '# planwright-ignore *'])}\n${this.pick(['', '', '\n'])}`
      : '';
  }

  private value(column: number, depth: number, compact: boolean): string {
    const { random } = this;
    const properties = this.properties();
    const end = random.chance(0.1) ? ' # end\n' : '\n';
    if (depth >= deepest || random.chance(0.5)) return `${properties}${this.scalar()}${end}`;
    switch (random.below(6)) {
      case 0:
        return `${properties}${this.flow(depth)}${end}`;
      case 1:
        return `${properties}${this.blockText(column)}`;
      case 2:
        return compact && properties === ''
          ? this.block(column, depth).trimStart()
          : `\n${this.block(column, depth)}`;
      case 3:
        return this.anchors.length > 0 ? `*${this.pick(this.anchors)}${end}` : end;
      case 4:
        return `${properties}${this.word()}\n${' '.repeat(column)}${this.word()}${end}`;
      default:
        return `${properties}\n${this.block(column, depth)}`;
    }
  }

  private properties(): string {
    const { random } = this;
    const tag = random.chance(0.05)
      ? this.pick(['!!str ', '!!int ', '!x ', '!<tag:x> ', '!!map ', '! ', '!e!y '])
      : '';
    if (!random.chance(0.08)) return tag;
    const name = `n${this.names++ % 4}`;
    this.anchors.push(name);
    return random.chance(0.5) ? `${tag}&${name} ` : `&${name} ${tag}`;
  }

  private scalar(): string {
    const { random } = this;
    const word = this.word();
    switch (random.below(8)) {
      case 0:
        return `"${word.replaceAll(/["\\]/g, '\\$&')}${this.pick(['', '\\n', '\\u00e4', '\\x41', '\n  x', '\\\n  x'])}"`;
      case 1:
        return `'${word.replaceAll("'", "''")}${this.pick(['', "''", '\n\n  x'])}'`;
      case 2:
        return String(random.below(2_000_000));
      case 3:
        return '';
      default:
        return word;
    }
  }

  private blockText(column: number): string {
    const mark = this.pick(['|', '>', '|-', '>-', '|+', '>+', '|2', '>1-', '| # x']);
    const pad = ' '.repeat(column);
    const lines = Array.from({ length: this.random.below(4) }, () =>
      this.pick([`${pad}${this.word()}`, `${pad}  x`, '', `${pad}# x`, `${pad}\tx`, ' ']),
    );
    return `${mark}\n${lines.map((line) => `${line}\n`).join('')}`;
  }

  private flow(depth: number): string {
    const { random } = this;
    const items = Array.from({ length: random.below(4) }, () => {
      if (depth < deepest && random.chance(0.2)) return this.flow(depth + 1);
      return random.chance(0.5) ? `${this.scalar()}: ${this.scalar()}` : this.scalar();
    });
    const inside = items.join(this.pick([', ', ',', ' ,\n    ', ', # x\n   ']));
    return random.chance(0.5) ? `[${inside}]` : `{ ${inside} }`;
  }
}

const slips = [
  '\t',
  ' ',
  '\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '#',
  ' #',
  '&a ',
  '*a',
  '!',
  '|',
  '>',
  '%',
  '@',
  ',',
  '\r',
  '\u0000',
  '---\n',
  '...\n',
  '? ',
  '😀',
  '\uD800',
];

/** With characters struck, left out or moved, as slips do. */
export function broken(text: string, random: Random): string {
  let now = text;
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(now.length + 1);
    const end = Math.min(now.length, at + random.below(4));
    switch (random.below(4)) {
      case 0:
        now = now.slice(0, at) + (random.pick(slips) ?? '') + now.slice(at);
        break;
      case 1:
        now = now.slice(0, at) + now.slice(end);
        break;
      case 2:
        now = now.slice(0, at) + (random.pick(slips) ?? '') + now.slice(end);
        break;
      default:
        now =
          now.slice(0, at) + now.slice(at).replace(/\n( *)/, random.chance(0.5) ? '\n$1 ' : '\n');
    }
  }
  return now;
}
