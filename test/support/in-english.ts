import type { RootHookObject } from 'mocha';
import { speak } from '../../server/src/l10n/speak';
import './seeded-runs';

function speakEnglish(): void {
  speak('en');
}

/**
 * Messages are said in the language that was chosen last, for the whole process: every test, and what
 * prepares a suite, begins in English, whatever ran before.
 */
export const mochaHooks: RootHookObject = {
  beforeEach: speakEnglish,
  afterEach: speakEnglish,
};
