/**
 * What the parsers of this folder make: plain data with the plan format's own keys (plan-format §2–§6).
 * Ids that only the whole plan can give are left to the caller; where one is needed it says so.
 * Type aliases, since an interface is no plain data to the compiler.
 */

/** Exact, in whole units of the currency; as it is written where it cannot be read (plan-format §2). */
export type DraftMoney = number | string;

export type DraftCostItem = { readonly title: string; readonly amount: DraftMoney };

/** `complete: false` where the items state only a part of the amount. */
export type DraftCost =
  | DraftMoney
  | {
      readonly amount?: DraftMoney;
      readonly items?: readonly DraftCostItem[];
      readonly complete?: false;
      readonly note?: string;
    };

/** A flat rate in per cent, with the amount where one is written. */
export type DraftRate = {
  readonly rate: number;
  readonly of?: 'personnel' | 'direct';
  readonly amount?: DraftMoney;
  readonly note?: string;
};

export type CostLine =
  'personnel' | 'purchasedServices' | 'travel' | 'equipment' | 'premises' | 'other';

export type DraftBudget = {
  readonly [Line in CostLine]?: DraftCost;
} & {
  readonly indirect?: DraftCost | DraftRate;
  readonly administration?: DraftCost | DraftRate;
  readonly fte?: number;
  /** A part without a title stands for the estimate itself: the caller titles it by its label. */
  readonly parts?: readonly DraftPart[];
  readonly byYear?: Readonly<Record<string, DraftMoney>>;
  readonly total?: DraftMoney;
  readonly note?: string;
};

export type DraftPart = DraftBudget & { readonly title?: string };

/** Periods stand as they are written, wrong ones too: the editor's rules report the source's slips. */
export type DraftEntry = {
  readonly period?: string;
  readonly title?: string;
  readonly tasks?: readonly string[];
  readonly milestone?: boolean;
  readonly note?: string;
};

/** A piece of work with a timeline of its own inside another's: without an id, which the caller gives. */
export type DraftSubTimeline = {
  readonly title: string;
  readonly period?: string;
  readonly schedule: readonly DraftEntry[];
};

/** Of a node: its period, its schedule, and the work packages that have a timeline of their own in it. */
export type DraftTimeline = {
  readonly period?: string;
  readonly schedule: readonly DraftEntry[];
  readonly workPackages?: readonly DraftSubTimeline[];
};

export type ItemKind = 'goal' | 'measure' | 'output' | 'metric' | 'risk';

export type DraftTarget = { readonly value: number; readonly due?: string };

/** A heading of a group has a `title` and `items` and no `text` (plan-format §4). */
export type DraftItem =
  | string
  | {
      /** Of a metric, the number that its list gives it (`M1`): the caller makes an id of it. */
      readonly id?: string;
      readonly text?: string;
      readonly title?: string;
      readonly items?: readonly DraftItem[];
      /** Numbers of goals as the source counts them, from 1; `withGoalIds` turns them into ids. */
      readonly goals?: readonly (number | string)[];
      readonly baseline?: number | string;
      readonly target?: number | string;
      readonly targets?: readonly DraftTarget[];
      readonly unit?: string;
      readonly due?: string;
      readonly source?: string;
      readonly frequency?: string;
      readonly direction?: 'up' | 'down';
      readonly period?: string;
      readonly owner?: string | readonly string[];
      readonly draft?: true;
      /** Of risks alone. */
      readonly likelihood?: number;
      readonly impact?: number;
      readonly score?: number;
      readonly mitigation?: string | readonly string[];
    };

export type DraftRisk = {
  readonly id?: string;
  readonly text: string;
  readonly likelihood?: number;
  readonly impact?: number;
  readonly score?: number;
  readonly mitigation?: string | readonly string[];
  readonly owner?: string | readonly string[];
};

/**
 * A row of the cost table (chapter 7.2). `labels` are its other cells, outermost first (`Pilari 4`,
 * `Investointi 1`): the caller finds the node that they name and puts its id as `of` in their place.
 */
export type DraftCostRow = {
  readonly labels: readonly string[];
  readonly title: string;
  readonly total?: DraftMoney;
  readonly note?: string;
};

/** Who pays, with an amount, a share in per cent, or both. */
export type DraftFunding = {
  readonly source: string;
  readonly amount?: DraftMoney;
  readonly rate?: number;
};

/** The total of a cost table, and what each year comes to, where it prints them. */
export type DraftCostTable = {
  readonly costSummary: readonly DraftCostRow[];
  readonly total?: DraftMoney;
  readonly byYear?: Readonly<Record<string, DraftMoney>>;
};

export type Light = 'green' | 'yellow' | 'red';

export type DraftAssessment = Light | { readonly status?: Light; readonly note?: string };

export type DraftProcess = {
  readonly id: string;
  readonly goal?: string | readonly string[];
  readonly measure?: string | readonly string[];
  readonly benefits?: readonly (number | string)[];
  readonly metrics?: string | readonly string[];
  readonly outcome?: DraftAssessment;
  readonly progress?: DraftAssessment;
};

/** Ids count from `T1`, `T1.1`: where the plan has them already, the caller gives others. */
export type DraftResult = {
  readonly id: string;
  readonly goal?: string;
  readonly processes: readonly DraftProcess[];
};

export type DraftPoint = string | { readonly text: string; readonly points: readonly string[] };

export type DraftSummary = {
  readonly benefits: readonly { readonly id: number; readonly title: string }[];
  readonly summary: readonly { readonly benefit: number; readonly points: readonly DraftPoint[] }[];
  readonly scale?: { readonly [Colour in Light]?: string };
};
