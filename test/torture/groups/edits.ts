import type { Group } from '../group';
import { play } from '../group';
import { perform } from '../perform';
import { anyPlan, otherEnds } from '../texts/plans';
import { randomChanges } from '../texts/random-edits';
import { lookAround } from './look';

const editsOfCase = 120;

/** A plan is worked on; what is said of it then is what is said of its text in a fresh document. */
export const edits: Group = {
  name: 'edits',
  share: 4,
  at: (_, random) => {
    const text = otherEnds(anyPlan(random), random);
    const count = random.chance(0.5) ? editsOfCase : 1 + random.below(20);
    return {
      title: `${count} edits of ${text.length} characters`,
      run: async ({ shared, uri }) => {
        const session = await shared();
        await perform(session, { kind: 'open', uri, text });
        for (let edit = 0; edit < count && !session.hasEnded; edit++) {
          const document = session.documents.current(uri);
          if (!document) return;
          await perform(session, {
            kind: 'change',
            uri,
            changes: randomChanges(document.text, random),
            ...(random.chance(0.02) && { by: 1 + random.below(5) }),
          });
          if (random.chance(0.1)) await play(session, lookAround(uri, document.text, random, 1));
          else if (random.chance(0.3)) await perform(session, { kind: 'settle' });
        }
        await play(session, [
          { kind: 'survey', uri },
          { kind: 'compare', uri },
          { kind: 'close', uri },
          { kind: 'settle' },
        ]);
      },
    };
  },
};
