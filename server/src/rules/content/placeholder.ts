import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { oncePerPlace } from '../../parse/once-per-place';
import { keyText, valueOf } from '../../parse/syntax';
import { defineRule } from '../rule';
import { shown } from '../_shown';
import { placeholdersIn, type Placeholder } from './_placeholders';
import { lackingSections, textsIn } from './_sections';

/**
 * A text that is left to fill in, or a word in one that says so. A plan's own abbreviations are
 * words. An empty section that the profile requires is told by content/required-section.
 */
export const contentPlaceholder = defineRule<Placeholder>({
  id: 'content/placeholder',
  severity: 'warning',
  message: ({ kind, word }) => {
    switch (kind) {
      case 'whole':
        return l10n.t('"{0}" is only a placeholder. Write what belongs here.', shown(word));
      case 'word':
        return l10n.t(
          '"{0}" stands for something that is still to be written. Write that in its place.',
          shown(word),
        );
      case 'empty':
        return l10n.t(
          'Nothing is written between the quotation marks. Write the text, or remove the line.',
        );
    }
  },

  *check(snapshot) {
    if (!snapshot.plan) return;
    const { all } = placeholdersIn(snapshot.root);
    if (all.length === 0) return;
    const abbreviations = abbreviationsOf(snapshot);
    const told = new Set(
      lackingSections(snapshot).flatMap(({ empty }) => (empty ? textsIn(empty.value) : [])),
    );
    for (const data of oncePerPlace(
      all,
      ({ at }) => at,
      ({ kind }) => kind,
    )) {
      if (!abbreviations.has(data.word) && !told.has(data.text)) yield { at: data.at, data };
    }
  },
});

function abbreviationsOf({ root }: Snapshot): ReadonlySet<string> {
  const map = valueOf(root, 'abbreviations');
  return new Set(map?.kind === 'map' ? map.entries.map(keyText) : []);
}
