import * as l10n from '@vscode/l10n';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { locales } from '../l10n/speak';
import { CommandError } from './command-error';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>
>;

/** What every command takes, beside `--no-color`. The language is spoken already: `speakOwn`. */
const everywhere = { locale: { type: 'string' } } as const satisfies Options;

/** The words of one call; whatever the command does not know is a usage error that names it. */
export function parseOptions<T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
): Parsed<T & typeof everywhere> {
  const parsed = parsedWords(command, args, { ...options, ...everywhere });
  const { locale } = parsed.values as { readonly locale?: string };
  if (locale !== undefined) oneOf('locale', locale, locales);
  return parsed;
}

function parsedWords<T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
): Parsed<T> {
  try {
    return parseArgs({
      args: withNegatives(
        args.filter((arg) => arg !== '--no-color'),
        options,
      ),
      options,
      allowPositionals: true,
    });
  } catch (error) {
    throw new CommandError(`${reasonOf(error as NodeJS.ErrnoException)}. ${seeHelp(command)}`);
  }
}

/** `--max-warnings -1` as one word: a number is meant as the option's value, whatever its sign. */
function withNegatives(args: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? '';
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string';
    if (takesValue && /^-\d/.test(arg)) joined.splice(-1, 1, `${before}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const [reason = ''] = message.split(/\.?\n|\. /);
  // Of `'-o, --output <value>'` the long form.
  const option = /'(?:-\w, )?(-{1,2}[\w-]+)/.exec(reason)?.[1];
  if (option === undefined) return reason;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return l10n.t("Unknown option '{0}'", option);
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return reason;
  return /is ambiguous|argument missing/.test(reason)
    ? l10n.t('{0} needs a value', option)
    : l10n.t('{0} takes no value', option);
}

function seeHelp(command: string): string {
  return l10n.t('See planwright {0} --help.', command);
}

/** One of a few words; the error lists them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new CommandError(
      l10n.t('--{0} takes {1}, not "{2}".', option, allowed.join(', '), value),
    );
  }
  return found;
}

export function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new CommandError(l10n.t('--{0} takes a whole number, not "{1}".', option, value));
  }
  return Number(value);
}

/** For a command that takes no words but options. */
export function noWords(command: string, words: readonly string[]): void {
  const [first] = words;
  if (first === undefined) return;
  const said = l10n.t('planwright {0} takes no "{1}".', command, first);
  throw new CommandError(`${said} ${seeHelp(command)}`);
}
