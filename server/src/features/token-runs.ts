import {
  isLifted,
  keyText,
  lineOfOffset,
  type ListNode,
  type MapNode,
  type Piece,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from '../parse/syntax';
import { planType, type Field, type ObjectType } from '../schema/fields';
import { Rope } from '../util/rope';
import { tokenOfValue, type TokenKind } from './token-of-value';

/** Line and character count from the piece's start, in UTF-16 units. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly kind: TokenKind;
}

/** Tokens of one piece; another run may be of the same. */
export interface Run {
  readonly piece: Piece;
  readonly tokens: readonly Token[];
}

/**
 * In the order of the text, none over another: editors take no others. Through an alias the same text
 * is met again; what it was first read as, it is.
 */
export function inOrder(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const token of tokens.toSorted((a, b) => a.line - b.line || a.character - b.character)) {
    const before = kept.at(-1);
    const isFree =
      before?.line !== token.line || before.character + before.length <= token.character;
    if (isFree) kept.push(token);
  }
  return kept;
}

/** What a part was read as decides what its values are; a part is the same as long as its text is. */
interface Known {
  readonly as: Field;
  readonly runs: Rope<Run>;
}

const known = new WeakMap<SyntaxNode, Known>();

/**
 * The tokens of a plan's values, in document order. The root is another one after each key; its
 * entries are not.
 */
export function runsOfRoot(root: MapNode): Rope<Run> {
  const parts = root.entries.flatMap((entry) => {
    const field = planType.fields.get(keyText(entry));
    return field ? runsOf(entry.value, field, planType) : [];
  });
  return Rope.of([], parts);
}

function runsOf(node: SyntaxNode, field: Field, owner: ObjectType | undefined): Rope<Run> {
  const before = known.get(node);
  if (before?.as === field) return before.runs;
  const reader = new PartReader(node.span.piece);
  reader.read(node, field, owner);
  known.set(node, { as: field, runs: reader.runs });
  return reader.runs;
}

/** Reads what lies in one piece; parts in other pieces are kept on their own. */
class PartReader {
  private readonly tokens: Token[] = [];
  private readonly parts: Rope<Run>[] = [];

  constructor(private readonly piece: Piece) {}

  get runs(): Rope<Run> {
    const own = this.tokens.length > 0 ? [{ piece: this.piece, tokens: inOrder(this.tokens) }] : [];
    return Rope.of(own, this.parts);
  }

  read(node: SyntaxNode, field: Field, owner: ObjectType | undefined): void {
    switch (node.kind) {
      case 'scalar': {
        const kind = tokenOfValue(node, field, owner);
        const token = kind && tokenAt(textSpan(node), kind);
        if (token) this.tokens.push(token);
        break;
      }
      case 'map':
        if (field.object) this.readMap(node, field.object);
        break;
      case 'list':
        if (field.item) this.readList(node, field.item);
        break;
    }
  }

  private readMap(map: MapNode, type: ObjectType): void {
    for (const entry of map.entries) {
      const field = type.fields.get(keyText(entry)) ?? type.freeKeys;
      if (!field) continue;
      if (entry.value.span.piece === this.piece) this.read(entry.value, field, type);
      else this.parts.push(runsOf(entry.value, field, type));
    }
  }

  private readList(list: ListNode, field: Field): void {
    const isApart = isLifted(list);
    for (const item of list.items) {
      if (isApart) this.parts.push(runsOf(item, field, undefined));
      else this.read(item, field, undefined);
    }
  }
}

/** What is written without its quotation marks; nothing for an alias, whose text stands elsewhere. */
function textSpan({ span, style, value }: ScalarNode): Span | undefined {
  const { piece, start, end } = span;
  if (value === null || /[&*!]/.test(piece.text[start] ?? '')) return undefined;
  switch (style) {
    case 'plain':
      return span;
    case 'single':
    case 'double':
      return { piece, start: start + 1, end: end - 1 };
    case 'literal':
    case 'folded':
      return undefined;
  }
}

/** Undefined where nothing is, and for what goes over more than one line: editors take no such token. */
export function tokenAt(span: Span | undefined, kind: TokenKind): Token | undefined {
  if (!span || span.end <= span.start) return undefined;
  const { piece, start, end } = span;
  const line = lineOfOffset(piece, start);
  if (lineOfOffset(piece, end) !== line) return undefined;
  const character = start - (piece.lineStarts[line] ?? 0);
  return { line, character, length: end - start, kind };
}
