import type { ImportNote, Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import type { DraftAssessment, DraftProcess, DraftResult, Light } from './drafts';
import {
  benefitsIn,
  columnsOfHeading,
  isBenefits,
  isHeading,
  usualOrder,
  type EvaluationKey,
} from './evaluation-columns';
import { columnsShifted, keptAsText, measureAssumed } from './notes';
import { sentencesOf } from './sentences';
import {
  gridOf,
  isEmptyRow,
  sourceOf,
  textOf,
  type GridCell,
  type GridRow,
  unknownCells,
} from './table-grid';

const lights: readonly (readonly [Light, RegExp])[] = [
  ['green', /^(?:🟢|vihreä|grönt?|green)(?![\p{L}])/iu],
  ['yellow', /^(?:🟡|keltainen|gult?|yellow|amber)(?![\p{L}])/iu],
  ['red', /^(?:🔴|punainen|röt?tt?|röd|red)(?![\p{L}])/iu],
];
/** What a table prints where there is nothing to say. */
const nothing = /^(?:ei arvioitu|ei valoa|ej bedömt|inget ljus|not assessed|no light)$/iu;

/** @param shaded the light that the colour of the cell shows, where it says none in words */
function assessmentIn(
  cell: GridCell | undefined,
  shaded: Light | undefined,
): DraftAssessment | undefined {
  const text = textOf(cell);
  if (/^[-–—]?$/.test(text)) return shaded;
  if (nothing.test(text)) return undefined;
  const found = lights.find(([, form]) => form.test(text));
  if (!found) return shaded === undefined ? { note: text } : { status: shaded, note: text };
  const [status, form] = found;
  const note = text.replace(form, '').replace(/^[\s:;,.–—-]+/, '');
  return note === '' ? status : { status, note };
}

/** Several lines are a list; of metrics each sentence is one. */
function textOrList(lines: readonly string[]): string | readonly string[] | undefined {
  return lines.length > 1 ? lines : lines[0];
}

interface OpenResult {
  readonly id: string;
  readonly goal: string | undefined;
  readonly processes: DraftProcess[];
}

class EvaluationReader {
  readonly results: OpenResult[] = [];
  readonly kept: SourceText[] = [];
  readonly notes: ImportNote[] = [];
  private at: ReadonlyMap<EvaluationKey, number> = new Map(
    usualOrder.map((key, column) => [key, column]),
  );

  read(row: GridRow): void {
    if (isHeading(row)) {
      const columns = columnsOfHeading(row);
      this.at = columns ?? this.at;
      if (columns) this.kept.push(...unknownCells(row, new Set(columns.values())));
      return;
    }
    const cells = this.aligned(row);
    const goal = textOf(this.cell(cells, 'result'));
    const open = this.results.at(-1);
    if (!open || (goal !== '' && goal !== open.goal)) this.open(goal);
    const process = this.process(cells);
    const known = new Set(this.at.values());
    this.kept.push(...unknownCells(cells, known));
    if (process) this.results.at(-1)?.processes.push(process);
  }

  private open(goal: string): void {
    const id = `T${this.results.length + 1}`;
    this.results.push({ id, goal: goal === '' ? undefined : goal, processes: [] });
  }

  private cell(row: GridRow, key: EvaluationKey): GridCell | undefined {
    const column = this.at.get(key);
    return column === undefined ? undefined : row[column];
  }

  /** The row with its benefits in their column: an empty first cell gets lost where tables are copied. */
  private aligned(row: GridRow): GridRow {
    const column = this.at.get('benefits');
    if (column === undefined || isBenefits(row[column])) return row;
    const [first] = row;
    const source = sourceOf(row.find(({ lines }) => lines.length > 0));
    if (first && source && column > 0 && isBenefits(row[column - 1])) {
      this.notes.push(columnsShifted(source));
      const empty: GridCell = { line: first.line, lines: [], columns: 1, isSpanned: false };
      const width = Math.max(...this.at.values()) + 1;
      const moved = [empty, ...row];
      // What was the last cell of the row is empty where nothing was lost at its end.
      return moved.length > width && moved.at(-1)?.lines.length === 0 ? moved.slice(0, -1) : moved;
    }
    if (first?.lines.length === 0 && source && isBenefits(row[column + 1])) {
      this.notes.push(columnsShifted(source));
      return row.slice(1);
    }
    return row;
  }

  private process(row: GridRow): DraftProcess | undefined {
    const lines = (key: EvaluationKey): readonly string[] => this.cell(row, key)?.lines ?? [];
    const benefits = this.benefits(row);
    const isMeasure =
      lines('measure').length === 0 && benefits.length > 0 && lines('goal').length > 0;
    const source = sourceOf(this.cell(row, 'goal'));
    if (isMeasure && source) this.notes.push(measureAssumed(source));
    const goal = isMeasure ? undefined : textOrList(lines('goal'));
    const measure = textOrList(isMeasure ? lines('goal') : lines('measure'));
    const metrics = textOrList(lines('metrics').flatMap(sentencesOf));
    const outcome = assessmentIn(this.cell(row, 'outcome'), this.light(row, 'outcome'));
    const progress = assessmentIn(this.cell(row, 'progress'), this.light(row, 'progress'));
    const fields = {
      ...(goal === undefined ? {} : { goal }),
      ...(measure === undefined ? {} : { measure }),
      ...(benefits.length === 0 ? {} : { benefits }),
      ...(metrics === undefined ? {} : { metrics }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(progress === undefined ? {} : { progress }),
    };
    const open = this.results.at(-1);
    if (Object.keys(fields).length === 0 || !open) return undefined;
    return { id: `${open.id}.${open.processes.length + 1}`, ...fields };
  }

  /** The colour of a cell; that of a whole row or of what it is about is decoration. */
  private light(row: GridRow, key: 'outcome' | 'progress'): Light | undefined {
    const colour = this.cell(row, key)?.source?.colour;
    const others = (['goal', 'measure', 'benefits', 'metrics'] as const).map(
      (each) => this.cell(row, each)?.source?.colour,
    );
    return colour === undefined || others.includes(colour) ? undefined : colour;
  }

  private benefits(row: GridRow): readonly number[] {
    const cell = this.cell(row, 'benefits');
    if (isBenefits(cell)) return benefitsIn(cell);
    const source = sourceOf(cell);
    if (source) this.kept.push(source);
    return [];
  }
}

/**
 * The evaluation table: result goals with their rows (plan-format §6). A row without a result goal
 * belongs to the one above; one with a process goal alone shares the measure of the row above. A table
 * broken over pages may be given as its pieces, in their order.
 */
export function parseEvaluationTable(
  table: SourceTable | readonly SourceTable[],
): Parsed<readonly DraftResult[]> {
  const reader = new EvaluationReader();
  for (const row of gridOf(table)) if (!isEmptyRow(row)) reader.read(row);
  const value = reader.results.map(({ id, goal, processes }) => ({
    id,
    ...(goal === undefined ? {} : { goal }),
    processes,
  }));
  const notes = [...reader.notes, ...reader.kept.map(keptAsText)];
  return { value, kept: reader.kept, notes };
}
