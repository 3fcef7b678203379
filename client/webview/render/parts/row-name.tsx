import type { JSX } from 'preact';
import type { Place } from '@planwright/protocol';
import { Fold } from './folding';
import { NodeName } from './parts';

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
  return (
    <span class="row-name">
      {branch ? (
        <Fold
          closed={closed}
          title={row.title}
          tabIndex={tabIndex}
          onFold={() => {
            onFold(row.key);
          }}
        />
      ) : (
        <span class="fold" />
      )}
      <NodeName node={row} class="row-title" tabIndex={tabIndex} />
    </span>
  );
}
