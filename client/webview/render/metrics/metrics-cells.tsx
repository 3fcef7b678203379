import type { JSX } from 'preact';
import type {
  MetricGapKind,
  MetricNode,
  MetricRow,
  MetricTargetCell,
  MetricText,
} from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Icon } from '../parts/icon';
import { Hole } from '../parts/hole';
import { Open, Title, Titled } from '../parts/parts';

/** A value that stands in the text; nothing where there is none. */
export function Value({ text }: { readonly text: MetricText | undefined }): JSX.Element | null {
  return text ? (
    <Open range={text.range} tabIndex={-1}>
      {text.text}
    </Open>
  ) : null;
}

interface WhatProps {
  readonly row: MetricRow;
  readonly node: MetricNode | undefined;
}

/** What is measured: its name, its part of the plan, and of which kind it is. */
export function What({ row, node }: WhatProps): JSX.Element {
  const words = useWords();
  const { id, text, range, type, values, draft, unit, baseline, targets } = row;
  // Elsewhere the unit stands behind its figures.
  const lonely = !baseline && targets.every(({ value }) => !value) ? unit : undefined;
  const kinds = [type?.text, lonely?.text].filter(Boolean).join(' · ');
  return (
    <>
      <Open range={range} class="metric-text">
        <Title id={id} title={text} />
      </Open>
      {node && (
        <span class="under">
          <Titled of={node} title={node.title} tabIndex={-1} />
        </span>
      )}
      {(draft || kinds !== '') && (
        <span class="under metric-kind">
          {draft && (
            <span class="draft">
              <Icon name="written" />
              {words.inMetrics.draft}
            </span>
          )}
          {kinds}
        </span>
      )}
      {values.length > 0 && (
        <span class="under">
          {words.inMetrics.values}: {values.join(' / ')}
        </span>
      )}
    </>
  );
}

/** The values to reach, each with the time by which it is to be reached. */
export function Targets({
  targets,
}: {
  readonly targets: readonly MetricTargetCell[];
}): JSX.Element | null {
  const words = useWords();
  if (targets.length === 0) return null;
  return (
    <ul class="targets">
      {targets.map(({ key, value, due }) => (
        <li key={key}>
          <Value text={value} />
          {due && (
            <span class="quiet due">
              <Open range={due.range} tabIndex={-1}>
                {due.text}
              </Open>
              {due.last === undefined && (
                <span>
                  {' '}
                  <Icon name="warning" /> {words.unreadablePeriod}
                </span>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whether the value should rise or fall, by an arrow and in words. */
export function Direction({ row }: { readonly row: MetricRow }): JSX.Element | null {
  const { direction } = row;
  return (
    <>
      {direction && (
        <Open range={direction.range} class="way quiet" tabIndex={-1}>
          <Icon name={direction.way} /> {direction.text}
        </Open>
      )}
      <Gaps row={row} kinds={['direction']} />
    </>
  );
}

interface GapsProps {
  readonly row: MetricRow;
  readonly kinds: readonly MetricGapKind[];
}

/** What the rules miss of it, of these kinds. */
export function Gaps({ row, kinds }: GapsProps): JSX.Element {
  const gaps = row.gaps.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      {gaps.map((gap) => (
        <Hole key={gap.kind} hole={gap} tabIndex={-1} />
      ))}
    </>
  );
}

/** The goals that it measures, by their ids. */
export function Goals({ row }: { readonly row: MetricRow }): JSX.Element {
  const words = useWords();
  return (
    <span class="item-ties">
      {row.goals.map(({ key, id, text, range, unknown }) => (
        <Open key={key} range={range} class={unknown ? 'hole' : 'logic-tie'} tabIndex={-1}>
          {unknown && <Icon name="warning" />}
          <span title={text}>
            {unknown ? words.inLogic.unknownId.replace('{0}', () => id) : id}
          </span>
        </Open>
      ))}
    </span>
  );
}
