import { localeOfTag } from './l10n/speak';
import { defaultSettings, type Settings } from './protocol';
import type { Severity } from './rules/rule';

type Group = Readonly<Record<string, unknown>>;

/** Settings come from files that anyone may write: whatever is of another shape counts as unset. */
export function readSettings(given: unknown): Settings {
  const all = groupOf(given);
  const validate = groupOf(all['validate']);
  const hints = groupOf(all['inlayHints']);
  const { inlayHints } = defaultSettings;
  return {
    ...defaultSettings,
    validate: {
      enable: validate['enable'] !== false,
      run: validate['run'] === 'onSave' ? 'onSave' : 'onType',
      scope: validate['scope'] === 'workspace' ? 'workspace' : 'openFiles',
    },
    rules: groupOf(all['rules']) as Settings['rules'],
    locale: localeSetting(all['locale']),
    inlayHints: {
      sums: flag(hints['sums'], inlayHints.sums),
      unitCosts: flag(hints['unitCosts'], inlayHints.unitCosts),
      periods: flag(hints['periods'], inlayHints.periods),
    },
    codeLens: { enable: groupOf(all['codeLens'])['enable'] !== false },
    format: { enable: groupOf(all['format'])['enable'] !== false },
  };
}

function groupOf(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function localeSetting(value: unknown): Settings['locale'] {
  return (typeof value === 'string' ? localeOfTag(value) : undefined) ?? 'auto';
}

const levels: ReadonlySet<unknown> = new Set(['off', 'hint', 'information', 'warning', 'error']);

/** The levels that are set for rules and groups of them. */
export function severityMap({ rules }: Settings): ReadonlyMap<string, Severity | 'off'> {
  return new Map(Object.entries(rules).filter(([, level]) => levels.has(level)));
}
