/** The types of process-figures.mjs, for the tests. */

/** ms of processor time so far; NaN where the system does not say. */
export function cpuMs(pid: number): number;

/** The same of its main thread, which is what one waits for. */
export function mainThreadMs(pid: number): number;

/** MiB of resident memory; NaN where the system does not say. */
export function memoryMiB(pid: number): { readonly now: number; readonly peak: number };
