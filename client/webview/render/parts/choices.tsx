import type { ComponentChildren, JSX } from 'preact';

export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
  /** Stands before the title. */
  readonly mark?: JSX.Element | undefined;
  /** Of what would be left. */
  readonly count?: number;
}

interface ChoicesProps<T extends string> {
  /** Unique in the page. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (chosen: T) => void;
}

/** One out of a few, side by side: arrow keys choose. */
export function Choices<T extends string>(props: ChoicesProps<T>): JSX.Element {
  const { name, label, choices, chosen, onChoose } = props;
  return (
    <div class="choices" role="radiogroup" aria-label={label}>
      {choices.map(({ value, title, mark, count }) => (
        <label key={value} class={value === chosen ? 'choice chosen' : 'choice'}>
          <input
            type="radio"
            name={name}
            value={value}
            class="unseen"
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {mark}
          <span>{title}</span>
          {count !== undefined && <span class="count-small">{count}</span>}
        </label>
      ))}
    </div>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly class?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** What is on or off by itself: alone, or one of several of which any number may be on. */
export function Toggle(props: ToggleProps): JSX.Element {
  const { on, onToggle, class: name = '', disabled = false, children } = props;
  return (
    <button
      type="button"
      class={`choice alone ${on ? 'chosen ' : ''}${name}`}
      aria-pressed={on}
      disabled={disabled}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly chosen: string;
  readonly onChoose: (chosen: string) => void;
}

/** Characters of an option: a list that opens is as wide as its longest. */
const longestOption = 120;

/** One out of as many as a plan may have. */
export function Select({ label, options, chosen, onChoose }: SelectProps): JSX.Element {
  return (
    <label class="select">
      <span class="quiet">{label}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
        }}
      >
        {options.map(({ value, title }) => (
          <option key={value} value={value}>
            {title.length > longestOption ? `${title.slice(0, longestOption)}…` : title}
          </option>
        ))}
      </select>
    </label>
  );
}
