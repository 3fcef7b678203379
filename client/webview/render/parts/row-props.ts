export interface RowProps {
  readonly 'data-row': string;
  readonly class: string;
  readonly 'aria-current': true | undefined;
}

/** What everything says of itself that is highlighted where the cursor stands in its text. */
export function rowProps(key: string, name: string, selected: boolean): RowProps {
  return {
    'data-row': key,
    class: selected ? `${name} selected` : name,
    'aria-current': selected || undefined,
  };
}
