import { objectType } from '../../schema/fields';
import type { NewValue } from '../../parse/edits';
import { isMade, notesOf, objectOf, readHeads, type Made, type ReadTable } from './read-list';
import { resultColumns } from './result-columns';
import type { Rows, Sheet } from './sheet';

/** The evaluation table (plan-format §6): rows with the same result goal, or none, belong together. */
export function readResults(rows: Rows, sheet: Sheet): ReadTable | undefined {
  const type = objectType('evaluationProcess');
  if (!type) return undefined;
  const heads = readHeads(rows, type, resultColumns(), sheet);
  const results: { readonly own: Made; readonly processes: Made[] }[] = [];
  for (const row of rows.slice(heads.from)) {
    const { result, ...process } = objectOf(row, heads, type, sheet);
    const own = isMade(result) ? result : {};
    const last = results.at(-1);
    const isSame =
      Object.keys(own).length === 0 || JSON.stringify(own) === JSON.stringify(last?.own);
    const into = last && isSame ? last : { own, processes: [] };
    if (into !== last) results.push(into);
    if (Object.keys(process).length > 0) into.processes.push(process);
  }
  const values = results.map(({ own, processes }): NewValue => {
    return processes.length === 0 ? own : { ...own, processes };
  });
  return values.length === 0 ? undefined : { values, notes: notesOf(heads, []) };
}
