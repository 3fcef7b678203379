import type { JSX } from 'preact';
import type {
  DocumentBlock,
  DocumentFigure,
  DocumentHeading,
  DocumentTerms,
  DocumentTitle,
} from '@planwright/protocol';
import { whenChanged } from '../parts/when-changed';
import { ListBlock } from './document-list';
import { TableBlock } from './document-table';
import { Lines, Runs } from './document-text';
import { unitProps, type UnitState } from './document-unit';

interface BlockProps {
  readonly block: DocumentBlock;
  /** Of a heading; undefined for one without. */
  readonly number: string | undefined;
  /** Key of what is selected in it, and of what the tabulator leads to in it. */
  readonly selected: string | undefined;
  readonly current: string | undefined;
}

/** One block: a child of the windowed list, with all the room that it takes. */
export const Block = whenChanged(function Block({
  block,
  number,
  selected,
  current,
}: BlockProps): JSX.Element {
  const state = { selected, current };
  switch (block.kind) {
    case 'title':
      return inRoom(block, <TitlePage block={block} state={state} />);
    case 'list':
      return inRoom(block, <ListBlock block={block} state={state} />);
    case 'terms':
      return inRoom(block, <Terms block={block} state={state} />);
    case 'table':
      return inRoom(block, <TableBlock block={block} state={state} />);
    case 'heading':
      return <Heading block={block} number={number} state={state} />;
    case 'paragraph':
      return (
        <div {...unitProps(block, state, 'document-block document-paragraph')}>
          <p>
            <Runs text={block.text} />
          </p>
        </div>
      );
    case 'figure':
      return <Figure block={block} state={state} />;
  }
});

/** A block of several things: what leads to the text are these. */
function inRoom({ key, kind }: DocumentBlock, children: JSX.Element): JSX.Element {
  return (
    <div data-row={key} class={`document-block of-${kind}`}>
      {children}
    </div>
  );
}

interface HeadingProps {
  readonly block: DocumentHeading;
  readonly number: string | undefined;
  readonly state: UnitState;
}

const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function Heading({ block, number, state }: HeadingProps): JSX.Element {
  const { level, lead, inContents, breakBefore, text } = block;
  const isDeeper = level > tags.length;
  // What heads a few lines below the deepest heading is no heading: the outline ends with parts.
  const Tag = isDeeper && !inContents ? 'p' : (tags[level - 1] ?? 'h6');
  const kind = inContents ? `document-level-${Math.min(level, 4)}` : 'document-label';
  const page = breakBefore ? ' document-page' : '';
  return (
    <div {...unitProps(block, state, `document-block document-heading ${kind}${page}`)}>
      <Tag {...(isDeeper && inContents ? { 'aria-level': level + 1 } : {})}>
        {number !== undefined && <span class="document-number">{number} </span>}
        {lead !== undefined && <span class="document-lead">{lead} </span>}
        <span class="document-heading-text">
          <Runs text={text} />
        </span>
      </Tag>
    </div>
  );
}

function Terms({
  block,
  state,
}: {
  readonly block: DocumentTerms;
  readonly state: UnitState;
}): JSX.Element {
  return (
    <dl class={`document-${block.layout}`}>
      {block.items.map((item) => (
        <div key={item.key} {...unitProps(item, state, 'document-term')}>
          <dt>
            <Runs text={item.term} />
          </dt>
          <dd>
            <Lines lines={item.details} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TitlePage({
  block,
  state,
}: {
  readonly block: DocumentTitle;
  readonly state: UnitState;
}): JSX.Element {
  return (
    <>
      {block.lines.map((line) => (
        <p key={line.key} {...unitProps(line, state, `document-title-${line.role}`)}>
          <Runs text={line.text} />
        </p>
      ))}
    </>
  );
}

function Figure({
  block,
  state,
}: {
  readonly block: DocumentFigure;
  readonly state: UnitState;
}): JSX.Element {
  return (
    <div {...unitProps(block, state, 'document-block document-figure')}>
      <figure>
        <figcaption>
          <span class="document-line">
            {block.label !== undefined && <span class="document-lead">{block.label}. </span>}
            <Runs text={block.text} />
          </span>
          <Lines lines={block.notes} />
        </figcaption>
      </figure>
    </div>
  );
}
