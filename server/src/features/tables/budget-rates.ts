import { objectType, type Choice } from '../../schema/fields';

/** Cost lines that may be a flat rate (plan-format §2). */
export function isRateLine(key: string): boolean {
  return objectType('budget')?.fields.get(key)?.object?.fields.has('rate') ?? false;
}

/** What such a rate may be counted on. */
export function basisChoices(): readonly Choice[] {
  return objectType('budget')?.fields.get('indirect')?.object?.fields.get('of')?.choices ?? [];
}
