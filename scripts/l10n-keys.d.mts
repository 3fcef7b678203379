/** The types of l10n-keys.mjs, for the tests. */
export const translated: readonly ['fi', 'sv'];
export function bundlePath(locale: string): string;
export function saidTexts(): ReadonlyMap<string, readonly string[]>;
export function differences(
  said: Iterable<string>,
  bundle: Readonly<Record<string, string>>,
): { readonly missing: readonly string[]; readonly unused: readonly string[] };
