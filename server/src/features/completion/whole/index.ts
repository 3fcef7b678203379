import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Field, ObjectType } from '../../../schema/fields';
import { termOf } from '../../hover/terms';
import { fromColon } from '../blocks';
import { inOrder, type CompletionOptions, type Offer } from '../offer';
import { render, type Part } from '../parts';
import type { ItemPlace, KeyPlace, Place, ValuePlace } from '../place';
import { bodyOf, styleAt } from '../skeletons';
import { wholeBudget } from './budget';
import { wholeEvaluation, wholeResult, wholeRow } from './evaluation';
import { letters, nextId } from './ids';
import { siteOf, type Site } from './site';
import { wholeRisk } from './risk';
import { wholeSchedule } from './schedule';
import { bodyAt, entryAt, listOf, valueAt, type Tree } from './tree';
import { wholeWorkPackage } from './work-package';

/** Something that a plan has again and again, with all that belongs to it. */
interface Whole {
  readonly label: string;
  readonly tree: Tree;
}

/** The whole object of a type; undefined for those that a few keys make. */
function wholeObject({ name }: ObjectType, site: Site): Whole | undefined {
  const { snapshot } = site.landing;
  switch (name) {
    case 'workPackage':
      return { label: l10n.t('Whole work package'), tree: wholeWorkPackage(site) };
    case 'budget':
      return { label: l10n.t('Whole budget'), tree: wholeBudget(snapshot) };
    case 'risk':
      return {
        label: l10n.t('Whole risk'),
        tree: wholeRisk(snapshot, nextId(site, letters.risk.fi)),
      };
    case 'nodeRisk':
      return { label: l10n.t('Whole risk'), tree: wholeRisk(snapshot, undefined) };
    case 'evaluation':
      return { label: l10n.t('Whole evaluation'), tree: wholeEvaluation(snapshot) };
    case 'evaluationResult':
      return { label: l10n.t('Evaluation row'), tree: wholeResult(snapshot) };
    case 'evaluationProcess':
      return { label: l10n.t('Evaluation row'), tree: wholeRow(snapshot) };
    default:
      return undefined;
  }
}

/** What a field's value can be as a whole: an object, or a list with its first items. */
function wholeValue(
  { item, object }: Pick<Field, 'item' | 'object'>,
  site: Site,
): Whole | undefined {
  if (item?.object?.name === 'scheduleEntry') {
    const schedule = wholeSchedule(site);
    const label =
      schedule?.by === 'year' ? l10n.t('Schedule by year') : l10n.t('Schedule by quarter');
    return schedule && { label, tree: schedule.tree };
  }
  if (item) {
    const whole = item.object && wholeObject(item.object, site);
    return whole && { label: whole.label, tree: listOf(whole.tree) };
  }
  return object && wholeObject(object, site);
}

/** Behind the short forms, never in brackets: a whole work package on one line helps nobody. */
export function wholeOffers(place: Place, options: CompletionOptions): readonly Offer[] {
  if (place.flow) return [];
  switch (place.kind) {
    case 'key':
      return keyWholes(place, options);
    case 'item':
      return itemWhole(place, options);
    case 'value':
      return valueWhole(place, options);
  }
}

function keyWholes(place: KeyPlace, options: CompletionOptions): readonly Offer[] {
  const { type, present, column, hasColon } = place;
  if (hasColon) return [];
  const style = styleAt(place);
  const own = present.size === 0 ? wholeObject(type, siteOf(place, 'own')) : undefined;
  const site = siteOf(place, 'inside');
  const offers = [...type.fields.values()].flatMap((field, index): Offer[] => {
    const whole = present.has(field.key) ? undefined : wholeValue(field, site);
    if (!whole) return [];
    const parts = entryAt(field.key, whole.tree, column, style);
    const sort = `${inOrder('2', index)}w`;
    const offer = toOffer(whole, parts, place, options, sort);
    return [{ ...offer, alsoFoundBy: `${field.key} ${termOf(field, options.language)}` }];
  });
  if (!own) return offers;
  const parts = bodyAt(own.tree, column, style);
  return [toOffer(own, parts, place, options, inOrder('1', 1)), ...offers];
}

function itemWhole(place: ItemPlace, options: CompletionOptions): readonly Offer[] {
  const { field, column } = place;
  const whole = wholeValue({ item: field, object: undefined }, siteOf(place, 'own'));
  if (!whole) return [];
  const parts = bodyAt(whole.tree, column, styleAt(place));
  const named = { ...whole, label: `- ${whole.label}` };
  return [toOffer(named, parts, place, options, inOrder('1', 0))];
}

function valueWhole(place: ValuePlace, options: CompletionOptions): readonly Offer[] {
  const { field, typed, quote, keyColumn } = place;
  if (typed !== '' || quote !== '' || keyColumn === undefined) return [];
  const whole = wholeValue(field, siteOf(place, 'inside'));
  if (!whole) return [];
  const parts = valueAt(whole.tree, keyColumn, styleAt(place));
  const offer = toOffer(whole, parts, place, options, inOrder('9', 1));
  return [{ ...offer, range: fromColon(place) }];
}

function toOffer(
  { label }: Whole,
  parts: readonly Part[],
  place: Place,
  options: CompletionOptions,
  sort: string,
): Offer {
  return {
    label,
    kind: CompletionItemKind.Snippet,
    ...bodyOf(parts, place, options),
    description: l10n.t('with all that belongs to it'),
    documentation: `\`\`\`yaml\n${atTheLeft(parts, place.range.start.character)}\n\`\`\``,
    sort,
  };
}

/** As it is written, without the columns that it stands in at the place. */
function atTheLeft(parts: readonly Part[], column: number): string {
  const columns = parts.flatMap((part) => (part.kind === 'line' ? [part.column] : []));
  const left = Math.min(column, ...columns);
  const moved = parts.map((part) =>
    part.kind === 'line' ? { ...part, column: part.column - left } : part,
  );
  return render(moved, false, '\n').trimStart();
}
