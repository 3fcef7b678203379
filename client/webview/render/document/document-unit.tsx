import { rowProps, type RowProps } from '../parts/row-props';
import type { DocumentUnit } from './document-units';

/** What makes an element of the document lead to its text: with the pointer, and with the keys. */
export interface UnitProps extends RowProps {
  readonly tabIndex: number;
}

/** What the units of a block need to know: which of them is selected, and which has the focus. */
export interface UnitState {
  /** Key of the selected one in this block. */
  readonly selected: string | undefined;
  /** Key of the one that the tabulator leads to, where it stands in this block. */
  readonly current: string | undefined;
}

export function unitProps(
  { key }: Pick<DocumentUnit, 'key'>,
  { selected, current }: UnitState,
  name: string,
): UnitProps {
  return {
    ...rowProps(key, `unit ${name}`, key === selected),
    tabIndex: key === current ? 0 : -1,
  };
}
