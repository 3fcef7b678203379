import * as l10n from '@vscode/l10n';
import type { Plan, PlanNode } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import { appendItem, applyEdits, dashOf, type TextEdit } from '../../../parse/edits';
import { valueOf, type ScalarNode, type SyntaxNode } from '../../../parse/syntax';
import type {
  AddedWorkPackage,
  AddWorkPackageParams,
  PlannedEdit,
  RaiseTotalsParams,
} from '../../../protocol';
import { boundWithin, nameOf, toFillIn } from '../../../rules/_nodes';
import { nodeKeyOrder, planKeyOrder } from '../../../schema/order';
import { isInside, parsePeriod, type Period } from '../../../values/period';
import { toLspRange, type PlanDocument } from '../../document';
import { Refusal } from '../../refusal';
import { versionedEdit } from '../../versioned-edit';
import { chosenAt, requireVersion } from '../ask';
import { newlyTold } from '../newly-told';
import { namesOf } from '../shift/offer';
import { readCosts } from './costs';
import { mayHold } from './parents';
import { skeletonFor } from './skeleton';
import { totalsLacking, type Lacking } from './totals-above';

/** @throws Refusal where an answer cannot be read, or the list cannot be written to */
export function addWorkPackage(
  document: PlanDocument,
  { version, parent: at, title, period, budget }: AddWorkPackageParams,
): AddedWorkPackage {
  const { snapshot } = document;
  const { plan } = snapshot;
  const parent = chosenAt(document, version, at)?.node;
  if (!plan || !parent || !mayHold(parent)) throw cannotHold();
  const bound = boundWithin(plan, parent)?.value.period;
  const own = readPeriod(period, plan, parent, bound);
  const { id, value } = skeletonFor(snapshot, plan, parent, {
    title: title.trim(),
    period: own,
    runs: own ?? bound,
    costs: readCosts(budget, snapshot),
  });
  const order = parent.kind === 'plan' ? planKeyOrder : nodeKeyOrder;
  const edits = spaced(
    snapshot,
    parent,
    appendItem(snapshot.tree, parent.at, 'workPackages', value, order),
  );
  const after = snapshot.update(applyEdits(snapshot.text, edits));
  const added = after.plan?.nodes.find(
    (node) => node.kind === 'workPackage' && node.id?.value === id,
  );
  if (edits.length === 0 || !added) throw cannotHold();
  const lacking = totalsLacking(after, added);
  const fill = firstToFill(added.at) ?? added.title?.at;
  return {
    id,
    edit: versionedEdit(document, edits),
    message: messageFor(after, added, lacking),
    fill: toLspRange(after.tree.rangeOf((fill ?? added.at).span)),
    canRaise: lacking.edits.length > 0,
  };
}

function cannotHold(): Refusal {
  return new Refusal(
    l10n.t(
      'A work package cannot be added here. Choose a part of the plan that holds work packages.',
    ),
  );
}

function messageFor(after: Snapshot, added: PlanNode, lacking: Lacking): string {
  const { figure, personYears } = after.figures(added);
  const sentences = [l10n.t('Work package {0} added.', nameOf(added))];
  if (figure !== undefined && lacking.totals.length > 0) {
    const figures = [namesOf(lacking.totals), after.format.money(figure)] as const;
    sentences.push(
      lacking.totals.length === 1
        ? l10n.t('The stated total of {0} now lacks its {1}.', ...figures)
        : l10n.t('The stated totals of {0} now lack its {1}.', ...figures),
    );
  }
  if (personYears.figure !== undefined && lacking.personYears.length > 0) {
    const years = after.format.personYears(personYears.figure);
    const figures = [namesOf(lacking.personYears), years] as const;
    sentences.push(
      lacking.personYears.length === 1
        ? l10n.t('The stated sum of {0} now lacks its {1}.', ...figures)
        : l10n.t('The stated sums of {0} now lack its {1}.', ...figures),
    );
  }
  return sentences.join(' ');
}

/** Adds what a part of the plan costs to the stated totals above it that lack it. */
export function raiseTotals(
  document: PlanDocument,
  { version, id }: RaiseTotalsParams,
): PlannedEdit {
  requireVersion(document, version);
  const { snapshot } = document;
  const node = snapshot.plan?.nodeById(id);
  const lacking = node && totalsLacking(snapshot, node);
  if (!lacking || lacking.edits.length === 0) {
    throw new Refusal(l10n.t('No stated total above {0} lacks what it costs.', id));
  }
  const { totals, personYears, edits } = lacking;
  const nodes = [...new Set([...totals, ...personYears])];
  const done =
    nodes.length === 1
      ? l10n.t('Total of {0} raised.', namesOf(nodes))
      : l10n.t('Totals of {0} raised.', namesOf(nodes));
  const after = snapshot.update(applyEdits(snapshot.text, edits));
  const message = [done, ...newlyTold(snapshot, after, edits)].join(' ');
  return { edit: versionedEdit(document, edits), message };
}

/** @throws Refusal where it is none, or runs over what limits it */
function readPeriod(
  text: string,
  plan: Plan,
  parent: PlanNode,
  bound: Period | undefined,
): Period | undefined {
  if (text.trim() === '') return undefined;
  const parsed = parsePeriod(text.trim());
  if (!parsed.ok || parsed.value.reversed) {
    throw new Refusal(l10n.t('{0} is no period. Write it as in 2026-Q1..2027-Q4.', text.trim()));
  }
  const { period } = parsed.value;
  if (bound && !isInside(period, bound)) {
    const owner = boundWithin(plan, parent)?.owner ?? plan.root;
    throw new Refusal(
      l10n.t(
        '{0} is not inside the period of {1}, {2}. Choose a period within it.',
        period.canonical,
        nameOf(owner),
        bound.canonical,
      ),
    );
  }
  return period;
}

/** With a blank line before it where the others have one between them. */
function spaced(
  { tree, text }: Snapshot,
  { at }: PlanNode,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const list = valueOf(at, 'workPackages');
  const [edit, ...more] = edits;
  const last =
    list?.kind === 'list' && !list.flow && list.items.length > 1 ? list.items.at(-1) : undefined;
  if (!last || !edit || more.length > 0) return edits;
  let above = dashOf(tree, last).line - 1;
  while (/^\s*#/.test(text.line(above))) above--;
  const isApart = text.line(above).trim() === '';
  return isApart ? [{ ...edit, newText: text.eol + edit.newText }] : edits;
}

function firstToFill(node: SyntaxNode): ScalarNode | undefined {
  if (node.kind === 'scalar') return node.value === toFillIn ? node : undefined;
  const inner = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const each of inner) {
    const found = firstToFill(each);
    if (found) return found;
  }
  return undefined;
}
