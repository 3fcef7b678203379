import type { JSX } from 'preact';
import type { Place, SharePart, SummaryView, ViewSeverity, ViewTab } from '@planwright/protocol';
import { useWords } from '../../state/context';
import { Icon } from '../parts/icon';
import { Differences } from './differences';
import { Evaluated } from './evaluated';
import { Difference, FactRow, Open, ShareBar, Titled } from '../parts/parts';
import { severities, severityWord } from '../parts/severity';

interface SummaryProps {
  readonly summary: SummaryView;
  readonly onTab: (tab: ViewTab) => void;
}

export function Summary({ summary, onTab }: SummaryProps): JSX.Element {
  const words = useWords();
  return (
    <div class="summary">
      <Headline summary={summary} />
      <Facts summary={summary} />
      <div class="columns">
        <Shares title={words.costStructure} parts={summary.costLines} />
        <Shares title={words.largestBlocks} parts={summary.blocks} />
      </div>
      <Differences differences={summary.differences} />
      <ProblemCounts counts={summary.problems} onTab={onTab} />
    </div>
  );
}

function Headline({ summary }: { readonly summary: SummaryView }): JSX.Element {
  const words = useWords();
  const { stated, composed, difference } = summary.total;
  const shown = composed ?? stated;
  return (
    <section class="headline">
      {summary.subtitle && <p class="subtitle">{summary.subtitle.text}</p>}
      <p class="chips">
        {summary.status && (
          <Open range={summary.status.range} class="chip">
            {summary.status.text}
          </Open>
        )}
        <span class={summary.ready ? 'chip ready' : 'chip not-ready'}>
          <Icon name={summary.ready ? 'check' : 'warning'} />
          {summary.verdict}
        </span>
      </p>
      {shown ? (
        <p class="total">
          <span class="total-figure">{shown.text}</span>
          <span class="total-label">{composed ? words.composed : words.stated}</span>
        </p>
      ) : (
        !summary.evaluation && <p class="quiet">{words.noBudget}</p>
      )}
      {stated && composed && (
        <p class="total-stated">
          {words.stated} <Open range={stated.range}>{stated.text}</Open>
          {difference && <Difference difference={difference} shown={difference.text} inWords />}
          {stated.cents === composed.cents && (
            <span class="same">
              <Icon name="check" /> {words.inTime.same}
            </span>
          )}
        </p>
      )}
    </section>
  );
}

function Facts({ summary }: { readonly summary: SummaryView }): JSX.Element {
  const words = useWords();
  return (
    <dl class="facts">
      <TextFact label={words.period} fact={summary.period} />
      <PersonYears summary={summary} />
      <TextFact label={words.administrationYears} fact={summary.personYears.administration} />
      {summary.evaluation ? (
        <Evaluated evaluation={summary.evaluation} />
      ) : (
        <FactRow label={words.workPackages}>{summary.workPackages}</FactRow>
      )}
      <TextFact label={words.organisation} fact={summary.organisation} />
      <TextFact label={words.programme} fact={summary.programme} />
      <TextFact label={words.funder} fact={summary.funder} />
      <TextFact label={words.updated} fact={summary.updated} />
    </dl>
  );
}

interface TextFactProps {
  readonly label: string;
  readonly fact: { readonly text: string; readonly range: Place | undefined } | undefined;
}

function TextFact({ label, fact }: TextFactProps): JSX.Element | null {
  if (!fact) return null;
  return (
    <FactRow label={label}>
      <Open range={fact.range}>{fact.text}</Open>
    </FactRow>
  );
}

function PersonYears({ summary }: { readonly summary: SummaryView }): JSX.Element | null {
  const words = useWords();
  const { stated, composed, difference } = summary.personYears;
  const shown = composed ?? stated;
  if (!shown) return null;
  return (
    <FactRow label={words.personYears}>
      {shown.text}
      {stated && difference && (
        <span class="fact-note">
          {words.stated} <Open range={stated.range}>{stated.figure}</Open>
          <Difference difference={difference} shown={difference.figure} />
        </span>
      )}
    </FactRow>
  );
}

interface SharesProps {
  readonly title: string;
  readonly parts: readonly SharePart[];
}

function Shares({ title, parts }: SharesProps): JSX.Element | null {
  if (parts.length === 0) return null;
  return (
    <section class="shares">
      <h2>{title}</h2>
      <ul>
        {parts.map((part) => (
          <li key={part.key}>
            <Titled of={part} title={part.title} class="share-title" />
            <span class="share-money">{part.money.text}</span>
            <ShareBar share={part.share} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProblemCountsProps {
  readonly counts: Readonly<Record<ViewSeverity, number>>;
  readonly onTab: (tab: ViewTab) => void;
}

function ProblemCounts({ counts, onTab }: ProblemCountsProps): JSX.Element {
  const words = useWords();
  return (
    <section>
      <h2>{words.tabs.readiness}</h2>
      <ul class="counts">
        {severities.map((severity) => (
          <li key={severity}>
            <button
              type="button"
              class={counts[severity] > 0 ? `count ${severity}` : 'count none'}
              onClick={() => {
                onTab('readiness');
              }}
            >
              <Icon name={severity} />
              <span class="count-figure">{counts[severity]}</span>
              <span class="count-label">{severityWord(words, severity, 'many')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
