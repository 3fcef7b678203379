import type { OnProgress } from '../../protocol/documents';
import type { ViewsOfPlan } from '../../protocol/view-data';
import { filled } from '../../util/filled';
import type { ExportSource } from '../source';
import type { Sheet } from './book';
import { budgetLayout, hasBudget } from './budget-layout';
import { budgetSheet } from './budget-sheet';
import { text } from './cells';
import { costTableSheet } from './cost-table-sheet';
import { evaluationSheet } from './evaluation-sheet';
import { fundingSheet } from './funding-sheet';
import { hasLights, lightsSheet } from './lights-sheet';
import { looks } from './looks';
import { metricsSheet } from './metrics-sheet';
import { pensOf, type Pens } from './pens';
import { risksSheet } from './risks-sheet';
import { hasRoadmap, roadmapSheet } from './roadmap-sheet';
import { sheetNames } from './sheet-name';
import { writeBook } from './sheet-writer';
import { summarySheet } from './summary-sheet';
import { timeLayout } from './time-layout';
import { timeSheet } from './time-sheet';

/**
 * The plan as an Excel workbook: a sheet for each view that has anything to show, the summary first. The
 * budget reckons by itself (plan-format §2); what its formulas come to is the roll-up, to the cent.
 */
export async function excelFile(
  { name, view }: ExportSource,
  onProgress: OnProgress = () => undefined,
): Promise<Uint8Array> {
  const { views } = view;
  const pens = pensOf(view);
  const title = views?.summary.title?.text ?? name;
  const planned = views ? plannedSheets(views, title, pens) : [emptySheet(pens)];
  const names = sheetNames(planned.map((each) => each.title));
  // The file itself is a step too.
  const steps = planned.length + 1;
  const nameOf = (key: SheetKey): string =>
    names[planned.findIndex((each) => each.key === key)] ?? '';
  const sheets = planned.map(({ make }, index) => {
    const sheet = make(names[index] ?? '', nameOf);
    onProgress(index + 1, steps);
    return sheet;
  });
  const foot = filled(pens.own.page, '&P', '&N');
  const bytes = await writeBook({ title, foot, sheets });
  onProgress(steps, steps);
  return bytes;
}

type SheetKey =
  | 'summary'
  | 'budget'
  | 'time'
  | 'costTable'
  | 'funding'
  | 'roadmap'
  | 'metrics'
  | 'risks'
  | 'lights'
  | 'evaluation';

interface PlannedSheet {
  readonly key: SheetKey;
  readonly title: string;
  /** @param nameOf another sheet of the file, for formulas that take their figures from there */
  readonly make: (name: string, nameOf: (key: SheetKey) => string) => Sheet;
}

function plannedSheets(views: ViewsOfPlan, title: string, pens: Pens): readonly PlannedSheet[] {
  const { words } = pens;
  const { summary } = views;
  const layout =
    views.budget && hasBudget(views.budget) ? budgetLayout(views.budget, words) : undefined;
  return [
    {
      key: 'summary',
      title: words.tabs.summary,
      make: (name, nameOf) => {
        const budget = layout && { name: nameOf('budget'), layout };
        return summarySheet(name, summary, title, budget, pens);
      },
    },
    ...budgetSheets(views, pens),
    ...otherSheets(views, pens),
  ];
}

function budgetSheets({ budget }: ViewsOfPlan, pens: Pens): readonly PlannedSheet[] {
  if (!budget) return [];
  const { words, own } = pens;
  const { time, costTable, funding } = budget;
  const layout = budgetLayout(budget, words);
  const sheets: PlannedSheet[] = [];
  if (hasBudget(budget)) {
    const make = (name: string): Sheet => budgetSheet(name, layout, pens);
    sheets.push({ key: 'budget', title: words.budget, make });
  }
  if (time.rows.length > 0 && time.years.length > 0) {
    const make = (name: string): Sheet => timeSheet(name, timeLayout(budget), time, pens);
    sheets.push({ key: 'time', title: own.overTime, make });
  }
  if (costTable) {
    sheets.push({
      key: 'costTable',
      title: words.costTable,
      make: (name, nameOf) =>
        costTableSheet(name, costTable, { name: nameOf('budget'), layout }, pens),
    });
  }
  if (funding) {
    sheets.push({
      key: 'funding',
      title: words.inDocument.funding,
      make: (name, nameOf) => {
        const place = hasBudget(budget) ? { name: nameOf('budget'), layout } : undefined;
        return fundingSheet(name, funding, place, pens);
      },
    });
  }
  return sheets;
}

function otherSheets(views: ViewsOfPlan, pens: Pens): readonly PlannedSheet[] {
  const { roadmap, metrics, risks, evaluation } = views;
  const { tabs, inEvaluation } = pens.words;
  const sheets: PlannedSheet[] = [];
  if (roadmap && hasRoadmap(roadmap)) {
    const make = (name: string): Sheet => roadmapSheet(name, roadmap, pens);
    sheets.push({ key: 'roadmap', title: tabs.roadmap, make });
  }
  if (metrics && metrics.rows.length > 0) {
    const make = (name: string): Sheet => metricsSheet(name, metrics, pens);
    sheets.push({ key: 'metrics', title: tabs.metrics, make });
  }
  if (risks && risks.rows.length > 0) {
    const make = (name: string): Sheet => risksSheet(name, risks, pens);
    sheets.push({ key: 'risks', title: tabs.risks, make });
  }
  if (evaluation && hasLights(evaluation)) {
    const make = (name: string): Sheet => lightsSheet(name, evaluation, pens);
    sheets.push({ key: 'lights', title: inEvaluation.lights, make });
  }
  if (evaluation && evaluation.rows.length > 0) {
    const make = (name: string): Sheet => evaluationSheet(name, evaluation, pens);
    sheets.push({ key: 'evaluation', title: tabs.evaluation, make });
  }
  return sheets;
}

/** Of a file that holds no plan. */
function emptySheet({ words }: Pens): PlannedSheet {
  return {
    key: 'summary',
    title: words.tabs.summary,
    make: (name) => ({
      name,
      columns: [{ width: 80 }],
      rows: [{ cells: [text(words.noPlan, looks.text)] }],
      headRows: 0,
      headColumns: 0,
    }),
  };
}
