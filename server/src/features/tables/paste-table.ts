import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../../model/snapshot';
import { applyEdits, type NewValue } from '../../parse/edits';
import { ComposedEdits } from '../../parse/edits/composed-edits';
import { isEmpty, keyText, valueOf } from '../../parse/syntax';
import type { PastedTable, PasteTableParams } from '../../protocol';
import type { PlanDocument } from '../document';
import { versionedEdit } from '../versioned-edit';
import { unguardText } from './guard';
import { insertItems, setKeys, type Rounds } from './insert';
import type { TablePlace } from './place';
import { readBudget } from './read-budget';
import { isMade, readList } from './read-list';
import { readParts, readWide } from './read-parts';
import { readResults } from './read-results';
import { readYears } from './read-years';
import { cleanRows, sheetOf, type Rows, type Sheet } from './sheet';
import { siteAt } from './site';

/** More than any plan has; a clipboard may hold a million rows. */
const mostCells = 100_000;

/** Null where no table belongs, or nothing in this one could be placed without harm. */
export function pasteTable(
  document: PlanDocument,
  { position, rows }: PasteTableParams,
): PastedTable | null {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const clean = cells > mostCells ? [] : cleanRows(rows, unguardText);
  if (!clean.some((row) => row.length > 1)) return null;
  const site = siteAt(document.snapshot, position);
  const read = site && readFor(site.place, clean, sheetOf(site.snapshot));
  if (!read) return null;
  const { snapshot, place, cleared } = site;
  const { rounds, replaced } = roundsFor(snapshot, place, read);
  const all: Rounds = [{ of: document.snapshot, edits: cleared }, ...rounds];
  if (rounds.every(({ edits }) => edits.length === 0) || !isSound(document.snapshot, all))
    return null;
  const { edits } = all.reduce(
    (composed, round) => composed.then(round.of.text, round.edits),
    ComposedEdits.of(document.snapshot.text),
  );
  const notes = [
    ...(replaced.length === 0 ? [] : [l10n.t('Replaced: {0}.', replaced.join(', '))]),
    ...read.notes,
  ];
  return {
    edit: versionedEdit(document, edits),
    ...(notes.length > 0 && { message: notes.join(' ') }),
  };
}

type Read =
  | {
      readonly kind: 'items';
      readonly values: readonly NewValue[];
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'keys';
      readonly values: Readonly<Record<string, NewValue>>;
      readonly notes: readonly string[];
    };

function readFor({ kind, field }: TablePlace, rows: Rows, sheet: Sheet): Read | undefined {
  switch (kind) {
    case 'years': {
      const values = readYears(rows, sheet);
      return values && { kind: 'keys', values, notes: [] };
    }
    case 'budget':
      return readForBudget(rows, sheet);
    case 'parts':
      return asItems(readParts(rows, field, sheet));
    case 'results':
      return asItems(readResults(rows, sheet));
    case 'list':
      return asItems(readList(rows, field, sheet));
  }
}

function asItems(read: ReturnType<typeof readList>): Read | undefined {
  return read && { kind: 'items', ...read };
}

function readForBudget(rows: Rows, sheet: Sheet): Read | undefined {
  const wide = readWide(rows, sheet);
  if (!wide) {
    const read = readBudget(rows, sheet);
    return read && { kind: 'keys', values: read.budget.toValues(), notes: read.notes };
  }
  const [only] = wide.values;
  const { notes } = wide;
  const isOne = wide.values.length === 1 && isMade(only) && only['title'] === undefined;
  return { kind: 'keys', values: isOne ? only : { parts: wide.values }, notes };
}

interface Planned {
  readonly rounds: Rounds;
  /** Keys whose value was another one before. */
  readonly replaced: readonly string[];
}

function roundsFor(snapshot: Snapshot, place: TablePlace, read: Read): Planned {
  if (read.kind === 'items') {
    return { rounds: insertItems(snapshot, place, read.values), replaced: [] };
  }
  const present = Object.keys(read.values).filter((key) => {
    const held = valueOf(place.node, key);
    return held !== undefined && !isEmpty(held);
  });
  const held = place.node.kind === 'map' ? place.node.entries.map(keyText) : [];
  const order =
    place.kind === 'years' ? [...held, ...Object.keys(read.values)].toSorted() : undefined;
  return { rounds: setKeys(snapshot, place, read.values, order), replaced: present };
}

/** Nothing that could be read before cannot be read after. */
function isSound(before: Snapshot, rounds: Rounds): boolean {
  const last = rounds.at(-1);
  if (!last) return false;
  const after = last.of.update(applyEdits(last.of.text, last.edits));
  return after.tree.problems.length <= before.tree.problems.length;
}
