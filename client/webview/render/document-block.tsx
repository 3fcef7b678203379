import type { JSX } from 'preact';
import type {
  DocumentBlock,
  DocumentFigure,
  DocumentHeading,
  DocumentTerms,
  DocumentTitle,
} from '@planwright/protocol';
import { whenChanged } from '../draw-again';
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
      return (
        <Room block={block}>
          <TitlePage block={block} state={state} />
        </Room>
      );
    case 'list':
      return (
        <Room block={block}>
          <ListBlock block={block} state={state} />
        </Room>
      );
    case 'terms':
      return (
        <Room block={block}>
          <Terms block={block} state={state} />
        </Room>
      );
    case 'table':
      return (
        <Room block={block}>
          <TableBlock block={block} state={state} />
        </Room>
      );
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
function Room({
  block,
  children,
}: {
  readonly block: DocumentBlock;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div data-row={block.key} class={`document-block of-${block.kind}`}>
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
  const Tag = tags[level - 1] ?? 'h6';
  const kind = inContents ? `document-level-${Math.min(level, 4)}` : 'document-label';
  const page = breakBefore ? ' document-page' : '';
  return (
    <div {...unitProps(block, state, `document-block document-heading ${kind}${page}`)}>
      <Tag {...(level > tags.length ? { 'aria-level': level + 1 } : {})}>
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
