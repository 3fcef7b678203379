import { toText } from '../../model/build/read';
import { valueOf } from '../../parse/syntax';
import { escapeMarkdown, shorten } from '../../util/markdown';
import { card } from './figure-lines';
import type { HoverPlace } from './place';

/** What a choice means; for a traffic light also what the plan's own scale says of it. */
export function choiceCard({ snapshot, scalar, field, options }: HoverPlace): string | undefined {
  const choice = field.choices.find(({ value }) => String(value) === scalar.source.trim());
  if (!choice) return undefined;
  const { language } = options;
  const labels = new Set([choice[language], choice.fi, choice.sv, choice.en]);
  labels.delete(String(choice.value));
  if (labels.size === 0) return undefined;
  const scale = valueOf(valueOf(snapshot.root, 'evaluation'), 'scale');
  const isLight = field.choices.some(({ value }) => value === 'yellow');
  const meaning = isLight ? toText(valueOf(scale, String(choice.value)))?.value : undefined;
  return card(
    `**${choice.value}** · ${[...labels].join(' · ')}`,
    meaning === undefined ? [] : [escapeMarkdown(shorten(meaning, 400))],
    [],
  );
}
