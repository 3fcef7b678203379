import type { JSX } from 'preact';
import type { DifferenceCell } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { IconNote } from '../parts/icon';
import { Difference } from '../parts/parts';

interface ComparedProps {
  readonly difference: DifferenceCell | undefined;
  /** Both figures are there, and are the same. */
  readonly isSame: boolean;
}

/** What a comparison has come to: the difference, a tick, or nothing where there is nothing to compare. */
export function Compared({ difference, isSame }: ComparedProps): JSX.Element | null {
  const words = useWords();
  if (difference) return <Difference difference={difference} shown={difference.figure} />;
  if (!isSame) return null;
  return <IconNote name="check" class="same" text={words.inTime.same} />;
}
