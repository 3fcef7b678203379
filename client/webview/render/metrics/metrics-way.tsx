import type { JSX } from 'preact';
import type { MetricScale } from '@planwright/protocol';

/**
 * From the baseline to the last target as an arrow on its scale; the figures stand beside it in
 * their cells, so that readers pass over the picture.
 */
export function MetricWay({ scale }: { readonly scale: MetricScale }): JSX.Element {
  const { low, high, from, to } = scale;
  const last = to.at(-1) ?? from;
  const start = Math.min(from, last);
  const percent = (place: number): string => `${place * 100}%`;
  return (
    <div class="metric-way" aria-hidden="true">
      <div class="way-track">
        <span
          class={last < from ? 'way-line falling' : 'way-line'}
          style={{ insetInlineStart: percent(start), inlineSize: percent(Math.abs(last - from)) }}
        />
        <span class="way-from" style={{ insetInlineStart: percent(from) }} />
        {to.map((place, index) => (
          <span
            key={index}
            class={index === to.length - 1 ? 'way-to' : 'way-to between'}
            style={{ insetInlineStart: percent(place) }}
          />
        ))}
      </div>
      <div class="way-ends quiet">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
