/** The types of loaded-files.mjs, for the tests. */
export function loadedAtStart(dist: string, name: string): readonly string[];
