import * as l10n from '@vscode/l10n';
import type { CsvStyle, CsvTable } from '../../protocol/documents';
import { ExportRefused } from '../refused';
import { hasBudget } from '../excel/budget-layout';
import { pensOf } from '../excel/pens';
import type { RoadmapView } from '../../protocol/view-data';
import type { ExportSource } from '../source';
import { budgetTable, timeTable } from './budget-table';
import { evaluationTable } from './evaluation-table';
import { metricsTable } from './metrics-table';
import { risksTable } from './risks-table';
import { roadmapTable } from './roadmap-table';
import type { CsvRows } from './table';
import { writeCsv } from './write-csv';

export interface CsvOptions {
  readonly table: CsvTable;
  readonly style: CsvStyle;
}

/**
 * One table of the plan as separated values, heads in the plan's language.
 * @throws ExportRefused for a table that the plan has nothing for; its message says what to write
 */
export function csvFile({ name, view }: ExportSource, { table, style }: CsvOptions): Uint8Array {
  const rows = rowsOf(view, table);
  if (rows.length <= 1) throw new ExportRefused(nothingIn(table, name));
  return writeCsv(rows, style);
}

function nothingIn(table: CsvTable, name: string): string {
  switch (table) {
    case 'budget':
    case 'time':
      return l10n.t(
        '{0} has no costs yet, so nothing was written. Write them under `budget`.',
        name,
      );
    case 'roadmap':
      return l10n.t(
        '{0} has nothing in its roadmap yet, so nothing was written. Write when things happen under `period` and `schedule`.',
        name,
      );
    case 'metrics':
      return l10n.t(
        '{0} has no metrics yet, so nothing was written. Write them under `metrics`.',
        name,
      );
    case 'risks':
      return l10n.t(
        '{0} has no risks yet, so nothing was written. Write them under `risks`.',
        name,
      );
    case 'evaluation':
      return l10n.t(
        '{0} has no evaluation table yet, so nothing was written. Write its rows under `evaluation` and `results`.',
        name,
      );
  }
}

function rowsOf(view: ExportSource['view'], table: CsvTable): CsvRows {
  const { views } = view;
  const pens = pensOf(view);
  switch (table) {
    case 'budget':
      return views?.budget && hasBudget(views.budget) ? budgetTable(views.budget, pens) : [];
    case 'time':
      return views?.budget ? timeTable(views.budget, pens) : [];
    case 'roadmap':
      return views?.roadmap && hasContent(views.roadmap) ? roadmapTable(views.roadmap, pens) : [];
    case 'metrics':
      return views?.metrics ? metricsTable(views.metrics, pens) : [];
    case 'risks':
      return views?.risks ? risksTable(views.risks, pens) : [];
    case 'evaluation':
      return views?.evaluation ? evaluationTable(views.evaluation, pens) : [];
  }
}

/** Anything that happens at some time, also at one that cannot be read. */
function hasContent({ rows }: RoadmapView): boolean {
  return rows.some(({ bar, entries, unplaced }) => bar ?? entries.length + unplaced.length > 0);
}
