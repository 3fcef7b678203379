import type { PlanView } from '../../protocol/view-data';

type Language = PlanView['language'];

/** A figure as the views write it, and what stands behind it. */
const forms: Readonly<Record<Language, RegExp>> = {
  fi: /^(−?)(\d{1,3}(?:\u00A0\d{3})+|\d+)(?:,(\d+))?(?:\u00A0?([^\d\u00A0].*))?$/su,
  sv: /^(−?)(\d{1,3}(?:\u00A0\d{3})+|\d+)(?:,(\d+))?(?:\u00A0?([^\d\u00A0].*))?$/su,
  en: /^(−?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:\u00A0?([^\d\u00A0].*))?$/su,
};

export interface FoundNumber {
  readonly value: number;
  /** What it is of; undefined where nothing says it. */
  readonly unit: string | undefined;
}

/**
 * The number that a figure of a view shows, whose whole text is that number with, at most, this unit or
 * a per cent sign; undefined for any other text.
 */
export function numberIn(
  text: string,
  unit: string | undefined,
  language: Language,
): FoundNumber | undefined {
  const [, sign = '', whole, decimals = '0', behind] = forms[language].exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (behind !== undefined && behind !== '%' && behind !== unit) return undefined;
  const value = Number(`${sign && '-'}${whole.replace(/\D/g, '')}.${decimals}`);
  return { value, unit: behind ?? unit };
}
