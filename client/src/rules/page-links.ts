/** Links to the pages of the rules, which are files of the extension written in Markdown. */

export const openRulePageId = 'planwright.openRulePage';

/** The page's address as a link that shows it as a page, not as the text that it is written in. */
export function rulePageCommand(page: string): string {
  // Brackets would end a link in Markdown.
  const brackets: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };
  const argument = encodeURIComponent(JSON.stringify([page]));
  return `command:${openRulePageId}?${argument.replace(/[()]/g, (mark) => brackets[mark] ?? '')}`;
}

/**
 * Markdown with its links to pages under `folder` (a URI) made commands.
 * Undefined where it has none.
 */
export function withPageCommands(markdown: string, folder: string): string | undefined {
  const links = /\]\(([\w+.-]+:[^()\s]+\.md)\)/g;
  let count = 0;
  const changed = markdown.replace(links, (link, page: string) => {
    if (!isRulePage(page, folder)) return link;
    count++;
    return `](${rulePageCommand(page)})`;
  });
  return count > 0 ? changed : undefined;
}

/** Below the folder, by a rule's name: a link in a text must not lead the command elsewhere. */
export function isRulePage(page: string, folder: string): boolean {
  return ruleOfPage(page, folder) !== undefined;
}

/** The id of the rule whose page it is: `budget/total-mismatch`. */
export function ruleOfPage(page: string, folder: string): string | undefined {
  const start = `${decoded(folder).replace(/\/$/, '')}/`;
  const whole = decoded(page);
  if (!whole.startsWith(start)) return undefined;
  return /^([a-z-]+\/[a-z-]+)\.md$/.exec(whole.slice(start.length))?.[1];
}

/** URIs are written with more or with less encoding, depending on who wrote them. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
