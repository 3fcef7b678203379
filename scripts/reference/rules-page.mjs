// @ts-check
/** `docs/rules/README.md`: all rules, out of their own pages. */

const groups = /** @type {const} */ ({
  yaml: 'The text itself',
  schema: 'Keys and values',
  id: 'Ids and what they name',
  budget: 'Money and person-years',
  schedule: 'Periods and schedules',
  metrics: 'Metrics',
  content: 'What a plan must hold',
  risk: 'Risks',
  evaluation: 'The evaluation',
  meta: 'Ignore comments',
});

/**
 * @param {readonly { id: string, page: string }[]} rules the text of each rule's page
 * @returns {string} the index; throws an `Error` where a page or a group is not of the known form
 */
export function rulesPage(rules) {
  const parts = Object.entries(groups).map(([group, title]) => {
    const rows = rules.filter(({ id }) => id.startsWith(`${group}/`)).map(row);
    if (rows.length === 0) throw new Error(`There is no rule in ${group}.`);
    return [
      `## ${title}`,
      '',
      '| rule | severity | fixes | what it finds |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ];
  });
  const stray = rules.find(({ id }) => !(String(id.split('/')[0]) in groups));
  if (stray) throw new Error(`Give the group of ${stray.id} a title in scripts/reference.`);
  return [
    '# The rules',
    '',
    `${rules.length} rules. Each has a page: why it matters, what it finds, what is in order, what steers it;`,
    '`planwright rules ID` shows the same on a terminal. Severities can be set for a folder or for oneself',
    '([configuration](../configuration.md)); what is meant as it stands is silenced with its reason:',
    '`# planwright-ignore budget/fte-cost -- agreed with the funder`.',
    '',
    ...parts.flat(),
  ].join('\n');
}

/** @param {{ id: string, page: string }} rule */
function row({ id, page }) {
  const found = /^# .*\n\n\|[^\n]*\n\|[^\n]*\n\| *(.*?) *\| *(.*?) *\|\n\n([\s\S]*?)\n\n/.exec(
    page,
  );
  const [, severity, fixes, said = ''] = found ?? [];
  if (!found) throw new Error(`docs/rules/${id}.md does not begin as the pages of rules do.`);
  return `| [\`${id}\`](${id}.md) | ${severity} | ${fixes} | ${said.replaceAll('\n', ' ').replaceAll('|', '\\|')} |`;
}
