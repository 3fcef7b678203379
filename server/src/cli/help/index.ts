import type { Locale } from '../../l10n/speak';
import { helpEnglish } from './help-en';
import { helpFinnish } from './help-fi';
import { helpSwedish } from './help-sv';

export const commandNames = [
  'check',
  'fix',
  'format',
  'rollup',
  'roadmap',
  'readiness',
  'export',
  'import',
  'rules',
  'schema',
  'lsp',
] as const;
export type CommandName = (typeof commandNames)[number];

/** What is said of a command. Pages are laid out by hand, so each is translated as a whole. */
export interface CommandHelp {
  /** One line for the overview. */
  readonly summary: string;
  /** What `--help` prints: at most 100 characters a line, ending in a line end. */
  readonly page: string;
}

export interface HelpTexts {
  /** Around the list of commands. */
  readonly title: string;
  readonly usage: string;
  readonly more: string;
  readonly exitStatus: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
}

const texts: Readonly<Record<Locale, HelpTexts>> = {
  en: helpEnglish,
  fi: helpFinnish,
  sv: helpSwedish,
};

export function helpOf(command: CommandName, locale: Locale): string {
  return texts[locale].commands[command].page;
}

/** Every command in one line. */
export function overview(locale: Locale): string {
  const { title, usage, more, exitStatus, commands } = texts[locale];
  const width = Math.max(...commandNames.map((name) => name.length));
  const lines = commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name].summary}`);
  return [title, '', usage, '', ...lines, '', more, exitStatus, ''].join('\n');
}
