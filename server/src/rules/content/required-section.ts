import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { setEntry, type TextEdit } from '../../parse/edits';
import { valueOf, type Span } from '../../parse/syntax';
import { objectTypeAt } from '../../schema/fields';
import { defineRule } from '../rule';
import { lackingSections, type LackingSection } from './_sections';
import { skeletonOf } from './_skeleton';

/** A section that the profile requires and that is absent, or has nothing in it. */
export const contentRequiredSection = defineRule<LackingSection>({
  id: 'content/required-section',
  severity: 'warning',
  message: (section, snapshot) =>
    section.empty
      ? l10n.t(
          'The profile {0} requires the section {1}, which is empty. Fill it in.',
          snapshot.profile.id,
          nameOfSection(section, snapshot),
        )
      : l10n.t(
          'The profile {0} requires the section {1}, which the plan does not have. Add it.',
          snapshot.profile.id,
          nameOfSection(section, snapshot),
        ),

  *check(snapshot) {
    const at = placeOf(snapshot);
    if (!at) return;
    for (const data of lackingSections(snapshot)) {
      const { empty } = data;
      const message = l10n.t('The section, with nothing in it');
      yield { at, data, related: empty ? [{ at: empty.key.span, message }] : [] };
    }
  },

  *fix({ data: section }, snapshot) {
    const edits = insert(section, snapshot);
    if (edits.length === 0) return;
    yield { title: l10n.t('Insert `{0}` to fill in', section.path), edits, preferred: true };
  },
});

/** The plan's title, or its first key where it has none. */
function placeOf({ plan, root }: Snapshot): Span | undefined {
  return plan?.root.title?.at.span ?? root?.entries[0]?.key.span;
}

/** The key, with what the plan's readers call it: `need` (Hankkeen tarve). */
function nameOfSection({ path, field }: LackingSection, { format }: Snapshot): string {
  switch (format.language) {
    case 'fi':
      return `\`${path}\` (${field.fi})`;
    case 'sv':
      return `\`${path}\` (${field.sv})`;
    case 'en':
      return `\`${path}\``;
  }
}

function insert({ path, field }: LackingSection, snapshot: Snapshot): readonly TextEdit[] {
  const { root, tree } = snapshot;
  let value = skeletonOf(field, snapshot);
  const keys = path.split('.');
  // From the section outwards, until something is there to put it into.
  for (let depth = keys.length - 1; root && value !== undefined && depth >= 0; depth--) {
    const outer = keys.slice(0, depth);
    const map = outer.reduce((node: ReturnType<typeof valueOf>, key) => valueOf(node, key), root);
    const key = keys[depth] ?? '';
    if (map?.kind === 'map') {
      return setEntry(tree, map, key, value, [...(objectTypeAt(outer)?.fields.keys() ?? [])]);
    }
    value = { [key]: value };
  }
  return [];
}
