import type { Parsed } from '../parsed';
import { plainWords } from '../plain-words';
import type { SourceText } from '../source';
import type { DraftPoint, DraftSummary, Light } from './drafts';
import { keptAsText } from './notes';
import { cleaned, hasWords, type PartText } from './passage';

const bullet = /^(\s*)(?:[-–*•◦▪●○]|o(?=\s+\S))\s*/u;
const numbered = /^(\d{1,2})[.)]\s+(.+)$/u;
const scale =
  /^(?:(vihreä|grönt?|green)|(keltainen|gult?|yellow|amber)|(punainen|röd|rött|red))(?:\s+(?:väri|färg|colour|color|valo|ljus|light))?\s*[=:–—-]\s*(.+)$/iu;
const named = /^(?:hyötytavoite|nyttomål|benefit(?:\s+goal)?)\s+(\d)\s*[:.)–-]?\s*(.*)$/iu;

interface Line {
  readonly source: SourceText;
  readonly text: string;
  /** Undefined for what is no item of a list. */
  readonly depth: number | undefined;
  readonly number: number | undefined;
}

/** Marks of headings and of bold text that stand in plain text. */
const withoutMarks = (text: string): string => cleaned(text.replace(/^\s*#+\s*/, ''));

function lineOf(each: PartText): Line {
  const match = bullet.exec(each.text);
  const isItem = match !== null || each.depth !== undefined || each.marker !== undefined;
  const rest = withoutMarks(match ? each.text.slice(match[0].length) : each.text);
  const [, digits, content] = numbered.exec(rest) ?? [];
  const marked = /^\(?(\d{1,2})[.)]?$/.exec(each.marker ?? '')?.[1];
  const number = digits ?? marked;
  const indent = (match?.[1] ?? '').length > 0 ? 1 : 0;
  return {
    source: { line: each.line, text: rest },
    text: digits === undefined ? rest : (content ?? ''),
    depth: isItem ? (each.depth ?? indent) : undefined,
    number: number === undefined ? undefined : Number(number),
  };
}

interface OpenPoint {
  readonly text: string;
  readonly points: string[];
}

class SummaryReader {
  readonly benefits: { readonly id: number; readonly title: string }[] = [];
  readonly summary = new Map<number, OpenPoint[]>();
  readonly scale: { [Colour in Light]?: string } = {};
  readonly kept: SourceText[] = [];
  private current: number | undefined;

  read(line: Line): void {
    if (!hasWords(line.text)) return;
    const colour = scale.exec(line.text);
    if (colour) this.readColour(colour, line.source);
    else if (line.depth === undefined) this.readHeading(line);
    else if (line.number !== undefined && this.current === undefined)
      this.readBenefit(line.number, line);
    else this.readPoint(line);
  }

  private readColour([, green, yellow, , text = '']: RegExpExecArray, source: SourceText): void {
    const light = green ? 'green' : yellow ? 'yellow' : 'red';
    if (this.scale[light] === undefined) this.scale[light] = text;
    else this.kept.push(source);
  }

  private readBenefit(id: number, { text, source }: Line): void {
    this.nameBenefit(id, text, source);
  }

  private readHeading(line: Line): void {
    const [, digit, title = ''] = named.exec(line.text) ?? [];
    const text = plainWords(line.text);
    const known = this.benefits.find((benefit) => plainWords(benefit.title) === text);
    const number = known?.id ?? (digit === undefined ? line.number : Number(digit));
    const isHeading =
      known !== undefined ||
      digit !== undefined ||
      (number !== undefined && this.current !== undefined);
    if (number === undefined) {
      this.current = undefined;
      this.kept.push(line.source);
      return;
    }
    if (!known) this.nameBenefit(number, digit === undefined ? line.text : title, line.source);
    this.current = isHeading || this.summary.size > 0 ? number : undefined;
  }

  /** The first name of a benefit goal is its title; another one is kept. */
  private nameBenefit(id: number, title: string, source: SourceText): void {
    const before = this.benefits.find((benefit) => benefit.id === id);
    if (!before) this.benefits.push({ id, title });
    else if (plainWords(title) !== '' && plainWords(title) !== plainWords(before.title))
      this.kept.push(source);
  }

  private readPoint(line: Line): void {
    const points = this.current === undefined ? undefined : this.pointsOf(this.current);
    if (!points) {
      this.kept.push(line.source);
      return;
    }
    const last = points.at(-1);
    const text = line.number === undefined ? line.text : line.source.text;
    if ((line.depth ?? 0) > 0 && last) last.points.push(text);
    else points.push({ text, points: [] });
  }

  private pointsOf(benefit: number): OpenPoint[] {
    const points = this.summary.get(benefit) ?? [];
    this.summary.set(benefit, points);
    return points;
  }
}

const pointOf = ({ text, points }: OpenPoint): DraftPoint =>
  points.length > 0 ? { text, points } : text;

/**
 * The summary of an evaluation: the benefit goals in their numbers, the points under each, the meaning
 * of the lights (plan-format §6).
 * @param texts headings and bullets in their order, with the depth of each or its marks
 */
export function parseEvaluationSummary(texts: readonly PartText[]): Parsed<DraftSummary> {
  const reader = new SummaryReader();
  for (const each of texts) reader.read(lineOf(each));
  const summary = [...reader.summary].map(([benefit, points]) => ({
    benefit,
    points: points.map(pointOf),
  }));
  const { benefits, scale: meanings, kept } = reader;
  const value: DraftSummary = {
    benefits,
    summary,
    ...(Object.keys(meanings).length > 0 ? { scale: meanings } : {}),
  };
  return { value, kept, notes: kept.map(keptAsText) };
}
