/** The numbers of a label: `1–3` is 1, 2 and 3; `1, 2 ja 4` as it says; `1 b` is one. */
export function numbersOf(text: string): readonly string[] {
  return text
    .split(/\s*(?:,|&|\+|\/|(?<!\p{L})(?:ja|sekä|och|samt|and)(?!\p{L}))\s*/iu)
    .flatMap((each) => {
      const [, from, to] = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(each.trim()) ?? [];
      if (from === undefined || to === undefined) return [each.trim()];
      const [first, last] = [Number(from), Number(to)];
      if (last < first || last - first > 50) return [from, to];
      return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
    })
    .filter((each) => each !== '');
}

/** Whether two numbers are one, however they are written: `1 b`, `1B`. */
export function sameNumber(a: string | undefined, b: string): boolean {
  return a !== undefined && plainOf(a) === plainOf(b);
}

/** `1 b` as `1b`: what two writings of one number have in common. */
export function plainOf(number: string): string {
  return number.replace(/\s+/g, '').toLowerCase();
}
