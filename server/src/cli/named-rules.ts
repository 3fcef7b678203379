import * as l10n from '@vscode/l10n';
import { ruleNames } from '../rules/rule-names';
import { nearest } from '../util/near';
import { CommandError } from './command-error';
import { either } from './formats/counts';

/**
 * The rule (`budget/no-total`) or group of rules (`schedule/*`) that an option names.
 * @throws CommandError for any other word, with those that are spelt nearly so
 */
export function namedRule(option: string, word: string): string {
  const names = ruleNames();
  if (names.includes(word)) return word;
  // The group is left out often.
  const candidates = names.map((name) => ({
    value: name,
    names: [name, name.slice(name.indexOf('/') + 1)],
  }));
  const near = nearest(word, candidates, 2);
  const said = [
    l10n.t('--{0} names no rule: "{1}".', option, word),
    ...(near.length > 0 ? [l10n.t('Did you mean {0}?', either(near))] : []),
    l10n.t('planwright rules lists them.'),
  ];
  throw new CommandError(said.join(' '));
}

/** Whether a rule is among those named, by itself or with its group. */
export function isNamed(rule: string, named: ReadonlySet<string>): boolean {
  return named.has(rule) || named.has(`${rule.slice(0, rule.indexOf('/'))}/*`);
}
