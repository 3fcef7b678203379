import { toText } from '../../model/build/read';
import { lights, type Light } from '../../model/evaluation';
import type { Snapshot } from '../../model/snapshot';
import { valueOf } from '../../parse/syntax';
import { escapeMarkdown, shorten } from '../../util/markdown';
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
  const light = lights.find((each) => each === choice.value);
  const meaning = light && meaningOf(light, snapshot);
  return card(
    `**${choice.value}** · ${[...labels].join(' · ')}`,
    meaning === undefined ? [] : [escapeMarkdown(shorten(meaning, 400))],
    [],
  );
}

function meaningOf(light: Light, snapshot: Snapshot): string | undefined {
  const { root, profile, format } = snapshot;
  const scale = valueOf(valueOf(root, 'evaluation'), 'scale');
  const { [light]: words } = profile.trafficLights;
  return toText(valueOf(scale, light))?.value ?? words[format.language] ?? words.en ?? words.fi;
}
