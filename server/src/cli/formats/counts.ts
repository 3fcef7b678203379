import type { Counts } from '../check-work';

/** `1 plan`, `2 plans`. */
export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** `1 error, 0 warnings, 2 notes, 3 hints`. */
export function countsText({ error, warning, information, hint }: Counts): string {
  return [
    plural(error, 'error'),
    plural(warning, 'warning'),
    plural(information, 'note'),
    plural(hint, 'hint'),
  ].join(', ');
}
