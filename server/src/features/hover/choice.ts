import { escapeMarkdown, shorten } from '../../util/markdown';
import { lightMeaning } from '../light-meaning';
import { card } from './figure-lines';
import type { HoverPlace } from './place';

/** What a choice means; for a traffic light also what the plan's own scale, or its funder's, says. */
export function choiceCard({ snapshot, scalar, field, options }: HoverPlace): string | undefined {
  const choice = field.choices.find(({ value }) => String(value) === scalar.source.trim());
  if (!choice) return undefined;
  const { language } = options;
  const labels = new Set([choice[language], choice.fi, choice.sv, choice.en]);
  labels.delete(String(choice.value));
  if (labels.size === 0) return undefined;
  const meaning = lightMeaning(String(choice.value), snapshot);
  return card(
    `**${choice.value}** · ${[...labels].join(' · ')}`,
    meaning === undefined ? [] : [escapeMarkdown(shorten(meaning, 400))],
    [],
  );
}
