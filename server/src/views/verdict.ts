import type { ReadinessCounts } from '../protocol/view-data';
import type { ReadinessWords } from '../protocol/readiness-view';
import type { Words } from '../protocol/words';
import { filled } from '../util/filled';

const submitted: ReadonlySet<string> = new Set(['submitted', 'approved', 'running', 'ended']);

/** Whether a plan of this status has left its writer: what stops its submission is asked no more. */
export function isSubmitted(status: string | undefined): boolean {
  return submitted.has(status ?? '');
}

/** How a plan stands, in short: what is ready to be submitted is asked of a draft alone. */
export function shortVerdict(ready: boolean, status: string | undefined, words: Words): string {
  if (isSubmitted(status)) return ready ? words.inOrder : words.toMend;
  return ready ? words.ready : words.notReady;
}

/** What is said of the gravest findings, by what they stand in the way of. */
export interface GraveWords {
  readonly ready: string;
  /** {0} a number. */
  readonly grave: string;
  readonly graveOne: string;
  /** Where nothing is grave. {0} a number. */
  readonly onlyOpen: string;
  readonly onlyOpenOne: string;
  /** In a section. {0} a number. */
  readonly counted: string;
  readonly countedOne: string;
  /** As a title, and within a sentence. */
  readonly title: string;
  readonly said: string;
}

/** Of a draft that they stop its submission; of a plan that was submitted that they must be mended. */
export function graveWords(status: string | undefined, words: ReadinessWords): GraveWords {
  return isSubmitted(status)
    ? {
        ready: words.inOrder,
        grave: words.must,
        graveOne: words.mustOne,
        onlyOpen: words.onlyOpenLater,
        onlyOpenOne: words.onlyOpenLaterOne,
        counted: words.countedMust,
        countedOne: words.countedMustOne,
        title: words.mustTitle,
        said: words.mustSaid,
      }
    : {
        ready: words.ready,
        grave: words.stops,
        graveOne: words.stopsOne,
        onlyOpen: words.onlyOpen,
        onlyOpenOne: words.onlyOpenOne,
        counted: words.countedBlocking,
        countedOne: words.countedBlockingOne,
        title: words.blocked,
        said: words.stopsSubmission,
      };
}

/** How a plan stands, in a sentence. */
export function verdictOn(
  { blocking, open }: ReadinessCounts,
  said: GraveWords,
  words: ReadinessWords,
): string {
  if (blocking > 0) {
    const grave = blocking === 1 ? said.graveOne : filled(said.grave, blocking);
    if (open === 0) return `${grave}.`;
    return `${grave}, ${open === 1 ? words.andOpenOne : filled(words.andOpen, open)}.`;
  }
  if (open > 0) return open === 1 ? said.onlyOpenOne : filled(said.onlyOpen, open);
  return said.ready;
}
