import assert from 'node:assert/strict';
import type { DocumentSymbol, Hover, Location } from 'vscode-languageserver-types';
import type { SourceText } from '../../server/src/text/source-text';
import type { Random } from '../support/random';
import { lineIn, typedLines, type Typed } from './findings';
import { indentOf } from './places';
import type { Planner } from './planner';
import { ask, named, type Named } from './requests';

/** Lines of a figure or reference to look at: what is said of them must not depend on the typing. */
const figure = /^ *(?:- +)?(?:total|personnel|amount|fte): *\d/;
const reference = /^ *(?:- |of: )[A-Z]+[A-Za-z0-9-]*\d+$/;

/** What an editor knows of a plan before somebody types into it. */
export class Known {
  /** By line. */
  private readonly headers = new Map<number, readonly number[]>();

  private constructor(
    private readonly text: SourceText,
    private readonly outline: readonly Named[],
    private readonly figures: readonly number[],
    private readonly references: ReadonlyMap<number, number>,
  ) {}

  /** The whole outline, and some figures and references drawn by lot. */
  static async of(planner: Planner, random: Random): Promise<Known> {
    const { text } = planner;
    const draw = (pattern: RegExp): readonly number[] =>
      random.shuffled(linesLike(text, pattern)).slice(0, 2);
    const figures: number[] = [];
    for (const line of draw(figure)) if (await hasHover(planner, line)) figures.push(line);
    const references = new Map<number, number>();
    for (const line of draw(reference)) {
      const target = await definition(planner, line);
      if (target !== undefined) references.set(line, target);
    }
    return new Known(text, named(await symbols(planner)), figures, references);
  }

  /** Fails where something is lost whose own lines are untouched, with all that it hangs on. */
  async assertSurvives(planner: Planner): Promise<void> {
    const typed = typedLines(this.text, planner.text);
    const now = new Set(named(await symbols(planner)).map(({ name, line }) => `${line} ${name}`));
    for (const { name, line, from } of this.outline) {
      if (!this.isIntact(typed, from, line)) continue;
      const place = lineIn(typed, line);
      assert.ok(now.has(`${place} ${name}`), `the outline has lost "${name}" of line ${line + 1}`);
    }
    for (const line of this.figures) {
      if (!this.isIntact(typed, line, line)) continue;
      const isThere = await hasHover(planner, lineIn(typed, line));
      assert.ok(isThere, `no hover on "${this.text.line(line).trim()}" of line ${line + 1}`);
    }
    for (const [line, target] of this.references) {
      if (!this.isIntact(typed, line, line) || !this.isIntact(typed, target, target)) continue;
      const found = await definition(planner, lineIn(typed, line));
      assert.equal(found, lineIn(typed, target), `the id of line ${line + 1} is not found`);
    }
  }

  /** The lines of its name (a title may follow the id), and each line above that it hangs on. */
  private isIntact(typed: Typed, from: number, line: number): boolean {
    const isTouched = (at: number): boolean => at >= typed.from && at < typed.to;
    for (let at = from; at <= line + linesOfName; at++) if (isTouched(at)) return false;
    if (typed.from >= from && typed.from <= line + linesOfName) return false;
    return this.headersOf(from).every((at) => !isTouched(at));
  }

  private headersOf(line: number): readonly number[] {
    const known = this.headers.get(line) ?? headersOf(this.text, line);
    this.headers.set(line, known);
    return known;
  }
}

/** Below the line of an id: title, text, period and tasks may go into the name. */
const linesOfName = 6;

/** The lines further to the left that a line hangs on, up to the left edge. */
function headersOf(text: SourceText, line: number): readonly number[] {
  const headers: number[] = [];
  let column = indentOf(text.line(line));
  let isEntry = text.line(line).startsWith('- ', column);
  for (let at = line - 1; at >= 0 && (column > 0 || isEntry); at--) {
    const above = text.line(at);
    if (above.trim() === '' || above.trimStart().startsWith('#')) continue;
    const own = indentOf(above);
    const isKeyOfList = isEntry && own === column && !above.startsWith('- ', own);
    if (own >= column && !isKeyOfList) continue;
    headers.push(at);
    column = own;
    isEntry = above.startsWith('- ', own);
  }
  return headers;
}

function linesLike(text: SourceText, pattern: RegExp): readonly number[] {
  return text.lines.flatMap((line, number) => (pattern.test(line) ? [number] : []));
}

async function symbols(planner: Planner): Promise<readonly DocumentSymbol[]> {
  return (await ask(planner, 'textDocument/documentSymbol', {})) as DocumentSymbol[];
}

async function hasHover(planner: Planner, line: number): Promise<boolean> {
  const character = planner.text.line(line).length;
  const hover = await ask(planner, 'textDocument/hover', { position: { line, character } });
  return (hover as Hover | null) !== null;
}

async function definition(planner: Planner, line: number): Promise<number | undefined> {
  const character = planner.text.line(line).length;
  const found = await ask(planner, 'textDocument/definition', { position: { line, character } });
  return (found as Location[])[0]?.range.start.line;
}
