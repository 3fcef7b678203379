/** Which entries of a folder are wanted, and which of its folders are worth a look. */
export interface Search {
  readonly file: (name: string) => boolean;
  /** What is wanted in the folder of this name; undefined where nothing can be. */
  readonly folder: (name: string) => Search | undefined;
}

export const isPlanName = (name: string): boolean =>
  /^[^.].*\.(projectplan|hanke)\.ya?ml$/.test(name);

/** Hidden folders and installed packages are nobody's plans. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Every plan at any depth. */
export const everyPlan: Search = {
  file: isPlanName,
  folder: (name) => (isPassedOver(name) ? undefined : everyPlan),
};

/** One segment of a pattern with those after it. */
interface Step {
  /** `**`: any number of folders. */
  readonly anyDepth: boolean;
  readonly matches: (name: string) => boolean;
  readonly next: Step | undefined;
}

export interface Glob {
  /** The folder that all matches are in, as written. */
  readonly base: string;
  readonly search: Search;
}

/** A word with a sign of globs in it, taken as it is by a backslash or not. */
export const isGlob = (word: string): boolean => /[*?[{]/.test(word);

const magic = /(?<!\\)[*?[{]/;

/**
 * A glob with `*`, `**`, `?`, `[…]` and `{a,b}`; a backslash takes the next character as it is. A
 * last segment of `*` or `**` alone means plans: other files lie about in the same folders.
 */
export function readGlob(pattern: string): Glob {
  const from = pattern.slice(0, magic.exec(pattern)?.index).lastIndexOf('/') + 1;
  const steps = alternatives(pattern.slice(from)).flatMap((each) => {
    const step = stepsOf(each.split('/').filter((segment) => segment !== '' && segment !== '.'));
    return step ? [step] : [];
  });
  return { base: literal(pattern.slice(0, from)), search: searchOf(new Set(steps)) };
}

function stepsOf([segment, ...rest]: readonly string[]): Step | undefined {
  if (segment === undefined) return undefined;
  const anyDepth = segment === '**';
  // Twice any depth is any depth.
  if (anyDepth && rest[0] === '**') return stepsOf(rest);
  const next = stepsOf(rest);
  if (!next && (anyDepth || segment === '*')) return { anyDepth, matches: isPlanName, next };
  return { anyDepth, matches: anyDepth ? () => true : nameMatcher(segment), next };
}

function searchOf(steps: ReadonlySet<Step>): Search {
  const reachable = [...steps].flatMap(withoutDepth);
  return {
    file: (name) => reachable.some((step) => !step.next && step.matches(name)),
    folder: (name) => {
      const below = reachable.flatMap((step) => after(step, name) ?? []);
      return below.length === 0 ? undefined : searchOf(new Set(below));
    },
  };
}

/** `**` may stand for no folder at all. */
function withoutDepth(step: Step): readonly Step[] {
  return step.anyDepth && step.next ? [step, step.next] : [step];
}

function after(step: Step, folder: string): Step | undefined {
  if (step.anyDepth) return isPassedOver(folder) ? undefined : step;
  return folder !== 'node_modules' && step.matches(folder) ? step.next : undefined;
}

function nameMatcher(segment: string): (name: string) => boolean {
  const pattern = new RegExp(`^(?:${expressionOf(segment)})$`, 'su');
  const hidden = segment.startsWith('.');
  return (name) => (hidden || !name.startsWith('.')) && pattern.test(name);
}

function expressionOf(segment: string): string {
  const tokens = /\\(.)|\*+|\?|\[([!^]?)(\]?[^\]]*)\]|(.)/gsu;
  let expression = '';
  for (const [token, escaped, negated, inside, plain] of segment.matchAll(tokens)) {
    if (token.startsWith('*')) expression += '.*';
    else if (token === '?') expression += '.';
    else if (inside !== undefined) expression += characters(negated !== '', inside);
    else expression += quote(escaped ?? plain ?? '');
  }
  return expression;
}

/** `[a-z]`; a range that runs backwards holds nothing. */
function characters(negated: boolean, inside: string): string {
  const set = [...inside.matchAll(/([^])-([^])|([^])/gu)]
    .filter(([, low, high]) => low === undefined || high === undefined || low <= high)
    .map(([, low, high, single]) =>
      single === undefined ? `${member(low)}-${member(high)}` : member(single),
    )
    .join('');
  return `[${negated ? '^' : ''}${set}]`;
}

const quote = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
const member = (char = ''): string => char.replace(/[\\^[\]-]/u, '\\$&');
const literal = (text: string): string => text.replaceAll(/\\(.)/gsu, '$1');

/** The pattern once for each choice of its braces; braces without a comma are characters. */
function alternatives(pattern: string): readonly string[] {
  const open = /(?<!\\)\{/.exec(pattern)?.index;
  if (open === undefined) return [pattern];
  const inside = choices(pattern, open);
  const before = pattern.slice(0, open);
  if (!inside) return alternatives(`${before}\\{${pattern.slice(open + 1)}`);
  const rest = pattern.slice(inside.end);
  return inside.texts.flatMap((text) => alternatives(before + text + rest));
}

function choices(
  pattern: string,
  open: number,
): { readonly texts: readonly string[]; readonly end: number } | undefined {
  const texts: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let index = open; index < pattern.length; index++) {
    const char = pattern[index];
    if (char === '\\') index++;
    else if (char === '{') depth++;
    else if (char === ',' && depth === 1) {
      texts.push(pattern.slice(from, index));
      from = index + 1;
    } else if (char === '}' && --depth === 0) {
      if (texts.length === 0) return undefined;
      return { texts: [...texts, pattern.slice(from, index)], end: index + 1 };
    }
  }
  return undefined;
}
