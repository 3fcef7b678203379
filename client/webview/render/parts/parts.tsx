import type { ComponentChildren, JSX } from 'preact';
import type {
  DifferenceCell,
  Fact,
  MoneyCell,
  PersonYearsDifference,
  Place,
  Share,
} from '@planwright/protocol';
import { usePage, useWords } from '../../state/context';
import { softHyphens } from './soft-hyphens';
import { Icon } from './icon';

interface OpenProps {
  /** Undefined: it stands nowhere in the text, and is no link. */
  readonly range: Place | undefined;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** -1 where a row leads the focus to its links itself. */
  readonly tabIndex?: number | undefined;
}

/** Something that stands in the text: a click leads there. */
export function Open({ range, children, class: name = '', tabIndex }: OpenProps): JSX.Element {
  const { open, words } = usePage();
  if (!range) return <span class={name}>{children}</span>;
  return (
    <button
      type="button"
      class={`open ${name}`}
      title={words.showInText}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        open(range);
      }}
    >
      {children}
    </button>
  );
}

interface TitleProps {
  readonly id?: string | undefined;
  readonly title: string;
}

/** A title with its id, broken where its language breaks long words. */
export function Title({ id, title }: TitleProps): JSX.Element {
  const { language } = usePage();
  return (
    <>
      {id !== undefined && <span class="id">{id}</span>}{' '}
      <span class="title">{softHyphens(title, language)}</span>
    </>
  );
}

interface TitledProps {
  readonly of: { readonly id?: string | undefined; readonly range: Place | undefined };
  readonly title: string;
  readonly class?: string;
  readonly tabIndex?: number | undefined;
}

/** A title with its id, which leads to where it stands. */
export function Titled({ of, title, class: name = '', tabIndex }: TitledProps): JSX.Element {
  return (
    <Open range={of.range} class={name} tabIndex={tabIndex}>
      <Title id={of.id} title={title} />
    </Open>
  );
}

interface NodeNameProps {
  readonly node: {
    readonly id: string | undefined;
    readonly kindTitle: string;
    readonly title: string | undefined;
    readonly range: Place;
  };
  readonly class?: string;
  readonly tabIndex?: number | undefined;
}

/** A part of the plan by its name, which leads to it; of which kind it is, is read aloud. */
export function NodeName({ node, class: name, tabIndex }: NodeNameProps): JSX.Element {
  return (
    <Open range={node.range} class={name ?? ''} tabIndex={tabIndex}>
      <Unseen>{node.kindTitle} </Unseen>
      <Title id={node.id} title={node.title ?? ''} />
    </Open>
  );
}

/** A text of the plan in its own language, which leads to where it stands. */
export function FactText({ fact }: { readonly fact: Fact }): JSX.Element {
  const { language } = usePage();
  return <Open range={fact.range}>{softHyphens(fact.text, language)}</Open>;
}

interface FactRowProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** One of a list of facts. */
export function FactRow({ label, children }: FactRowProps): JSX.Element {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Instead of a view, or a table of one, that has nothing to show. */
export function Empty({ message }: { readonly message: string }): JSX.Element {
  return (
    <p class="empty">
      <span>{withCode(message)}</span>
    </p>
  );
}

/** So many of them, in the number that the words ask for. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Read aloud, not seen. */
export function Unseen({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <span class="unseen">{children}</span>;
}

export function ShareBar({ share }: { readonly share: Share | undefined }): JSX.Element | null {
  if (!share) return null;
  const width = `${Math.max(0, Math.min(share.percent, 100))}%`;
  return (
    <span class="share">
      <span class="share-track" aria-hidden="true">
        <span class="share-fill" style={{ inlineSize: width }} />
      </span>
      <span class="share-text">{share.text}</span>
    </span>
  );
}

interface DifferenceProps {
  readonly difference: DifferenceCell | PersonYearsDifference;
  /** The figure as it is to be shown: with its unit or without. */
  readonly shown: string;
  readonly inWords?: boolean;
}

/** A difference by sign, or by words instead of it, and by an arrow; never by colour alone. */
export function Difference({ difference, shown, inWords = false }: DifferenceProps): JSX.Element {
  const words = useWords();
  const units = 'cents' in difference ? difference.cents : difference.hundredths;
  const direction = units > 0 ? words.more : words.less;
  const text = difference.blamed ? direction : `${direction}; ${words.fromBelow}`;
  return (
    <span class={difference.blamed ? 'difference blamed' : 'difference'} title={text}>
      <Icon name={units > 0 ? 'up' : 'down'} />
      <span>{inWords ? shown.replace(/^[-+\u2212]/, '') : shown}</span>
      {inWords ? <span class="difference-words"> {text}</span> : <Unseen> {text}</Unseen>}
    </span>
  );
}

interface FigureProps {
  readonly money: MoneyCell | undefined;
  readonly tabIndex?: number | undefined;
}

/** An amount in a table whose head names the currency; nothing where there is none. */
export function Figure({ money, tabIndex }: FigureProps): JSX.Element | null {
  if (!money) return null;
  return (
    <Open
      range={money.range}
      class={money.cents < 0 ? 'figure negative' : 'figure'}
      tabIndex={tabIndex}
    >
      {money.figure}
    </Open>
  );
}

/** Keys of the format stand between backticks in messages. */
export function withCode(message: string): readonly (string | JSX.Element)[] {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
