import fc from 'fast-check';

/** Plain data as a plan holds it. */
export type Data =
  string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** Comments around an entry or item; each is written with a number of its own. */
interface Notes {
  readonly above: number;
  readonly beside: boolean;
  readonly below: boolean;
  readonly blank: boolean;
}

export interface Scalar {
  readonly kind: 'scalar';
  readonly data: string | number | boolean | null;
  readonly style: number;
}

export interface Collection {
  readonly kind: 'map' | 'list';
  /** 0 and 1 block style, 2 brackets on one line, 3 brackets over several lines. */
  readonly layout: number;
  readonly children: readonly Child[];
}

export interface Child {
  /** Unused in a list. */
  readonly key: string;
  readonly value: Value;
  readonly notes: Notes;
  /** The dash stands on a line of its own. */
  readonly alone: boolean;
}

export type Value = Scalar | Collection;

export interface Layout {
  readonly step: number;
  readonly dashIndent: 0 | 2;
  readonly eol: '\n' | '\r\n';
  readonly start: string;
  readonly finalBreak: boolean;
}

/** An entry or item as rendered: its lines from its first comment to its last, and its comments. */
export interface Rendered {
  readonly path: readonly (string | number)[];
  readonly first: number;
  readonly last: number;
  readonly comments: readonly string[];
  readonly value: Value;
  readonly isInFlow: boolean;
}

/** What only double quotes can hold; line breaks aside. */
const odd = /[^\P{C}\n]|[\u2028\u2029]/u;

const words = [
  'Kuopio',
  'hyvinvointi',
  'a: b',
  '# no',
  'x, y',
  '- z',
  "it's",
  '"q"',
  'ääkköset 😀',
];
const keys = [
  ...['id', 'title', 'budget', 'workPackages', 'areas', 'goals', 'note', 'risks', 'period'],
  ...['2024', 'true', 'two words', 'a:b', '#key', 'ä-1'],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  fc.array(fc.constantFrom(...words, '', 'k: v'), { maxLength: 4 }).map((all) => all.join('\n')),
  fc.constantFrom(
    '',
    ' ',
    'true',
    '12',
    '~',
    'plain',
    'Q1/2023',
    '\ttab\u0085',
    '---',
    'x\n',
    '\n\n',
    'Kuopio\n\n',
    'y: |\n\n\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const scalar: fc.Arbitrary<Scalar> = fc.record({
  kind: fc.constant('scalar'),
  data: fc.oneof(
    { arbitrary: text, weight: 4 },
    fc.integer({ min: -9999, max: 999999 }),
    fc.constantFrom(0.5, 1690000.25, true, false, null),
  ),
  style: fc.nat(5),
});

const notes: fc.Arbitrary<Notes> = fc.record({
  above: fc.constantFrom(0, 0, 0, 1, 2),
  beside: fc.constantFrom(false, false, true),
  below: fc.constantFrom(false, false, false, true),
  blank: fc.constantFrom(false, false, false, true),
});

function childOf(value: fc.Arbitrary<Value>): fc.Arbitrary<Child> {
  return fc.record({
    key: fc.constantFrom(...keys),
    value,
    notes,
    alone: fc.constantFrom(false, false, true),
  });
}

const { collection } = fc.letrec<{ value: Value; collection: Collection }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalar, tie('collection')),
  collection: fc.record({
    kind: fc.constantFrom('map', 'list'),
    layout: fc.constantFrom(0, 0, 1, 1, 2, 3),
    children: fc.uniqueArray(childOf(tie('value')), { maxLength: 4, selector: ({ key }) => key }),
  }),
}));

const nested = fc.oneof(scalar, collection);
export const plans: fc.Arbitrary<Collection> = fc
  .uniqueArray(childOf(nested), { minLength: 1, maxLength: 5, selector: ({ key }) => key })
  .map((children) => ({ kind: 'map', layout: 0, children }));

export const layouts: fc.Arbitrary<Layout> = fc.record({
  step: fc.constantFrom(2, 2, 4),
  dashIndent: fc.constantFrom(0, 2),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  start: fc.constantFrom('', '', '# top\n\n', '---\n', '\uFEFF', '# top\n---\n'),
  finalBreak: fc.boolean(),
});

