import type { Group } from '../group';
import { play } from '../group';
import { jsonText } from '../texts/json-texts';
import { naughty } from '../texts/naughty';
import { anyPlan, otherEnds, planWith } from '../texts/plans';
import { broken, yamlText } from '../texts/yaml-texts';
import { look } from './look';

/** Texts of every kind, sound and broken: YAML, JSON, strings that programs stumble over, plans. */
export const suite: Group = {
  name: 'suite',
  share: 2,
  at: (index, random) => {
    const makers = [
      () => yamlText(random),
      () => jsonText(random),
      () => planWith(naughty[(index >> 2) % naughty.length] ?? '', random),
      () => broken(anyPlan(random), random),
    ];
    const text = otherEnds((makers[index % makers.length] ?? makers[0])?.() ?? '', random);
    return {
      title: `${['YAML', 'JSON', 'a naughty string', 'a plan with slips'][index % 4] ?? ''}, ${text.length} characters`,
      run: async ({ shared, uri }) => play(await shared(), look(uri, text, random)),
    };
  },
};
