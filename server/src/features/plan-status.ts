import { spoken } from '../l10n/speak';
import { namedProfile, type Words } from '../model/profile';
import type { Snapshot } from '../model/snapshot';
import type { PlanStatusInfo } from '../protocol';
import type { PlanDocument } from './document';

/** How a plan stands: is it ready to submit, and whose demands count for it. */
export function planStatus({ snapshot, diagnostics, version }: PlanDocument): PlanStatusInfo {
  const count = (wanted: string): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const { id, title } = snapshot.profile;
  return {
    version,
    errors: count('error'),
    warnings: count('warning'),
    profile: { id, title: inWords(title) ?? id, ...whence(snapshot) },
  };
}

function inWords(words: Words): string | undefined {
  return words[spoken()] ?? words.en ?? words.fi ?? words.sv;
}

/** Who chose the profile. A name that leads nowhere is told as it is written. */
function whence({ plan, context }: Snapshot): Pick<PlanStatusInfo['profile'], 'from' | 'named'> {
  const named = plan?.profile?.value;
  if (context.chosenProfile) return { from: 'chosen' };
  if (named === undefined) return { from: context.defaultProfile ? 'folder' : 'default' };
  switch (namedProfile(named, context).kind) {
    case 'profile':
      return { from: 'plan', named };
    case 'outside':
    case 'untrusted':
      return { from: 'unread', named };
    case 'absent':
    case 'unknown':
      return { from: 'missing', named };
  }
}
