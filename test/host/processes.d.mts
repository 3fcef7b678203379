/** The types of processes.mjs, for the tests. */

/** Runs a synchronous clean-up when this process ends. @returns takes the clean-up back */
export function onExit(cleanup: () => void): () => boolean;
