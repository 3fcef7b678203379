import { loadTexts, locales, speak, type Locale } from '../l10n/speak';
import { AroundFiles, chosenBy } from './around-files';
import type { Surroundings, Terminal } from './terminal';

/**
 * Has all that the program itself says be said in one language from now on: what `--locale` names,
 * else the configuration that counts in the working folder, else the environment's. Findings follow
 * `--locale` too, else the configuration of each plan.
 */
export async function speakOwn(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Terminal> {
  const asked = askedFor(args);
  const locale = asked ?? configured(surroundings) ?? surroundings.environment;
  await loadTexts(locale);
  return { ...surroundings, asked, locale: speak(locale) };
}

/** Read before the options are, so that what is wrong with these is said in it too. */
function askedFor(args: readonly string[]): Locale | undefined {
  const at = args.lastIndexOf('--locale');
  const joined = args.findLast((each) => each.startsWith('--locale='))?.slice('--locale='.length);
  const word = at < 0 ? joined : args[at + 1];
  return locales.find((each) => each === word);
}

/** What is wrong with the configuration is told by the commands that check plans. */
function configured(surroundings: Surroundings): Locale | undefined {
  const { environment } = surroundings;
  try {
    return new AroundFiles(chosenBy({ ...surroundings, asked: undefined, locale: environment }))
      .locale;
  } catch {
    return undefined;
  }
}