/** A value as an edit writes it. */
export const newValues: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: fc.oneof(text, fc.integer(), fc.boolean()), weight: 3 },
    fc.array(tie('data'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('data'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).data;

export function dataOf(value: Value): Data {
  if (value.kind === 'scalar') return value.data;
  if (value.kind === 'list') return value.children.map((child) => dataOf(child.value));
  return Object.fromEntries(value.children.map((child) => [child.key, dataOf(child.value)]));
}

export interface RenderedPlan {
  readonly text: string;
  readonly parts: readonly Rendered[];
}

export function render(plan: Collection, layout: Layout): RenderedPlan {
  const writer = new Writer(layout);
  for (const line of layout.start.split('\n').slice(0, -1)) writer.lines.push(line);
  writer.block(plan, 0, []);
  const mark = layout.start.endsWith('\n') ? '' : layout.start;
  const lines =
    layout.finalBreak || writer.lines.at(-1) === '' ? [...writer.lines, ''] : writer.lines;
  return { text: mark + lines.join(layout.eol), parts: writer.parts };
}

type Path = readonly (string | number)[];

class Writer {
  readonly lines: string[] = [];
  readonly parts: Rendered[] = [];
  private comments = 0;

  constructor(private readonly layout: Layout) {}

  /** The children on lines of their own; `lead` is what already stands on the first line. */
  block(value: Collection, column: number, path: Path, lead?: string): void {
    let beside = lead;
    for (const [index, child] of value.children.entries()) {
      this.child(value, child, index, column, path, beside);
      beside = undefined;
    }
  }

  private child(
    within: Collection,
    child: Child,
    index: number,
    column: number,
    parent: Path,
    lead: string | undefined,
  ): void {
    const path = [...parent, within.kind === 'map' ? child.key : index];
    const pad = ' '.repeat(column);
    const comments: string[] = [];
    const isTop = parent.length === 0 && index === 0;
    if (lead === undefined && !isTop) {
      if (child.notes.blank && this.lines.at(-1) !== '') this.lines.push('');
      for (let count = 0; count < child.notes.above; count++) {
        this.lines.push(pad + this.comment(comments));
      }
    }
    const first = this.lines.length - comments.length;
    const mark = within.kind === 'map' ? `${writeKey(child.key)}:` : '-';
    const start = (lead ?? pad) + mark;
    this.value(child, start, column, path, within.kind, comments);
    const isFlush = this.isFlushList(child.value) && within.kind === 'map';
    if (child.notes.below && !isFlush) this.lines.push(`${pad} ${this.comment(comments)}`);
    const last = this.lines.length - 1;
    this.parts.push({ path, first, last, comments, value: child.value, isInFlow: false });
  }

  private isFlushList(value: Value): boolean {
    return value.kind === 'list' && isBlock(value) && this.layout.dashIndent === 0;
  }

  private value(
    child: Child,
    start: string,
    column: number,
    path: Path,
    under: 'map' | 'list',
    comments: string[],
  ): void {
    const { value } = child;
    const beside = (): string => (child.notes.beside ? ` ${this.comment(comments)}` : '');
    if (value.kind === 'scalar') {
      this.scalar(value, start, column, beside);
    } else if (!isBlock(value)) {
      this.brackets(value, start, column, path, beside);
    } else if (under === 'list' && !child.alone) {
      this.block(value, column + 2, path, `${start} `);
    } else {
      this.lines.push(start + beside());
      const indent = value.kind === 'map' ? this.layout.step : this.layout.dashIndent;
      this.block(value, column + (under === 'list' ? 2 : indent), path);
    }
  }

  private scalar(value: Scalar, start: string, column: number, beside: () => string): void {
    const { data, style } = value;
    const inner = ' '.repeat(column + this.layout.step);
    if (data === null) {
      this.lines.push(start + (['', ' null', ' ~', '', '', ' '][style] ?? '') + beside());
    } else if (typeof data !== 'string') {
      this.lines.push(`${start} ${data}${beside()}`);
    } else if (style < 2 && isBlockText(data)) {
      this.blockText(data, `${start} ${style === 0 ? '|' : '|2'}`, column, beside);
    } else if (style === 2 && /^\w+(?: \w+)+$/.test(data)) {
      const [head = '', ...tail] = data.split(' ');
      const end = tail.pop() ?? '';
      this.lines.push(`${start} ${head}`, ...tail.map((word) => inner + word));
      this.lines.push(inner + end + beside());
    } else if (style === 3 && !odd.test(data) && !data.includes('\n')) {
      this.lines.push(`${start} '${data.replaceAll("'", "''")}'${beside()}`);
    } else {
      this.lines.push(`${start} ${JSON.stringify(data)}${beside()}`);
    }
  }

  /** The header's indentation figure counts from the block that holds the text. */
  private blockText(data: string, start: string, column: number, beside: () => string): void {
    const trailing = /\n*$/.exec(data)?.[0].length ?? 0;
    const chomp = trailing === 0 ? '-' : trailing === 1 ? '' : '+';
    const body = data.slice(0, data.length - trailing).split('\n');
    this.lines.push(start + chomp + beside());
    const pad = ' '.repeat(column + 2);
    for (const line of body) this.lines.push(line === '' ? '' : pad + line);
    for (let count = 1; count < trailing; count++) this.lines.push('');
  }

  private brackets(
    value: Collection,
    start: string,
    column: number,
    path: Path,
    beside: () => string,
  ): void {
    if (value.layout !== 3 || value.children.length === 0) {
      const line = this.lines.length;
      this.lines.push(`${start} ${this.inline(value, path, line)}${beside()}`);
      return;
    }
    const [open, close] = value.kind === 'map' ? ['{', '}'] : ['[', ']'];
    this.lines.push(`${start} ${open}`);
    const pad = ' '.repeat(column + 4);
    for (const [index, child] of value.children.entries()) {
      const comments: string[] = [];
      const first = this.lines.length;
      for (let count = 0; count < child.notes.above; count++) {
        this.lines.push(pad + this.comment(comments));
      }
      const partPath = [...path, value.kind === 'map' ? child.key : index];
      const key = value.kind === 'map' ? `${writeKey(child.key)}: ` : '';
      const written = key + this.inline(child.value, partPath, this.lines.length);
      const comma = index < value.children.length - 1 || child.alone ? ',' : '';
      const note = child.notes.beside ? ` ${this.comment(comments)}` : '';
      this.lines.push(pad + written + comma + note);
      const last = this.lines.length - 1;
      this.parts.push({
        path: partPath,
        first,
        last,
        comments,
        value: child.value,
        isInFlow: true,
      });
    }
    this.lines.push(`${' '.repeat(column + 1)}${close}${beside()}`);
  }

  private inline(value: Value, path: Path, line: number): string {
    if (value.kind === 'scalar') {
      const { data } = value;
      return data === null
        ? 'null'
        : typeof data === 'string'
          ? JSON.stringify(data)
          : String(data);
    }
    const parts = value.children.map((child, index) => {
      const partPath = [...path, value.kind === 'map' ? child.key : index];
      const part = { path: partPath, comments: [], value: child.value, isInFlow: true };
      this.parts.push({ ...part, first: line, last: line });
      const written = this.inline(child.value, partPath, line);
      return value.kind === 'map' ? `${writeKey(child.key)}: ${written}` : written;
    });
    if (value.kind === 'map') return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
    return `[${parts.join(', ')}]`;
  }

  private comment(comments: string[]): string {
    const comment = `# c${this.comments++}.`;
    comments.push(comment);
    return comment;
  }
}

function isBlock(value: Collection): boolean {
  return value.layout < 2 && value.children.length > 0;
}

/** A text that block style holds as it is: begins with a word, and no odd characters. */
function isBlockText(data: string): boolean {
  return (
    /^\S/.test(data) && !odd.test(data) && data.split('\n').every((line) => line.trimEnd() === line)
  );
}

function writeKey(key: string): string {
  return /^[\p{L}\d_-]+$/u.test(key) ? key : JSON.stringify(key);
}
