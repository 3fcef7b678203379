/** Whether a file is the one to be made quick, by its path. */
export function isLayout(file: string): boolean;
/**
 * @param code of the library, as it is published
 * @returns which answers the same
 * @throws where the library is written in another way
 */
export function quickLayout(code: string): string;
