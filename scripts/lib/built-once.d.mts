/** The types of built-once.mjs, for the tests. */
export function sourcesNow(root: string): string;
export function isBuilt(root: string): boolean;
export function rememberBuild(root: string, from: string): void;
export function environmentWithoutBuild(): NodeJS.ProcessEnv;
