import * as l10n from '@vscode/l10n';
import { isProfilePath, namedProfile, profileIds } from '../../model/profile';
import type { Snapshot } from '../../model/snapshot';
import { replaceValue } from '../../parse/edits';
import { valueOf, type ScalarNode } from '../../parse/syntax';
import { nearest } from '../../util/near';
import type { Fix } from '../rule';
import { shown } from '../_shown';

/** A `profile` that names neither a built-in profile nor a file that is there and may be read. */
export interface UnknownProfile {
  readonly kind: 'unknown-profile';
  readonly node: ScalarNode;
  readonly why: 'absent' | 'outside' | 'untrusted';
}

/** Of a plan, or of a configuration; undefined while nobody has looked for the file. */
export function unknownProfile({ root, context }: Snapshot): UnknownProfile | undefined {
  const node = valueOf(root, 'profile');
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || node.value === '') {
    return undefined;
  }
  const { kind } = namedProfile(node.value, context);
  const isKnown = kind === 'profile' || kind === 'unknown';
  return isKnown ? undefined : { kind: 'unknown-profile', node, why: kind };
}

export function explainProfile({ node, why }: UnknownProfile): string {
  const known = profileIds.map((id) => `\`${id}\``).join(', ');
  if (why === 'untrusted') {
    return l10n.t(
      'The profile "{0}" is not read, because this folder is not trusted: the plan is checked without it. Trust the folder to have it count.',
      shown(node.source),
    );
  }
  if (why === 'outside') {
    return l10n.t(
      'The profile "{0}" is not read, because it lies outside: copy it into a folder that is open or into the folder of this file, or name one of {1}.',
      shown(node.source),
      known,
    );
  }
  return isProfilePath(node.source)
    ? l10n.t(
        'There is no profile file "{0}": paths lead from the folder of this file. Correct the path, or name one of {1}.',
        shown(node.source),
        known,
      )
    : l10n.t(
        'There is no profile "{0}". There are {1}; one of your own is named by the path of its file, such as profiles/own.yaml.',
        shown(node.source),
        known,
      );
}

export function* fixesOfProfile({ node }: UnknownProfile, { tree }: Snapshot): Generator<Fix> {
  if (isProfilePath(node.source)) return;
  const near = nearest(
    node.source,
    profileIds.map((id) => ({ value: id, names: [id] })),
  );
  for (const id of near.length > 0 ? near : profileIds) {
    yield {
      title: l10n.t('Change to {0}', id),
      edits: [replaceValue(tree, node, id)],
      preferred: near.length === 1,
    };
  }
}
