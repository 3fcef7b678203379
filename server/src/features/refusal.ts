/** What was asked for cannot be done; the message says why, in a sentence for the planner. */
export class Refusal extends Error {}
