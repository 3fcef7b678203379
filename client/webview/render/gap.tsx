import type { JSX } from 'preact';

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

/** Among groups of rows. */
export function GapBody({ height }: GapProps): JSX.Element {
  return (
    <tbody aria-hidden="true">
      <GapRow height={height} />
    </tbody>
  );
}
