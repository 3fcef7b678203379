import type { JSX } from 'preact';
import type { DocumentItem, DocumentList } from '@planwright/protocol';
import { Lines, Runs } from './document-text';
import { unitProps, type UnitState } from './document-unit';

interface ListProps {
  readonly block: DocumentList;
  readonly state: UnitState;
}

export function ListBlock({ block, state }: ListProps): JSX.Element {
  return <Items branches={branchesOf(block.items)} state={state} />;
}

interface Branch {
  readonly item: DocumentItem;
  readonly below: Branch[];
}

interface ItemsProps {
  readonly branches: readonly Branch[];
  readonly state: UnitState;
}

function Items({ branches, state }: ItemsProps): JSX.Element {
  return (
    <ul class="document-list">
      {branches.map(({ item, below }) => (
        <li key={item.key}>
          <div {...unitProps(item, state, item.heads ? 'document-item heads' : 'document-item')}>
            {item.marker === undefined ? (
              <span class="document-bullet" aria-hidden="true" />
            ) : (
              <span class="document-marker">{item.marker}</span>
            )}
            <div class="document-item-text">
              <span class="document-line">
                <Runs text={item.text} />
              </span>
              <Lines lines={item.notes} />
            </div>
          </div>
          {below.length > 0 && <Items branches={below} state={state} />}
        </li>
      ))}
    </ul>
  );
}

/** The items as they stand under each other. */
function branchesOf(items: readonly DocumentItem[]): readonly Branch[] {
  const top: Branch[] = [];
  const open: Branch[] = [];
  for (const item of items) {
    const branch: Branch = { item, below: [] };
    open.length = Math.min(open.length, item.depth);
    (open.at(-1)?.below ?? top).push(branch);
    open.push(branch);
  }
  return top;
}
