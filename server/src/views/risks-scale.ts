import type { Profile } from '../model/profile';
import type { RiskBandName, RiskBandView, RiskScore } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { uniqueKeys } from './nodes';

/** A profile's scale as the view draws it. */
export interface DrawnScale {
  readonly profile: Profile;
  /** The largest likelihood and impact that are drawn. */
  readonly size: number;
  readonly bands: readonly RiskBandView[];
  readonly scoreOf: (value: number) => RiskScore;
}

/** No scale that a profile may have is larger; a file that says so anyway has a finding of its own. */
const largestScale = 10;

/** By words and profile: what is made with the scale hangs on it. */
const scales = new WeakMap<Words, WeakMap<Profile, DrawnScale>>();

/** The same object for the same profile and words. */
export function riskScaleOf(profile: Profile, words: Words): DrawnScale {
  const ofWords = scales.get(words) ?? new WeakMap<Profile, DrawnScale>();
  scales.set(words, ofWords);
  const scale = ofWords.get(profile) ?? drawnScale(profile, words);
  ofWords.set(profile, scale);
  return scale;
}

function drawnScale(profile: Profile, words: Words): DrawnScale {
  const { size, bands } = profile.riskScale;
  const unique = uniqueKeys();
  const title = (name: RiskBandName): string => words.inRisks[name];
  return {
    profile,
    size: Math.min(Math.floor(size), largestScale),
    bands: bands.map(({ name, from, to }) => ({
      key: unique(name),
      name,
      title: title(name),
      scores: from === to ? String(from) : `${from}–${to}`,
    })),
    scoreOf: (value) => {
      const band = bands.find(({ from, to }) => from <= value && value <= to)?.name;
      return { value, band, bandTitle: band && title(band) };
    },
  };
}
