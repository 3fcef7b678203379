import * as l10n from '@vscode/l10n';
import type { RoadmapView } from '../protocol/roadmap-view';
import { ExportRefused } from './refused';
import type { ExportSource } from './source';

/**
 * The roadmap, whichever way it is drawn.
 * @throws ExportRefused where there is nothing to draw; its message says what to write
 */
export function drawableRoadmap({ name, view: { views } }: ExportSource): RoadmapView {
  const roadmap = views?.roadmap;
  if (!roadmap || roadmap.quarters.length === 0) {
    throw new ExportRefused(
      l10n.t(
        '{0} has no roadmap yet, so nothing was written. It appears when the plan says when: write the project’s time in `period`, such as 2026-Q1..2027-Q4.',
        name,
      ),
    );
  }
  if (roadmap.rows.length === 0) {
    throw new ExportRefused(
      l10n.t(
        '{0} has no roadmap yet, so nothing was written. It has a row for each work package: write the first one under `workPackages`.',
        name,
      ),
    );
  }
  return roadmap;
}
