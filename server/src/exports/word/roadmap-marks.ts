import type { QuarterState } from '../roadmap-marks';
import { colours } from './looks';
import type { WordWords } from './words';

/** In cells of the schedule, beside their shade. */
export const scheduledMark = '•';

/** The marks of a quarter as letters; empty where it has none. */
export function lettersOf(state: QuarterState, words: WordWords): string {
  return [
    ...(state.milestone ? [words.milestoneMark] : []),
    ...(state.output ? [words.outputMark] : []),
    ...(state.finalReport ? [words.finalReportMark] : []),
  ].join(' ');
}

/** Undefined where nothing is. */
export function fillOf(state: QuarterState): string | undefined {
  if (state.milestone || state.output || state.finalReport) return colours.mark;
  if (state.isScheduled) return colours.entry;
  return state.runs ? colours.bar : undefined;
}
