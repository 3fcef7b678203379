/** The types of test-output.mjs, for the tests. */
export function whatFailed(output: string): string;
