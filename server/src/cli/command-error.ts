/** The command could not do its work: one sentence that says why and what to do; exit status 2. */
export class CommandError extends Error {}
