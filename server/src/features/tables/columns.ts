import type { Field, ObjectType } from '../../schema/fields';
import type { Language } from '../../values/language';
import { termOf } from '../hover/terms';

/** A column of a table whose rows are objects of one type: which value of the object its cells hold. */
export interface Column {
  /** Keys from the object down: `['outcome', 'note']`. */
  readonly path: readonly string[];
  readonly field: Field;
  readonly labelIn: (language: Language) => string;
}

/** What a key is called in English where its words alone would not say it, by type and key. */
const englishTerms: Readonly<Record<string, string>> = {
  'goal.text': 'Goal',
  'mainGoal.text': 'Goal',
  'measure.text': 'Measure',
  'output.text': 'Output',
  'metric.text': 'Metric',
  'risk.text': 'Risk',
  'nodeRisk.text': 'Risk',
  'goal.title': 'Group',
  'mainGoal.title': 'Group',
  'measure.title': 'Group',
  'output.title': 'Group',
  'metric.title': 'Group',
  'summaryRow.of': 'Part of the plan',
  'summaryRow.total': 'Costs',
  'budgetPart.fte': 'Person-years',
  'evaluationResult.goal': 'Result goal',
  'evaluationProcess.goal': 'Process goal',
};

/** The columns of a table of such objects, in the format's order. */
export function columnsOf(type: ObjectType): readonly Column[] {
  return [...type.fields.values()].flatMap((field) => columnsFor(type, field));
}

function columnsFor(type: ObjectType, field: Field): readonly Column[] {
  const own: Column = {
    path: [field.key],
    field,
    labelIn: (language) => labelOf(type, field, language),
  };
  if (field.object?.name === 'assessment') {
    const parts = [...field.object.fields.values()].filter(({ key }) => key !== 'status');
    return [
      own,
      ...parts.map((part) => ({
        path: [field.key, part.key],
        field: part,
        labelIn: (language: Language) =>
          `${labelOf(type, field, language)}: ${termOf(part, language).toLowerCase()}`,
      })),
    ];
  }
  const isNested = field.item?.object !== undefined && field.key !== 'targets';
  const isObject = field.object !== undefined && field.kind !== 'cost';
  return isNested || isObject ? [] : [own];
}

export function labelOf({ name }: ObjectType, field: Field, language: Language): string {
  const known = language === 'en' ? englishTerms[`${name}.${field.key}`] : undefined;
  return known ?? capitalised(termOf(field, language));
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A list of such objects may hold headings with items under them, and items in items. */
export function holdsItems({ fields }: ObjectType): boolean {
  return ['text', 'title', 'items'].every((key) => fields.has(key));
}
