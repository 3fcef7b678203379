import type { JSX } from 'preact';
import type { Place } from '@planwright/protocol';
import { usePage } from '../context';
import { Icon } from './icon';
import { Open, Title, Unseen } from './parts';

interface NamedRow {
  readonly key: string;
  readonly id: string | undefined;
  readonly kindTitle: string;
  readonly title: string;
  readonly range: Place;
}

interface RowNameProps {
  readonly row: NamedRow;
  readonly branch: boolean;
  readonly closed: boolean;
  readonly onFold: (key: string) => void;
  /** -1 where the row leads the focus. */
  readonly tabIndex?: number;
}

/** Who a row is, with the handle that folds what stands below it. */
export function RowName({ row, branch, closed, onFold, tabIndex }: RowNameProps): JSX.Element {
  const { words } = usePage();
  const focus = tabIndex === undefined ? {} : { tabIndex };
  return (
    <span class="row-name">
      {branch ? (
        <button
          type="button"
          class={closed ? 'fold closed' : 'fold'}
          aria-expanded={!closed}
          aria-label={`${closed ? words.expand : words.collapse}: ${row.title}`}
          onClick={(event) => {
            event.stopPropagation();
            onFold(row.key);
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
