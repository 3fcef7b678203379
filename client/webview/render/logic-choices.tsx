import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useChoice } from '../context';
import { useNewest } from '../draw-again';

export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
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
      {choices.map(({ value, title, count }) => (
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
          <span>{title}</span>
          {count !== undefined && <span class="count-small">{count}</span>}
        </label>
      ))}
    </div>
  );
}

/** Keys of any plan: what stands for nothing now is simply not asked for. */
const isText = (value: string): value is string => typeof value === 'string';

/** A set of keys that the reader chooses, such as what is folded in one view and in no other. */
export function useChosenKeys(
  name: string,
): readonly [
  chosen: ReadonlySet<string>,
  toggle: (key: string) => void,
  set: (keys: readonly string[]) => void,
] {
  const [text, choose] = useChoice(name, isText, '');
  const chosen = useMemo(() => new Set(text === '' ? [] : text.split('\n')), [text]);
  const set = (keys: readonly string[]): void => {
    choose(keys.join('\n'));
  };
  const toggle = useNewest((key: string) => {
    set(chosen.has(key) ? [...chosen].filter((each) => each !== key) : [...chosen, key]);
  });
  return [chosen, toggle, set];
}
