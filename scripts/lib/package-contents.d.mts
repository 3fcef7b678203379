export const mostBytes: number;
export function packageFiles(): Promise<readonly string[]>;
export function unusedAmong(
  files: readonly string[],
  read?: (file: string) => string,
): readonly string[];
export function packedBytes(files: readonly string[]): number;
