import type { JSX } from 'preact';
import type { DocumentLine, DocumentText } from '@planwright/protocol';
import { usePage } from '../context';
import { softHyphens } from '../soft-hyphens';

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
      {light && <Light light={light} />}
      <Runs text={line.text} />
    </span>
  );
}

/** A light by its shape: the word stands beside it, and colour adds to both. */
function Light({ light }: { readonly light: NonNullable<DocumentLine['light']> }): JSX.Element {
  return (
    <svg class={`document-light ${light}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden>
      {light === 'green' && <circle cx="8" cy="8" r="6" />}
      {light === 'yellow' && <path d="M8 2 14.5 13.5H1.5z" />}
      {light === 'red' && <path d="M2.5 2.5h11v11h-11z" />}
    </svg>
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
