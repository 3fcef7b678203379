import type { JSX } from 'preact';
import type { HeldAbove } from '@planwright/protocol';
import { Open, Title } from './parts';

interface HeldProps {
  /** Before the name of the part. */
  readonly words: string;
  readonly held: HeldAbove;
  readonly tabIndex?: number | undefined;
}

/** That what a row lacks stands in a part above it: by its id, or its title where it has none. */
export function Held({ words, held, tabIndex }: HeldProps): JSX.Element {
  return (
    <span class="under row-note">
      {words}{' '}
      <Open range={held.range} tabIndex={tabIndex}>
        {held.id === undefined ? <Title title={held.title} /> : <span class="id">{held.id}</span>}
      </Open>
    </span>
  );
}
