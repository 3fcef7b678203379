const planName = /\.(?:projectplan|hanke)\.ya?ml$/i;

/** A file of this name is opened as a project plan (plan-format, "A plan is"). */
export function isPlanName(path: string): boolean {
  return planName.test(path);
}

/** The name under which a YAML file would be a plan: `hanke.plan.yaml` as `hanke.projectplan.yaml`. */
export function planNameFor(path: string): string {
  return path.replace(/(?:\.plan)?\.(ya?ml)$/i, '.projectplan.$1');
}

/** How far down the version of the format is looked for: comments may stand above it. */
const headLines = 100;

/**
 * A YAML text that says that it is a plan: its version, and another key that every plan has. Only keys
 * at the left edge count, and only at the top.
 */
export function looksLikePlan(lines: (line: number) => string | undefined): boolean {
  let version = false;
  let title = false;
  for (let number = 0; number < headLines && !(version && title); number++) {
    const line = lines(number);
    if (line === undefined) break;
    version ||= /^plan\s*:\s*['"]?1['"]?\s*(?:#.*)?$/.test(line);
    title ||= /^(?:title|organisation)\s*:\s/.test(line);
  }
  return version && title;
}
