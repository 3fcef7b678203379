import type { Snapshot } from '../../../model/snapshot';
import { fixed, mapOf, stop, type Filling, type Tree } from './tree';

/**
 * The cost lines that the profile knows, with nothing spent yet: the figures agree from the start.
 * Where the funder allows flat rates of indirect costs, the first of them.
 */
export function wholeBudget({ profile }: Snapshot): Tree {
  const values: Record<string, Filling> = {};
  for (const category of profile.costCategories) values[category] = stop('0');
  const rate = profile.rates?.find(({ line }) => line === 'indirect');
  if (rate && 'indirect' in values) {
    values['indirect'] = mapOf('costOrRate', {
      rate: fixed(String(rate.percent)),
      of: fixed(rate.of),
    });
  }
  return mapOf('budget', { ...values, fte: stop('0'), total: stop('0') });
}
