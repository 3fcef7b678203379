/** A value as it stands inside a larger one that is printed piece by piece, two blanks a level. */
export function nested(value: unknown, level: number): string {
  const indent = '  '.repeat(level);
  return indent + JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${indent}`);
}
