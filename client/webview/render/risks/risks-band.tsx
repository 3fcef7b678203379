import type { JSX } from 'preact';
import type { RiskBandView, RiskScore } from '@planwright/protocol';
import { useWords } from '../../state/context';

/** A score with the word of its band. */
export function BandOf({ score }: { readonly score: RiskScore }): JSX.Element {
  return (
    <span class={`risk-band band-${score.band ?? 'none'}`}>
      <span class="risk-score">{score.value}</span>
      {score.bandTitle !== undefined && <span> {score.bandTitle}</span>}
    </span>
  );
}

/** What the shades of the map mean. */
export function RiskBands({ bands }: { readonly bands: readonly RiskBandView[] }): JSX.Element {
  const words = useWords();
  return (
    <ul class="risk-bands" aria-label={words.inRisks.bands}>
      {bands.map(({ key, name, title, scores }) => (
        <li key={key}>
          <span class={`risk-swatch band-${name}`} aria-hidden="true" />
          <span>{title}</span>
          <span class="quiet">{scores}</span>
        </li>
      ))}
    </ul>
  );
}
