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
      args: args.filter((arg) => arg !== '--no-color'),
      options,
      allowPositionals: true,
    });
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/\.?\n|\. /);
    throw new CommandError(`${reason}. See planwright ${command} --help.`);
  }
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
  throw new CommandError(
    `planwright ${command} takes no "${first}". See planwright ${command} --help.`,
  );
}
