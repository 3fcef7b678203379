import type { Snapshot } from '../model/snapshot';
import type { ProblemRow, ProblemWeight, ViewSeverity } from '../protocol/view-data';
import { lackingSections } from '../rules/content/_sections';
import { contentRequiredSection } from '../rules/content/required-section';
import type { Drawing } from './drawing';
import { mends } from './findings-by-node';
import { innermostIn } from './innermost';
import { KeptRows } from './readiness-rows';
import { sectionAt, sectionOfPath } from './readiness-sections';

/** So many findings are asked again with each view whether they can be mended. */
const askedAgain = 20;
/** Of more findings than this only some: where there are many slips, fixes for sums take long. */
const manyFindings = 1000;
const askedOfMany = 2;
/** So many of those that are new; of others what the rule does is taken for what it did. */
const mostNew = 100;
const mostNewOfMany = 10;

/** By the plan's address, until the plan is closed. */
const keptOfPlans = new Map<string, KeptRows>();

/** The plan was closed. */
export function forgetProblemRows(uri: string): void {
  keptOfPlans.delete(uri);
}

/**
 * The findings in document order, each with the node and the section that it stands in. A row is the
 * same object as long as it says the same.
 *
 * Making fixes takes long where there are many findings, so whether there is one is remembered with
 * the row. A change elsewhere may give or take a fix all the same: in turns every finding is asked
 * again.
 */
export function problemRows(drawing: Drawing): readonly ProblemRow[] {
  const { uri, snapshot, diagnostics, nodes, version } = drawing;
  const kept = keptOfPlans.get(uri) ?? new KeptRows();
  keptOfPlans.set(uri, kept);
  const innermost = innermostIn(snapshot, nodes);
  const standsIn = sectionAt(drawing);
  const lacking = lackingByMessage(snapshot);
  const isTurn = turnOf(diagnostics.length, version);
  const rows = kept.next(snapshot.tree);
  const mostAsked = diagnostics.length > manyFindings ? mostNewOfMany : mostNew;
  let asked = 0;
  diagnostics.forEach(({ rule, severity, range, message, fixes }, index) => {
    const inside = innermost(range.start);
    const isRequired = rule === contentRequiredSection.id;
    const weight = weightOf(severity, isRequired);
    const section = (isRequired && lacking.get(message)) || standsIn(range.start, inside);
    rows.add(rule, range, { severity, weight, message, section, inside }, (known) => {
      if (!mends(rule)) return false;
      if (known !== undefined && !isTurn(index)) return known;
      if (known === undefined && ++asked > mostAsked) return true;
      return fixes().length > 0;
    });
  });
  return kept.keep(rows);
}

/** Whose turn it is to be asked again. */
function turnOf(count: number, version: number): (index: number) => boolean {
  const asked = count > manyFindings ? askedOfMany : askedAgain;
  const start = (version * asked) % Math.max(1, count);
  return (index) => (index - start + count) % count < asked;
}

function weightOf(severity: ViewSeverity, isRequired: boolean): ProblemWeight {
  switch (severity) {
    case 'error':
      return 'blocking';
    case 'warning':
      return isRequired ? 'blocking' : 'open';
    case 'information':
      return 'note';
    case 'hint':
      return 'hint';
  }
}

/**
 * The section that each finding of a required one is about: it stands on the plan's title. The same
 * rule says the same words again, one section at a time.
 */
function lackingByMessage(snapshot: Snapshot): ReadonlyMap<string, string> {
  const found = contentRequiredSection.check?.(snapshot) ?? [];
  const messages = Array.from(found, (finding) => finding.message(snapshot));
  const sections = lackingSections(snapshot);
  return new Map(
    sections.flatMap(({ path }, index) => {
      const message = messages[index];
      return message === undefined ? [] : [[message, sectionOfPath(path)] as const];
    }),
  );
}
