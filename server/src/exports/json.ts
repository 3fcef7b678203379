import type { SummaryView } from '../protocol/view-data';
import { budgetJson } from './json/budget';
import { evaluationJson } from './json/evaluation';
import { metricsJson } from './json/metrics';
import { plainValue } from './json/plain-value';
import { risksJson } from './json/risks';
import { roadmapJson } from './json/roadmap';
import type { ExportSource } from './source';

/**
 * The plan for other programs, one JSON object with an end of line:
 *
 * - `version`: 1; a change that programs must know of makes it 2
 * - `name`: the file's, without its ending
 * - `language`: `fi`, `sv` or `en`
 * - `plan`: as it is written, with the keys of the format
 * - `summary`: `ready`, `verdict`, `workPackages`, and how many `problems` of each severity
 * - `budget`, `roadmap`, `metrics`, `risks`, `evaluation`: what is worked out, as the files in `json/`
 *   say it
 *
 * Money is in the plan's currency with at most two decimals, shares are per cent, quarters are
 * `2024-Q3`. What there is not is null, never left out; keys stand in the same order each time.
 */
export function jsonFile({ name, view, value }: ExportSource): string {
  const { views, language } = view;
  const file = {
    version: 1,
    name,
    language,
    plan: plainValue(value),
    summary: views ? summaryJson(views.summary) : null,
    budget: views?.budget ? budgetJson(views.budget) : null,
    roadmap: views?.roadmap ? roadmapJson(views.roadmap) : null,
    metrics: views?.metrics ? metricsJson(views.metrics, language) : null,
    risks: views?.risks ? risksJson(views.risks) : null,
    evaluation: views?.evaluation ? evaluationJson(views.evaluation) : null,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function summaryJson({ ready, verdict, workPackages, problems }: SummaryView): object {
  const { error, warning, information, hint } = problems;
  return { ready, verdict, workPackages, problems: { error, warning, information, hint } };
}
