/** Nothing but spaces and tabs: all that YAML takes for blank. */
export function isBlank(line: string): boolean {
  return blanksFrom(line, 0) === line.length;
}

/** The place of the first character from `at` on that is neither space nor tab. */
export function blanksFrom(line: string, at: number): number {
  let next = at;
  for (let code = line.charCodeAt(next); code === 0x20 || code === 0x09;) {
    code = line.charCodeAt(++next);
  }
  return next;
}

/** The length of the line without spaces and tabs at its end. */
export function trimmedLength(line: string): number {
  let end = line.length;
  while (end > 0 && isBlankCode(line.charCodeAt(end - 1))) end--;
  return end;
}

function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
