import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Entry, ListNode, MapNode, Piece, ScalarNode, Span, SyntaxNode } from '../syntax';
import { Cursor, Refusal } from './cursor';
import { afterColon, endOfWritten, isBlank } from './places';
import { plainValue } from './plain-value';

const curlyBracket = { opening: 0x7b, closing: 0x7d };
const closingSquareBracket = 0x5d;
/** Longer keys are an error to the careful reader. */
const maxKeyLength = 1000;
/** Escapes that the two read differently: eight digits may name no character, breaks may add up. */
const hardEscape = /\\[U\n]/;

/**
 * Turns the fast reader's events into the same tree, place for place, that the careful reader
 * makes of the same text (`Converter`).
 */
export class NodeBuilder {
  private next = 0;
  private readonly cursor: Cursor;
  private readonly text: string;

  constructor(
    private readonly piece: Piece,
    private readonly events: readonly Event[],
  ) {
    this.text = piece.text;
    this.cursor = new Cursor(piece.text);
  }

  /**
   * The tree; undefined where nothing is written.
   * @throws Error where the text holds what only the careful reader reads
   */
  build(): SyntaxNode | undefined {
    // The events skip the end of a document that never began.
    if (this.text.startsWith('...', this.cursor.skipBlank())) throw new Refusal();
    if (this.events.length === 0) return undefined;
    const document = this.take();
    if (document.type !== EVENT_ID.DOCUMENT) throw new Refusal();
    const { explicitStart, explicitEnd, directives } = document;
    if (explicitStart || explicitEnd || directives.length > 0) throw new Refusal();
    const root = this.node(-1);
    // Where nothing stands around a block text, the two count its indentation differently.
    if (root.kind === 'scalar' && root.style !== 'plain') throw new Refusal();
    if (this.take().type !== EVENT_ID.POP || this.next < this.events.length) throw new Refusal();
    return root;
  }

  /** The next node; an empty one stands at `after`, or may not be where that is negative. */
  private node(after: number): SyntaxNode {
    const event = this.take();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return event.valueStart < 0 ? this.empty(event, after) : this.scalar(event);
      case EVENT_ID.SEQUENCE:
        return this.list(event);
      case EVENT_ID.MAPPING:
        return this.map(event);
      default:
        throw new Refusal();
    }
  }

  private map(event: MappingEvent): MapNode {
    refuseProperties(event);
    const flow = event.style === COLLECTION_STYLE.FLOW;
    // A pair on its own in a flow list has no bracket.
    if (flow && this.text.charCodeAt(event.start) !== curlyBracket.opening) throw new Refusal();
    this.cursor.at = flow ? event.start + 1 : event.start;
    const entries: Entry[] = [];
    const column = flow ? -1 : this.cursor.columnOf(event.start);
    let end = event.start;
    while (!this.isAtPop()) {
      const entry = this.entry();
      // The fast reader lets a key stand right behind a quoted value.
      if (!flow && this.cursor.columnOf(entry.key.span.start) !== column) throw new Refusal();
      entries.push(entry);
      end = Math.max(end, this.endOf(entry));
    }
    this.next++;
    if (flow) end = this.cursor.behindBracket(curlyBracket.closing, event.start);
    return { kind: 'map', span: this.span(event.start, end), entries, flow };
  }

  private entry(): Entry {
    const event = this.take();
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) throw new Refusal();
    const key = this.scalar(event);
    const { start, end } = key.span;
    const isMerge = key.source === '<<' && key.style === 'plain';
    if (isMerge || end - start > maxKeyLength) throw new Refusal();
    const after = afterColon(this.text, end);
    this.cursor.at = after;
    return { key, value: this.node(after) };
  }

  private endOf({ key, value }: Entry): number {
    const { start, end } = value.span;
    return end > start ? end : endOfWritten(this.text, start, key.span.end);
  }

  private list(event: SequenceEvent): ListNode {
    refuseProperties(event);
    const flow = event.style === COLLECTION_STYLE.FLOW;
    this.cursor.at = flow ? event.start + 1 : event.start;
    const items: SyntaxNode[] = [];
    let end = event.start;
    while (!this.isAtPop()) {
      const item = this.node(!flow && this.isEmptyNext() ? this.cursor.behindDash() : -1);
      items.push(item);
      ({ end } = item.span);
    }
    this.next++;
    if (flow) end = this.cursor.behindBracket(closingSquareBracket, event.start);
    return { kind: 'list', span: this.span(event.start, end), items, flow };
  }

  private isEmptyNext(): boolean {
    const event = this.events[this.next];
    return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
  }

  private scalar(event: ScalarEvent): ScalarNode {
    refuseProperties(event);
    const { valueStart, valueEnd, style } = event;
    if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
      return this.blockText(event);
    }
    const source = event.fast
      ? this.text.slice(valueStart, valueEnd)
      : getScalarValue(this.text, event);
    if (style === SCALAR_STYLE.PLAIN) {
      this.cursor.at = valueEnd;
      const span = this.span(valueStart, valueEnd);
      return { kind: 'scalar', span, value: plainValue(source), source, style: 'plain' };
    }
    const isDouble = style === SCALAR_STYLE.DOUBLE_QUOTED;
    const isHard = (): boolean => hardEscape.test(this.text.slice(valueStart, valueEnd));
    if (isDouble && !event.fast && isHard()) throw new Refusal();
    this.cursor.at = valueEnd + 1;
    const span = this.span(valueStart - 1, valueEnd + 1);
    return { kind: 'scalar', span, value: source, source, style: isDouble ? 'double' : 'single' };
  }

  /** From its header to the end of its last written line, as nothing after that is told apart. */
  private blockText(event: ScalarEvent): ScalarNode {
    const { valueStart, valueEnd, style, chomping } = event;
    if (chomping === CHOMPING_MODE.KEEP) throw new Refusal();
    let end = valueEnd;
    let at = valueEnd - 1;
    for (; at >= valueStart && isBlank(this.text.charCodeAt(at)); at--) {
      if (this.text.charCodeAt(at) === 0x0a) end = at;
    }
    // Whether lines of spaces alone at the end are of the text is read in two ways.
    if (at < valueStart || this.text.slice(end, valueEnd).includes(' ')) throw new Refusal();
    const start = this.cursor.headerAbove(valueStart);
    const source = getScalarValue(this.text, event);
    this.cursor.at = valueEnd;
    return {
      kind: 'scalar',
      span: this.span(start, end),
      value: source,
      source,
      style: style === SCALAR_STYLE.LITERAL_BLOCK ? 'literal' : 'folded',
    };
  }

  private empty(event: ScalarEvent, after: number): ScalarNode {
    refuseProperties(event);
    if (after < 0) throw new Refusal();
    const span = this.span(after, after);
    return { kind: 'scalar', span, value: null, source: '', style: 'plain' };
  }

  private span(start: number, end: number): Span {
    return { piece: this.piece, start, end };
  }

  private isAtPop(): boolean {
    return this.events[this.next]?.type === EVENT_ID.POP;
  }

  private take(): Event {
    const event = this.events[this.next++];
    if (!event) throw new Refusal();
    return event;
  }
}

function refuseProperties(event: ScalarEvent | SequenceEvent | MappingEvent): void {
  if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Refusal();
}
