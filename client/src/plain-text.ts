/** Not seen; it parts two characters that only together are an order to the editor. */
const nothing = '\u200b';

/**
 * A message as plain text: notices make links of `[x](command:…)`, which would run with one click, and
 * a message may hold the name of any file and the text of any plan.
 */
export function plainMessage(text: string): string {
  return text.replaceAll('](', `]${nothing}(`);
}

/** A text in a list to choose from, where `$(name)` would be drawn as an icon. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', `$${nothing}(`);
}
