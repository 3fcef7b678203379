import { toText } from '../model/build/read';
import { lights } from '../model/evaluation';
import type { Snapshot } from '../model/snapshot';
import { valueOf } from '../parse/syntax';

/** What a traffic light means, by the plan's own scale or its funder's; undefined for other words. */
export function lightMeaning(
  word: string,
  { root, profile, format }: Snapshot,
): string | undefined {
  const light = lights.find((each) => each === word);
  if (!light) return undefined;
  const scale = valueOf(valueOf(root, 'evaluation'), 'scale');
  const { [light]: words } = profile.trafficLights;
  return toText(valueOf(scale, light))?.value ?? words[format.language] ?? words.en ?? words.fi;
}
