import { Random } from '../../support/random';
import { play, type Group } from '../group';
import { Mirror } from '../mirror';
import { adversaries, type Adversary } from '../texts/adversarial';
import { limits } from '../fault';
import { anyPosition } from '../texts/random-edits';
import { look } from './look';
import type { Step } from '../steps';

/** Texts made to hurt, every one of them in turn, in another order with each seed. */
export const adversarial: Group = {
  name: 'adversarial',
  share: 5,
  // Memory that such texts took is not all given back.
  casesOfServer: 10,
  at: (index, random, seed) => {
    const adversary = new Random(seed).shuffled(adversaries)[index];
    return (
      adversary && {
        title: adversary.name,
        run: async ({ shared, uri }) => {
          await play(await shared(), steps(uri, adversary, random));
        },
      }
    );
  },
};

function steps(
  uri: string,
  { text, isSpoken, isSound }: Adversary,
  random: Random,
): readonly Step[] {
  // That one is answered at all is what counts of one that is over the size.
  if (text.length > limits.usualLength) {
    return [
      { kind: 'open', uri, text },
      { kind: 'spoken', uri },
      { kind: 'close', uri },
      { kind: 'settle' },
    ];
  }
  const [open, ...others] = look(uri, text, random, 1);
  const at = anyPosition(new Mirror(text), random);
  const spoken: readonly Step[] = isSpoken ? [{ kind: 'spoken', uri }] : [];
  const sound: readonly Step[] = isSound === true ? [{ kind: 'no-error', uri }] : [];
  const typed: Step = {
    kind: 'change',
    uri,
    changes: [{ range: { start: at, end: at }, text: 'x' }],
  };
  return [...(open ? [open] : []), ...spoken, ...sound, typed, ...others];
}
