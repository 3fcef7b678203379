import type { JSX } from 'preact';
import type { SourceRange } from '@planwright/protocol';
import { usePage } from '../context';
import { Icon } from './icon';
import { Open, Title, Unseen } from './parts';

interface NamedRow {
  readonly key: string;
  readonly id: string | undefined;
  readonly kindTitle: string;
  readonly title: string;
  readonly range: SourceRange;
}

interface RowNameProps {
  readonly row: NamedRow;
  readonly branch: boolean;
  readonly onToggle: () => void;
  /** -1 where the row leads the focus. */
  readonly tabIndex?: number;
}

/** Who a row is, with the handle that folds what stands below it. */
export function RowName({ row, branch, onToggle, tabIndex }: RowNameProps): JSX.Element {
  const { words, closed } = usePage();
  const isClosed = closed.has(row.key);
  const focus = tabIndex === undefined ? {} : { tabIndex };
  return (
    <span class="row-name">
      {branch ? (
        <button
          type="button"
          class={isClosed ? 'fold closed' : 'fold'}
          aria-expanded={!isClosed}
          aria-label={`${isClosed ? words.expand : words.collapse}: ${row.title}`}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
          {...focus}
        >
          <Icon name="chevron" />
        </button>
      ) : (
        <span class="fold" />
      )}
      <Open range={row.range} class="row-title" {...focus}>
        <Unseen>{row.kindTitle} </Unseen>
        <Title id={row.id} title={row.title} />
      </Open>
    </span>
  );
}
