import type { PlanView } from '../../protocol/view-data';

type Language = PlanView['language'];

/** The labels of one view in each language of a plan, side by side. */
export type InLanguages<Words> = Readonly<Record<Language, Words>>;
