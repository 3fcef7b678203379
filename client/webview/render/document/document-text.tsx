import type { JSX } from 'preact';
import type { DocumentLine, DocumentText } from '@planwright/protocol';
import { usePage } from '../../state/context';
import { LightMark } from '../parts/light';
import { softHyphens } from '../parts/soft-hyphens';

/** A text of the plan: text, and links to the web addresses that it holds. */
export function Runs({ text }: { readonly text: DocumentText }): JSX.Element {
  const { language } = usePage();
  return (
    <>
      {text.map(({ text: run, href }, index) =>
        href === undefined ? (
          <span key={index}>{softHyphens(run, language)}</span>
        ) : (
          <a key={index} href={href} rel="noreferrer">
            {run}
          </a>
        ),
      )}
    </>
  );
}

/** Lines of a cell or under a term; several items in a row are a list. */
export function Lines({ lines }: { readonly lines: readonly DocumentLine[] }): JSX.Element {
  return (
    <>
      {inGroups(lines).map((group, index) =>
        group[0]?.kind === 'item' ? (
          <ul key={index} class="document-items">
            {group.map((line, item) => (
              <li key={item}>
                <Runs text={line.text} />
              </li>
            ))}
          </ul>
        ) : (
          group.map((line, item) => <Line key={`${index} ${item}`} line={line} />)
        ),
      )}
    </>
  );
}

function Line({ line }: { readonly line: DocumentLine }): JSX.Element {
  const { kind, light } = line;
  return (
    <span class={`document-line document-line-${kind}`}>
      {light && <LightMark light={light} />}
      <Runs text={line.text} />
    </span>
  );
}

function inGroups(lines: readonly DocumentLine[]): readonly (readonly DocumentLine[])[] {
  const groups: DocumentLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && (last[0]?.kind === 'item') === (line.kind === 'item')) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
