import { raw, type NewValue } from '../../parse/edits';
import type { Field } from '../../schema/fields';
import {
  choiceNamed,
  choiceValue,
  figureIn,
  idValue,
  moneyValue,
  periodValue,
  personYearsValue,
  rateValue,
  yesNoValue,
} from './cell-values';
import type { Sheet } from './sheet';

/** What a filled cell holds as a value of the field. */
export function readCell(text: string, field: Field, sheet: Sheet): NewValue {
  if (field.key === 'targets') return targetsIn(text, sheet);
  if (field.item !== undefined) return listIn(text, field);
  switch (field.kind) {
    case 'money':
      return moneyValue(text, sheet);
    case 'cost':
      return costIn(text, sheet);
    case 'personYears':
      return personYearsValue(text);
    case 'percent':
      return rateValue(text);
    case 'period':
    case 'date':
      return periodValue(text);
    case 'number':
    case 'integer':
      return numberIn(text, sheet);
    case 'yesNo':
      return yesNoValue(text);
    case 'choice':
      return field.object ? assessmentIn(text, field) : choiceValue(text, choicesOf(field));
    case 'id':
    case 'ref':
      return idValue(text);
    default:
      return text;
  }
}

/** Of an assessment those of its light. */
export function choicesOf(field: Field): Field['choices'] {
  return field.object?.fields.get('status')?.choices ?? field.choices;
}

/** A light, and behind it what is said of it. */
function assessmentIn(text: string, field: Field): NewValue {
  const choices = choicesOf(field);
  const [, light = '', note = ''] = /^(\p{L}+)[\s:;,.–-]*(.*)$/su.exec(text) ?? [];
  const found = choiceNamed(light, choices);
  if (!found) return text;
  return note === '' ? found.value : { status: found.value, note };
}

/** A rate, where it is written as one, else money. */
function costIn(text: string, sheet: Sheet): NewValue {
  return /^[\d.,\s]+%$/.test(text) ? { rate: rateValue(text) } : moneyValue(text, sheet);
}

function numberIn(text: string, { language }: Sheet): NewValue {
  const found = figureIn(text, language);
  return found?.unit === '' ? raw(found.number) : text;
}

const bullet = /^[•·●▪◦‣*–-]\s+/;

/** A line each, ids also side by side; one alone stands without a list where the format allows it. */
function listIn(text: string, { item, shapes }: Field): NewValue {
  const isOfIds = item?.kind === 'ref' || item?.kind === 'id';
  const lines = text.split(isOfIds ? /[\s,;]+/ : '\n').filter((line) => line !== '');
  const isMarked = !isOfIds && lines.length > 1 && lines.every((line) => bullet.test(line));
  const values = lines.map((line) =>
    isOfIds ? idValue(line) : isMarked ? line.replace(bullet, '') : line,
  );
  const [only] = values;
  return only !== undefined && values.length === 1 && shapes.includes('string') ? only : values;
}

/** `30; 2024-Q4`, a line each. */
function targetsIn(text: string, sheet: Sheet): NewValue {
  return text.split('\n').flatMap((line) => {
    const [, value = line, due] = /^(.*);\s*([^;]*)$/.exec(line) ?? [];
    if (value.trim() === '') return [];
    const target = { value: numberIn(value.trim(), sheet) };
    return [due === undefined || due === '' ? target : { ...target, due: periodValue(due) }];
  });
}
