import type { PlanView } from '../../protocol/view-data';
import type { Anchors } from './anchors';
import type { WidthRules } from './widths';

/** What everything on the page is written with. */
export interface Pen {
  readonly view: PlanView;
  readonly anchors: Anchors;
  readonly widths: WidthRules;
  /** Of headings, by their keys; those without are absent. */
  readonly numbers: ReadonlyMap<string, string>;
}
