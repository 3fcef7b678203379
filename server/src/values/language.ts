/** The language of a plan's texts and of the figures written for people (plan-format §1.1). */
export type Language = 'fi' | 'sv' | 'en';

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** The BCP 47 tag that `Intl` writes figures by. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** The sign before the decimals of a figure; the other one of `,` and `.` groups its thousands. */
export function decimalSignOf(language: Language): ',' | '.' {
  return language === 'en' ? '.' : ',';
}

export const noBreakSpace = '\u00A0';
