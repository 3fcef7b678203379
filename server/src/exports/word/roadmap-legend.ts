import { ShadingType, type ParagraphChild } from 'docx';
import type { RoadmapView } from '../../protocol/roadmap-view';
import { noBreakSpace } from '../../values/language';
import { colours } from './looks';
import type { Pen } from './pen';
import { scheduledMark } from './roadmap-marks';
import { plainRuns } from './texts';

interface Sign {
  readonly fill: string;
  readonly color: string;
  readonly mark: string;
  readonly meaning: string;
}

/** What shades and letters mean, in one line: those that the roadmap has. */
export function legendOf({ rows }: RoadmapView, { own }: Pen): readonly ParagraphChild[] {
  const entries = rows.flatMap((row) => row.entries);
  const has = (kind: 'milestone' | 'output'): boolean => entries.some((each) => each.kind === kind);
  const letter = (mark: string, meaning: string): Sign => ({
    fill: colours.mark,
    color: colours.onMark,
    mark,
    meaning,
  });
  const signs: readonly Sign[] = [
    { fill: colours.bar, color: '000000', mark: noBreakSpace, meaning: own.runs },
    { fill: colours.entry, color: '000000', mark: scheduledMark, meaning: own.scheduled },
    ...(has('milestone') ? [letter(own.milestoneMark, own.milestone)] : []),
    ...(has('output') ? [letter(own.outputMark, own.output)] : []),
    ...(entries.some((each) => each.finalReport)
      ? [letter(own.finalReportMark, own.finalReport)]
      : []),
  ];
  return [
    ...plainRuns(`${own.legend}:`, { bold: true }),
    ...signs.flatMap(({ fill, color, mark, meaning }) => [
      ...plainRuns('   '),
      ...plainRuns(`${noBreakSpace}${noBreakSpace}${mark}${noBreakSpace}${noBreakSpace}`, {
        bold: true,
        color,
        shading: { type: ShadingType.CLEAR, color: 'auto', fill },
      }),
      ...plainRuns(`${noBreakSpace}${meaning}`),
    ]),
  ];
}
