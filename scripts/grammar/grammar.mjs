// @ts-check
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { planRules } from './plan-rules.mjs';
import { include } from './rule.mjs';
import { yamlRules } from './yaml-rules.mjs';

export const grammarFile = fileURLToPath(
  new URL('../../syntaxes/project-plan.tmLanguage.json', import.meta.url),
);

/** The text of the grammar's file. */
export async function grammarText() {
  const grammar = {
    comment: 'Written by npm run grammar.',
    name: 'Project Plan',
    scopeName: 'source.project-plan',
    fileTypes: ['projectplan.yaml', 'projectplan.yml', 'hanke.yaml', 'hanke.yml'],
    patterns: include(
      ...['document', 'block', 'property', 'quoted', 'flowMap', 'flowList', 'textLine'],
    ),
    repository: { ...planRules, ...yamlRules },
  };
  const options = await prettier.resolveConfig(grammarFile);
  return await prettier.format(JSON.stringify(grammar), { ...options, filepath: grammarFile });
}
