import type { Snapshot } from '../../../model/snapshot';
import { choiceOf, mapOf, stop, type Filling, type Tree } from './tree';

/** On the profile's scale. The score is left out: it follows from the two. */
export function wholeRisk({ profile }: Snapshot, id: string | undefined): Tree {
  const scale = Array.from({ length: profile.riskScale.size }, (_, index) => String(index + 1));
  const values: Record<string, Filling> = {
    text: 'fill',
    likelihood: choiceOf(scale),
    impact: choiceOf(scale),
    mitigation: { kind: 'prose' },
    owner: 'fill',
  };
  return mapOf('risk', id === undefined ? values : { id: stop(id), ...values });
}
