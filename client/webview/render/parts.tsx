import type { ComponentChildren, JSX } from 'preact';
import type {
  DifferenceCell,
  MoneyCell,
  PersonYearsDifference,
  Place,
  Share,
} from '@planwright/protocol';
import { usePage } from '../context';
import { softHyphens } from '../soft-hyphens';
import { Icon } from './icon';

interface OpenProps {
  /** Undefined: it stands nowhere in the text, and is no link. */
  readonly range: Place | undefined;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** -1 where a row leads the focus to its links itself. */
  readonly tabIndex?: number;
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
      {...(tabIndex === undefined ? {} : { tabIndex })}
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
  const { words } = usePage();
  const units = 'cents' in difference ? difference.cents : difference.hundredths;
  const direction = units > 0 ? words.more : words.less;
  const text = difference.blamed ? direction : `${direction}; ${words.fromBelow}`;
  return (
    <span class={difference.blamed ? 'difference blamed' : 'difference'} title={text}>
      <Icon name={units > 0 ? 'up' : 'down'} />
      <span>{inWords ? shown.replace(/^[-\u2212]/, '') : shown}</span>
      {inWords ? <span class="difference-words"> {text}</span> : <Unseen> {text}</Unseen>}
    </span>
  );
}

interface FigureProps {
  readonly money: MoneyCell | undefined;
  readonly tabIndex?: number;
}

/** An amount in a table whose head names the currency; nothing where there is none. */
export function Figure({ money, tabIndex }: FigureProps): JSX.Element | null {
  if (!money) return null;
  return (
    <Open
      range={money.range}
      class={money.cents < 0 ? 'figure negative' : 'figure'}
      {...(tabIndex === undefined ? {} : { tabIndex })}
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
