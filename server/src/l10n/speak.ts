import * as l10n from '@vscode/l10n';

/** The languages that messages are said in. English ones stand in the sources. */
export const locales = ['en', 'fi', 'sv'] as const;
export type Locale = (typeof locales)[number];

type Texts = Record<string, string>;

/** Files beside the bundles, of which a process that speaks English reads none. */
const readTexts: Readonly<Record<Locale, () => Promise<Texts>>> = {
  en: () => Promise.resolve({}),
  fi: async () =>
    (await import('../../../l10n/bundle.l10n.fi.json', { with: { type: 'json' } })).default,
  sv: async () =>
    (await import('../../../l10n/bundle.l10n.sv.json', { with: { type: 'json' } })).default,
};

const loaded = new Map<Locale, Texts>([['en', {}]]);
let locale: Locale = 'en';

/**
 * Reads the texts of a language; to be waited for once before the first `speak` of it.
 * @throws (rejects) where the file cannot be read
 */
export async function loadTexts(wanted: Locale): Promise<void> {
  if (!loaded.has(wanted)) loaded.set(wanted, await readTexts[wanted]());
}

/** For those who cannot wait later. */
export async function loadAllTexts(): Promise<void> {
  await Promise.all(locales.map(loadTexts));
}

/** Whether `speak` of it says what it should. */
export function hasTexts(wanted: Locale): boolean {
  return loaded.has(wanted);
}

/**
 * Says all messages in this language from now on, or in English while its texts are not loaded.
 * Costs nothing, so that what speaks of several plans may ask for the language of each. Messages
 * that were made before stay as they are, and those of kept findings follow (`rules/node-checks.ts`).
 * @returns the language that is spoken now
 */
export function speak(wanted: Locale): Locale {
  const next = loaded.has(wanted) ? wanted : 'en';
  if (next !== locale) {
    locale = next;
    l10n.config({ contents: loaded.get(next) ?? {} });
  }
  return locale;
}

/** What is made says its messages in this language where its texts are loaded; then all is as before. */
export function speaking<T>(wanted: Locale, make: () => T): T {
  if (wanted === locale || !loaded.has(wanted)) return make();
  const before = locale;
  speak(wanted);
  try {
    return make();
  } finally {
    speak(before);
  }
}

/** The language of the messages that are made now. */
export function spoken(): Locale {
  return locale;
}

/**
 * The language of a tag such as `fi`, `fi-FI` or `sv_SE.UTF-8`, as editors and systems write them;
 * undefined for one that no message is written in.
 */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  const [language] = (tag ?? '').toLowerCase().split(/[-_.]/);
  return language === 'en' || language === 'fi' || language === 'sv' ? language : undefined;
}
