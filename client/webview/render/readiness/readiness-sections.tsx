import type { JSX } from 'preact';
import type { PlanSection, SectionState } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { whenChanged } from '../parts/when-changed';
import { Icon, type IconName } from '../parts/icon';
import { Unseen } from '../parts/parts';

const icons: Readonly<Record<SectionState, IconName>> = {
  blocked: 'error',
  open: 'warning',
  done: 'check',
  absent: 'absent',
};

export function StateIcon({ state }: { readonly state: SectionState }): JSX.Element {
  return <Icon name={icons[state]} />;
}

interface SectionsProps {
  /** In the plan's order. */
  readonly sections: readonly PlanSection[];
  /** How many are in order, in words. */
  readonly progress: string;
  /** The key of the one that the selection stands in. */
  readonly selected: string | undefined;
  readonly onSection: (key: string) => void;
}

/** All sections of the plan at a glance, each leading to its lines. */
export function ReadinessSections(props: SectionsProps): JSX.Element {
  const { sections, progress, selected, onSection } = props;
  const words = useWords();
  return (
    <nav class="readiness-sections" aria-label={words.inReadiness.sections}>
      <p class="quiet">
        <span>{progress}</span>
        {sections.some(({ required }) => required) && <span>* {words.inReadiness.required}</span>}
      </p>
      <ol>
        {sections.map((section) => (
          <SectionChip
            key={section.key}
            section={section}
            selected={section.key === selected}
            onSection={onSection}
          />
        ))}
      </ol>
    </nav>
  );
}

interface ChipProps {
  readonly section: PlanSection;
  readonly selected: boolean;
  readonly onSection: (key: string) => void;
}

const SectionChip = whenChanged(Chip);

function Chip({ section, selected, onSection }: ChipProps): JSX.Element {
  const words = useWords();
  const { key, id, title, state, stateTitle, required, counted } = section;
  const { required: isRequired } = words.inReadiness;
  const isAsked = state === 'blocked' || state === 'open';
  const said = `${isAsked ? counted : stateTitle}${required ? `. ${isRequired}` : ''}`;
  return (
    <li>
      <button
        type="button"
        class={`section-chip is-${state}${selected ? ' selected' : ''}`}
        title={`${id === undefined ? '' : `${id} `}${title}: ${said}`}
        aria-current={selected || undefined}
        onClick={() => {
          onSection(key);
        }}
      >
        <StateIcon state={state} />
        <span class="section-chip-title">
          {id !== undefined && <span class="id">{id}</span>}
          {title}
        </span>
        {required && (
          <span class="required-mark" aria-hidden="true">
            *
          </span>
        )}
        <Unseen>: {said}</Unseen>
      </button>
    </li>
  );
}
