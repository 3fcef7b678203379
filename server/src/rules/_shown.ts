const longest = 40;

/** A piece of the plan as part of a message: on one line, and never longer than a glance. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}
