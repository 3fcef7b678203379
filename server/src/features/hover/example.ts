import { raw, writeEntry, type NewValue } from '../../parse/edits';

/** An example of the field table as a plan would have it. */
export function writeExample(key: string, value: unknown): string {
  return writeEntry(key, toNewValue(value), 0, { dashIndent: 2 }).join('\n');
}

/** The table is JSON: nothing else than this can be in it. */
function toNewValue(value: unknown): NewValue {
  if (Array.isArray(value)) return value.map(toNewValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toNewValue(each)]));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : raw('null');
}
