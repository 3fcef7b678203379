import type { LineChunk, SourceText } from '../text/source-text';
import { contentColumn, indentOf, isDash, type Outline } from './outline';

/** Lists whose items are pieces of their own (plan-format §1). */
const nodeLists: ReadonlySet<string> = new Set(['pillars', 'investments', 'areas', 'workPackages']);

/** What a line may be besides its column, as bits. */
export const lineMark = {
  /** The content is a list item's dash. */
  dash: 1,
  /** A key of `nodeLists` with nothing behind it, maybe behind a dash. */
  nodeList: 2,
  /** `? key`, or the colon of one. */
  explicitKey: 4,
  /** May hold an anchor or an alias. */
  reach: 8,
  /** Starts or ends a document. */
  documentMark: 16,
} as const;

/** What is read of the lines of a chunk. */
interface ChunkFacts {
  readonly columns: Int32Array;
  readonly marks: Uint8Array;
  /** The least column of a line that says something. */
  readonly least: number;
  /** All marks together. */
  readonly any: number;
  /** How many lines say something. */
  readonly saying: number;
}

/** Lines do not change inside a chunk. */
const read = new WeakMap<LineChunk, ChunkFacts>();

/**
 * All that cutting a text into pieces reads of its lines. A change costs the chunks it touches; a
 * search passes over chunks that cannot hold what it looks for.
 */
export class LineFacts implements Outline {
  readonly lineCount: number;
  /** The marks of all lines together. */
  readonly any: number;
  /** How many lines say something. */
  readonly saying: number;
  private readonly chunks: readonly ChunkFacts[];
  /** The chunk last looked at: nearly always the next question is about it too. */
  private current = 0;

  constructor(readonly text: SourceText) {
    this.lineCount = text.lineCount;
    this.chunks = text.chunks.map(factsOf);
    this.any = this.chunks.reduce((marks, { any }) => marks | any, 0);
    this.saying = this.chunks.reduce((sum, { saying }) => sum + saying, 0);
  }

  line(index: number): string {
    return this.text.line(index);
  }

  column(index: number): number {
    const { columns } = this.chunkOf(index);
    return columns[index - this.text.startOf(this.current)] ?? -1;
  }

  has(mark: number, index: number): boolean {
    const { marks } = this.chunkOf(index);
    return ((marks[index - this.text.startOf(this.current)] ?? 0) & mark) !== 0;
  }

  nextContent(from: number, to: number): number {
    return this.nextAtMost(Number.MAX_SAFE_INTEGER, from, to);
  }

  /** The first line in `[from, to)` that says something at this column or left of it, or `to`. */
  nextAtMost(column: number, from: number, to: number): number {
    return this.find(
      from,
      to,
      ({ least }) => least <= column,
      ({ columns }, line) => {
        const own = columns[line] ?? -1;
        return own >= 0 && own <= column;
      },
    );
  }

  /** The first line in `[from, to)` with the mark, or `to`. */
  nextMarked(mark: number, from: number, to: number): number {
    return this.find(
      from,
      to,
      ({ any }) => (any & mark) !== 0,
      ({ marks }, line) => ((marks[line] ?? 0) & mark) !== 0,
    );
  }

  private find(
    from: number,
    to: number,
    mayHold: (chunk: ChunkFacts) => boolean,
    isIt: (chunk: ChunkFacts, line: number) => boolean,
  ): number {
    let index = from;
    while (index < to) {
      const chunk = this.chunkOf(index);
      const start = this.text.startOf(this.current);
      const end = Math.min(to, this.text.startOf(this.current + 1));
      if (mayHold(chunk)) {
        for (; index < end; index++) if (isIt(chunk, index - start)) return index;
      }
      index = end;
    }
    return to;
  }

  private chunkOf(line: number): ChunkFacts {
    const { text } = this;
    if (line < text.startOf(this.current) || line >= text.startOf(this.current + 1)) {
      this.current = text.chunkAt(line);
    }
    return this.chunks[this.current] ?? none;
  }
}

const none: ChunkFacts = {
  columns: new Int32Array(),
  marks: new Uint8Array(),
  least: 0,
  any: 0,
  saying: 0,
};

function factsOf(chunk: LineChunk): ChunkFacts {
  let facts = read.get(chunk);
  if (!facts) {
    facts = readLines(chunk);
    read.set(chunk, facts);
  }
  return facts;
}

function readLines({ lines }: LineChunk): ChunkFacts {
  const columns = new Int32Array(lines.length);
  const marks = new Uint8Array(lines.length);
  let least = Number.MAX_SAFE_INTEGER;
  let any = 0;
  let saying = 0;
  for (const [index, line] of lines.entries()) {
    const column = contentColumn(line);
    const mark = marksOf(line, column);
    columns[index] = column;
    marks[index] = mark;
    any |= mark;
    if (column < 0) continue;
    saying++;
    if (column < least) least = column;
  }
  return { columns, marks, least, any, saying };
}

const bareKey = /^([A-Za-z]+)[ ]*:[ ]*(?:#.*)?$/;
const leadOfKey = /^ *(?:- +)?/;
const explicitKey = /^ *(?:- +)*[?:](?: |$)/;
const documentMark = /^(?:---|\.\.\.)(?:\s|$)/;

function marksOf(line: string, column: number): number {
  // The mark of a document or of an explicit key may stand where the outline sees no content.
  const first = line.charCodeAt(column < 0 ? indentOf(line) : column);
  if (first === 35) return 0;
  let marks = line.includes('&') || line.includes('*') ? lineMark.reach : 0;
  const mayBeDash = first === 45;
  if (mayBeDash || first === 63 || first === 58) {
    if (explicitKey.test(line)) marks |= lineMark.explicitKey;
  }
  if ((mayBeDash || first === 46) && documentMark.test(line)) marks |= lineMark.documentMark;
  if (column < 0) return marks;
  if (isDash(line, column)) marks |= lineMark.dash;
  if ((mayBeDash || startsNodeList(first)) && line.includes(':')) {
    const key = bareKey.exec(line.slice(leadOfKey.exec(line)?.[0].length))?.[1];
    if (key !== undefined && nodeLists.has(key)) marks |= lineMark.nodeList;
  }
  return marks;
}

/** a, i, p or w: a first look that spares most lines the second. */
function startsNodeList(code: number): boolean {
  return code === 97 || code === 105 || code === 112 || code === 119;
}
