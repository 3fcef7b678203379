import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError } from './command-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words of one call; whatever the command does not know is a usage error that names it. */
export function parseOptions<T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
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
  const option = /'(?:-\w, )?(--[\w-]+)/.exec(reason)?.[1];
  const lacksValue = /is ambiguous|argument missing/.test(reason);
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option !== undefined && lacksValue
    ? `${option} needs a value`
    : reason;
}

function seeHelp(command: string): string {
  return `See planwright ${command} --help.`;
}

/** One of a few words; the error lists them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) {
    throw new CommandError(`--${option} takes ${allowed.join(', ')}, not "${value}".`);
  }
  return found;
}

export function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw new CommandError(`--${option} takes a whole number, not "${value}".`);
  }
  return Number(value);
}

/** For a command that takes no words but options. */
export function noWords(command: string, words: readonly string[]): void {
  const [first] = words;
  if (first === undefined) return;
  throw new CommandError(`planwright ${command} takes no "${first}". ${seeHelp(command)}`);
}
