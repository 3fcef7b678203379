import { fieldAt, objectTypeAt, type FieldPath } from '../../schema/fields';
import { isSum } from './sums';
import { groupOf } from './used-texts';

/** What is begun at the path is the planner's alone: a free text, a figure, a new id, an address. */
export function isFree(path: FieldPath): boolean {
  const field = fieldAt(path);
  switch (field?.kind) {
    case undefined:
    case 'longText':
    case 'id':
    case 'percent':
    case 'number':
    case 'url':
    case 'email':
    case 'cost':
    case 'object':
    case 'table':
      return true;
    case 'money':
    case 'personYears':
      return !isSum(path);
    case 'text':
    case 'list':
      return groupAt(path) === undefined;
    default:
      return false;
  }
}

/** The kind of recurring text that the path takes, over the index of a list's item. */
export function groupAt(path: FieldPath): ReturnType<typeof groupOf> {
  const key = path.findLastIndex((step) => typeof step === 'string');
  const type = objectTypeAt(path.slice(0, key));
  return type && groupOf(type.name, String(path[key]));
}
