/** Path from the root → the page as it has to be. */
export function referencePages(): Promise<ReadonlyMap<string, string>>;
