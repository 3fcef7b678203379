import type { JSX } from 'preact';
import type { DifferenceCell } from '@planwright/protocol';
import { usePage } from '../context';
import { Icon } from './icon';
import { Difference, Unseen } from './parts';

interface ComparedProps {
  readonly difference: DifferenceCell | undefined;
  /** Both figures are there, and are the same. */
  readonly isSame: boolean;
}

/** What a comparison has come to: the difference, a tick, or nothing where there is nothing to compare. */
export function Compared({ difference, isSame }: ComparedProps): JSX.Element | null {
  const { words } = usePage();
  if (difference) return <Difference difference={difference} shown={difference.figure} />;
  if (!isSame) return null;
  return (
    <span class="same" title={words.inTime.same}>
      <Icon name="check" />
      <Unseen>{words.inTime.same}</Unseen>
    </span>
  );
}
