import type { Place, ViewSeverity } from './cells';

/** What a finding means for the submission, the gravest first. */
export type ProblemWeight =
  /** It stops the submission: an error, or a section that the profile requires. */
  | 'blocking'
  /** Another warning. */
  | 'open'
  /** What may be made better. */
  | 'note'
  | 'hint';

export interface ProblemRow {
  readonly key: string;
  readonly rule: string;
  readonly severity: ViewSeverity;
  readonly weight: ProblemWeight;
  readonly message: string;
  /** The key of the section that it belongs to. */
  readonly section: string;
  readonly range: Place;
  /** There is a fix for it. Of very many findings this may be a few keys late. */
  readonly fixable: boolean;
  /** The innermost node that it stands in, by id and title; undefined outside all nodes. */
  readonly node: { readonly id: string | undefined; readonly title: string } | undefined;
}

export type SectionState =
  /** Something in it stops the submission. */
  | 'blocked'
  /** Nothing stops the submission, and something is worth mending: a warning. */
  | 'open'
  /** Written, with no error and no warning. */
  | 'done'
  /** Not written, and nobody asks for it. */
  | 'absent';

/** A part of the plan's text that is written, and judged, as one. */
export interface PlanSection {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly state: SectionState;
  /** The same in words, by the plan's status: `Estää lähettämisen`, `Kunnossa`. */
  readonly stateTitle: string;
  /** The profile requires it, or something in it. */
  readonly required: boolean;
  /** What is asked for in it, by weight. */
  readonly counts: ReadinessCounts;
  /** The same in words: `3 estää lähettämisen, 7 kannattaa korjata`; empty where it is nothing. */
  readonly counted: string;
  /** Where it stands; undefined where it is not written. */
  readonly range: Place | undefined;
  /** All of its text, in order. */
  readonly extents: readonly Place[];
}

export interface ReadinessCounts {
  /** What stops the submission. */
  readonly blocking: number;
  /** The other warnings. */
  readonly open: number;
  /** What may be made better: information and hints. */
  readonly notes: number;
}

/** What the profile and the rules still ask for. */
export interface ReadinessView {
  /** No error and no warning. */
  readonly ready: boolean;
  /** How it stands, in a sentence. */
  readonly verdict: string;
  /** What the gravest findings are called: `Estää lähettämisen`, of a submitted plan `Korjattava`. */
  readonly grave: {
    readonly title: string;
    /** Within a sentence. */
    readonly said: string;
  };
  /** How many sections are in order, in a phrase. */
  readonly progress: string;
  readonly counts: ReadinessCounts;
  readonly profile: {
    readonly id: string;
    readonly title: string;
    /** Where the plan names it; undefined where somebody else chose it, or nobody. */
    readonly range: Place | undefined;
  };
  /** In the order of the format, the parts of the plan as written. */
  readonly sections: readonly PlanSection[];
  /** In document order. */
  readonly problems: readonly ProblemRow[];
}

/** Each named after its first key, where its label is what the format calls its keys. */
export type SectionName =
  | 'basics'
  | 'need'
  | 'goals'
  | 'parts'
  | 'impact'
  | 'relatedProjects'
  | 'administration'
  | 'budget'
  | 'communication'
  | 'monitoring'
  | 'risks'
  | 'evaluation'
  | 'annexes';

export interface ReadinessWords extends Readonly<Record<SectionName, string>> {
  readonly profile: string;
  readonly sections: string;

  // The verdict on a draft; {0} a number
  readonly ready: string;
  readonly stopsOne: string;
  readonly stops: string;
  /** After what stops. */
  readonly andOpenOne: string;
  readonly andOpen: string;
  readonly onlyOpenOne: string;
  readonly onlyOpen: string;

  // On a plan that was submitted, and what is said of findings in it
  readonly inOrder: string;
  readonly mustOne: string;
  readonly must: string;
  readonly onlyOpenLaterOne: string;
  readonly onlyOpenLater: string;
  readonly countedMust: string;
  readonly countedMustOne: string;
  readonly mustTitle: string;
  readonly mustSaid: string;

  /** {0} sections in order of {1}. */
  readonly progress: string;

  // What is asked for in a section, by weight; {0} a number
  readonly countedBlocking: string;
  readonly countedBlockingOne: string;
  readonly countedOpen: string;
  readonly countedOpenOne: string;
  /** After the others. */
  readonly countedOthers: string;
  readonly countedOthersOne: string;
  /** Where there is nothing graver. */
  readonly countedNotes: string;
  readonly countedNotesOne: string;

  readonly blocked: string;
  readonly open: string;
  readonly done: string;
  readonly absent: string;
  /** Of a section, and of a finding. */
  readonly required: string;
  readonly stopsSubmission: string;
  readonly fix: string;
  readonly shown: string;
}
