import type { Item } from '../../model/plan';
import type { NewValue } from '../../parse/edits';
import { toFillIn } from '../_nodes';

const longestQuote = 60;

/** A metric for the planner to fill in, tied to the goal by its id, or else by the goal's words. */
export function newMetric(goal: Item): NewValue {
  if (goal.id) return { text: toFillIn, goals: [goal.id.value] };
  return { text: `${toFillIn} – ${shortened(goal.text?.value ?? '')}` };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= longestQuote) return line;
  const cut = line.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
