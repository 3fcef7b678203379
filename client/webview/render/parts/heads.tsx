import type { JSX } from 'preact';
import { usePage } from '../../state/context';
import { softHyphens } from './soft-hyphens';

/** The names of a table's columns; their role is said for tables that narrow pages draw as cards. */
export function Heads({ titles }: { readonly titles: readonly string[] }): JSX.Element {
  const { language } = usePage();
  return (
    <>
      {titles.map((title) => (
        <th scope="col" role="columnheader" key={title}>
          {softHyphens(title, language)}
        </th>
      ))}
    </>
  );
}
