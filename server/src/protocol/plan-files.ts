/** What counts as a file of a plan, or beside one, wherever files are read. */

/** Larger files are no plans, no configurations and no profiles. */
export const mostBytes = 16_000_000;

/** A folder with more plans is searched no further. */
export const mostPlans = 5_000;

/** By its name, without its folder. */
export function isPlanName(name: string): boolean {
  return /\.(?:projectplan|hanke)\.ya?ml$/.test(name);
}

/** Installed packages and folders whose names start with a dot hold nobody's plans. */
export function mayHoldPlans(folderName: string): boolean {
  return !/^(?:\.|node_modules$)/.test(folderName);
}
