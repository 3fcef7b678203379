import type { FunctionComponent, JSX } from 'preact';
import type { Drawn } from '../../scroll/window-range';

/** The room of items that are not drawn (`use-window.ts`), silent to readers. */
interface GapProps {
  /** CSS pixels. */
  readonly height: number;
}

/** Among cards. */
export function Gap({ height }: GapProps): JSX.Element {
  return <div class="gap" aria-hidden="true" style={{ blockSize: `${height}px` }} />;
}

/** Among rows of a table; one cell of no width is as good as many. */
export function GapRow({ height }: GapProps): JSX.Element {
  return (
    <tr class="gap" aria-hidden="true">
      <td style={{ blockSize: `${height}px` }} />
    </tr>
  );
}

/** Each item of a windowed list as it is drawn, and gaps in the place of those that are not. */
export function drawAll<Item>(
  drawn: readonly Drawn<Item>[],
  GapOf: FunctionComponent<GapProps>,
  draw: (each: Drawn<Item> & { readonly kind: 'item' }) => JSX.Element,
): readonly JSX.Element[] {
  return drawn.map((each) =>
    each.kind === 'gap' ? <GapOf key={each.key} height={each.height} /> : draw(each),
  );
}

/** Among groups of rows. */
export function GapBody({ height }: GapProps): JSX.Element {
  return (
    <tbody aria-hidden="true">
      <GapRow height={height} />
    </tbody>
  );
}
