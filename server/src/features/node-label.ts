import type { Plan, PlanNode } from '../model/plan';
import type { Format, Snapshot } from '../model/snapshot';
import { shownPeriod } from '../values/period';

/** What a node is called and what is told of it in a line, in the plan's own language. */
export interface NodeLabel {
  /** `I1-TP2 Saatavuuden ydinprosessi`; the kind of the node where it has neither id nor title. */
  readonly name: string;
  /** `2 192 920 €`: as it is stated, or else what its parts add up to. */
  readonly total: string | undefined;
  /** `8,5 htv` */
  readonly personYears: string | undefined;
  /** `1–12/2023`, as the plan's readers write it. */
  readonly period: string | undefined;
}

interface Known extends NodeLabel {
  readonly figures: ReturnType<Snapshot['figures']>;
  readonly format: Format;
}

/** A node is the same object as long as its text is, and so are its figures. */
const known = new WeakMap<PlanNode, Known>();

export function labelOf(snapshot: Snapshot, node: PlanNode): NodeLabel {
  const figures = snapshot.figures(node);
  const { planFormat: format } = snapshot;
  let label = known.get(node);
  if (label?.figures !== figures || label.format !== format) {
    const { kind, period } = node;
    const name = nameIn(node);
    const total = figures.stated ?? figures.figure;
    const years = figures.personYears.stated ?? figures.personYears.figure;
    label = {
      name: name === '' ? kind : name,
      // Nothing is a figure to fill in, not one to show.
      total: total === undefined || total === 0 ? undefined : format.money(total),
      personYears: years === undefined || years === 0 ? undefined : format.personYears(years),
      period: period?.period && shownPeriod(period.period, snapshot.plan?.language ?? 'fi'),
      figures,
      format,
    };
    known.set(node, label);
  }
  return label;
}

/** `I1-TP2 Saatavuuden ydinprosessi`; empty where it has neither id nor title. */
export function nameIn({ id, title }: PlanNode): string {
  return [id?.value, title?.value].filter((part) => part !== undefined).join(' ');
}

/** The parts that there are, `2 192 920 € · Q1–Q2/2023`. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** What a key is called in the plan's language; the key itself in English. */
export function termIn(
  language: Plan['language'],
  field: { readonly key: string; readonly fi: string; readonly sv: string } | undefined,
): string | undefined {
  return field?.[language === 'en' ? 'key' : language];
}
