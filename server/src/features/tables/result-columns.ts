import { objectType, type Field } from '../../schema/fields';
import type { Language } from '../../values/language';
import { termOf } from '../hover/terms';
import { columnsOf, labelOf, type Column } from './columns';

/** The evaluation table: what a result says, beside what each of its processes says. */
export function resultColumns(): readonly Column[] {
  const result = objectType('evaluationResult');
  const process = objectType('evaluationProcess');
  const [id, goal] = ['id', 'goal'].map((key) => result?.fields.get(key));
  if (!result || !process || !id || !goal) return [];
  const named = (language: Language): string => labelOf(result, goal, language);
  return [
    column('id', id, (language) => `${named(language)}: ${termOf(id, language).toLowerCase()}`),
    column('goal', goal, named),
    ...columnsOf(process),
  ];
}

function column(key: string, field: Field, labelIn: Column['labelIn']): Column {
  return { path: ['result', key], field, labelIn };
}
