import type { JSX } from 'preact';

const paths = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  warning: 'M8 1.8 14.8 14H1.2zM8 6v4M8 11.7v.4',
  information: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7.2v4M8 4.6V5',
  hint: 'M5.6 10.2a4.4 4.4 0 1 1 4.8 0v1.6H5.6zM6.2 14.2h3.6',
  absent: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11',
  check: 'm3 8.5 3.3 3.3L13 4.6',
  chevron: 'm6 3.5 4.5 4.5L6 12.5',
  up: 'M8 13V3.5M4 7.3 8 3.3l4 4',
  down: 'M8 3v9.5M4 8.7l4 4 4-4',
  milestone: 'M8 1.8 14.2 8 8 14.2 1.8 8z',
  finalReport: 'M3.8 14.5V1.8M3.8 2.5h8.7l-2.2 3.1 2.2 3.1H3.8',
  output: 'M2.2 5 8 1.8 13.8 5v6L8 14.2 2.2 11zM2.2 5 8 8.2 13.8 5M8 8.2v6',
  written: 'M10.6 2.6l2.8 2.8-7.9 7.9-3.4.6.6-3.4z',
  close: 'm4 4 8 8M12 4l-8 8',
  tie: 'M13 8H3M6.5 4.5 3 8l3.5 3.5',
} as const;

export type IconName = keyof typeof paths;

interface IconNoteProps {
  readonly name: IconName;
  readonly class: string;
  readonly text: string;
}

/** A picture alone: what it says is read aloud, and shown at the pointer. */
export function IconNote({ name, class: of, text }: IconNoteProps): JSX.Element {
  return (
    <span class={of} title={text}>
      <Icon name={name} />
      <span class="unseen">{text} </span>
    </span>
  );
}

/** A small picture beside a text that says the same; screen readers pass it over. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
