import { parseRate } from '../values/rate';
import type { Cost, CostKey } from './plan';
import type { Profile, ProfileRate } from './profile';
import { RollUp } from './roll-up-plan';

/** Most funders leave nothing out: one for all of them, so that a change of profile costs nothing. */
const whole = new RollUp(() => undefined);
const ofProfiles = new WeakMap<Profile, RollUp>();

/** How figures add up under a profile: its flat rates may leave cost lines out of their base. */
export function rollUpOf(profile: Profile): RollUp {
  const leaving = (profile.rates ?? []).filter(({ without = [] }) => without.length > 0);
  if (leaving.length === 0) return whole;
  let rollUp = ofProfiles.get(profile);
  if (!rollUp) {
    rollUp = new RollUp((cost) => leftOutOf(cost, profile.rates ?? []));
    ofProfiles.set(profile, rollUp);
  }
  return rollUp;
}

/** The funder's rate of the same line and base; where it has several, the one of the same percentage. */
function leftOutOf(cost: Cost, rates: readonly ProfileRate[]): ReadonlySet<CostKey> | undefined {
  const same = rates.filter(({ line, of }) => line === cost.key && of === cost.rateOf);
  const exact = same.find((each) => {
    const parsed = parseRate(String(each.percent));
    return parsed.ok && parsed.value === cost.rate?.rate;
  });
  const { without = [] } = exact ?? same[0] ?? {};
  return without.length > 0 ? new Set(without) : undefined;
}
