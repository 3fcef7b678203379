// @ts-check
/**
 * `npm run grammar` writes `syntaxes/project-plan.tmLanguage.json`: how a plan is coloured by the
 * editor alone. Its rules are put together in `scripts/grammar/`, since one expression stands in many.
 */
import fs from 'node:fs';
import { grammarFile, grammarText } from './grammar/grammar.mjs';

fs.writeFileSync(grammarFile, await grammarText());
