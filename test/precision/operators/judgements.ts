import type { Plan, PlanNode, Risk } from '../../../server/src/model/plan';
import { appendItem, appendLineComment, type TextEdit } from '../../../server/src/parse/edits';
import {
  entryOf,
  valueOf,
  type MapNode,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from '../../../server/src/parse/syntax';
import { rules } from '../../../server/src/rules';
import { planKeyOrder } from '../../../server/src/schema/order';
import { entriesIn, isOneLine, removed, replaced } from '../places';
import { operator, type Base, type Operator } from '../slip';

/** Risks written as keys, of the plan or of a node. */
function risksOf(
  nodes: readonly PlanNode[],
): readonly { readonly risk: Risk; readonly map: MapNode }[] {
  return nodes.flatMap(({ risks }) =>
    risks.flatMap((risk) => (risk.at.kind === 'map' ? [{ risk, map: risk.at }] : [])),
  );
}

function allRisks({ plan }: Base) {
  return risksOf([plan.root, ...plan.nodes]);
}

function placeOf({ id, text }: Risk): Span | undefined {
  return (id ?? text)?.at.span;
}

const risks: readonly Operator[] = [
  operator('risk/score', 'another score', allRisks, ({ risk: { score } }, base, random) => {
    const text = String(1 + random.below(25));
    return score && text !== score.source
      ? { edits: [replaced(base, score, text)], at: score.span }
      : undefined;
  }),
  operator(
    'risk/score',
    'another likelihood',
    allRisks,
    ({ risk: { likelihood, score } }, base, random) => {
      const text = String(1 + random.below(5));
      if (!likelihood || !score || text === likelihood.source) return undefined;
      return { edits: [replaced(base, likelihood, text)], at: score.span };
    },
  ),
  operator(
    'risk/scale',
    'beyond the scale',
    allRisks,
    ({ risk: { likelihood, impact } }, base, random) => {
      const at = random.pick([likelihood, impact]);
      return at && { edits: [replaced(base, at, String(random.pick([0, 6, 7, 10])))], at: at.span };
    },
  ),
  operator(
    'risk/mitigation',
    'no mitigation, or nobody who cares for it',
    ({ plan }) => risksOf([plan.root]),
    ({ risk, map }, base, random) => {
      const at = placeOf(risk);
      const { threshold } = base.snapshot.profile.riskScale;
      const score = Number(risk.score?.source ?? 0);
      const key = random.pick(['mitigation', 'owner']) ?? 'owner';
      if (!at || score < threshold || !entryOf(map, key)) return undefined;
      return { edits: removed(base, map, key), at };
    },
  ),
];

interface Judged {
  readonly map: MapNode;
  readonly id: SyntaxNode;
}

function processes({ root }: Base): readonly Judged[] {
  const results = valueOf(valueOf(root, 'evaluation'), 'results');
  const all =
    results?.kind === 'list' ? results.items.map((item) => valueOf(item, 'processes')) : [];
  return all.flatMap((list) =>
    list?.kind === 'list'
      ? list.items.flatMap((map) => {
          const id = valueOf(map, 'id');
          return map.kind === 'map' && id ? [{ map, id }] : [];
        })
      : [],
  );
}

function lights(base: Base): readonly ScalarNode[] {
  return processes(base).flatMap(({ map }) =>
    ['outcome', 'progress'].flatMap((key) => {
      const value = valueOf(map, key);
      const light = value?.kind === 'map' ? valueOf(value, 'status') : value;
      const isExplained = value?.kind === 'map' && entryOf(value, 'note');
      return light?.kind === 'scalar' && !isExplained ? [light] : [];
    }),
  );
}

const evaluation: readonly Operator[] = [
  operator(
    'evaluation/missing',
    'neither outcome nor progress',
    processes,
    ({ map, id }, base) => ({
      edits: [...removed(base, map, 'outcome'), ...removed(base, map, 'progress')],
      at: id.span,
    }),
  ),
  operator('evaluation/red-note', 'red without a note', lights, (light, base) =>
    light.source === 'red' ? undefined : { edits: [replaced(base, light, 'red')], at: light.span },
  ),
  operator(
    'evaluation/red-note',
    'the note of what is red left out',
    notedRed,
    ({ map, light }, base) => ({
      edits: removed(base, map, 'note'),
      at: light.span,
    }),
  ),
  operator(
    'evaluation/benefit',
    'one more benefit',
    ({ plan }) => (plan.evaluation ? [plan] : []),
    (_: Plan, { snapshot, root }, random) => {
      const id = `H${10 + random.below(80)}`;
      const benefit = { id, title: 'Hyöty, jota mikään ei tuota' };
      return {
        edits: appendItem(snapshot.tree, root, 'benefits', benefit, planKeyOrder),
        at: { written: `id: ${id}` },
      };
    },
  ),
];

function notedRed(base: Base): readonly { readonly map: MapNode; readonly light: SyntaxNode }[] {
  return processes(base).flatMap(({ map }) =>
    ['outcome', 'progress'].flatMap((key) => {
      const value = valueOf(map, key);
      const light = valueOf(value, 'status');
      const isRed = light?.kind === 'scalar' && light.source === 'red';
      return value?.kind === 'map' && isRed && entryOf(value, 'note')
        ? [{ map: value, light }]
        : [];
    }),
  );
}

/** Values on one line, with nothing found in them, nor behind them a comment. */
function quietLines({ snapshot, found, ...base }: Base): readonly ScalarNode[] {
  // Where something cannot be read, a rule may be silent for that reason, and the comment of use.
  if (found.some(({ severity }) => severity === 'error')) return [];
  const told = new Set(found.map(({ range }) => range.start.line));
  return entriesIn({ snapshot, found, ...base }).flatMap(({ value, map }) => {
    const { line } = snapshot.tree.rangeOf(value.span).start;
    const isQuiet = !told.has(line) && !snapshot.text.line(line).includes('#');
    return value.kind === 'scalar' &&
      value.style === 'plain' &&
      isOneLine(value) &&
      !map.flow &&
      isQuiet &&
      value.span.end > value.span.start
      ? [value]
      : [];
  });
}

function ignoring({ span }: ScalarNode, { tree }: Base['snapshot'], rule: string): TextEdit {
  const { line } = tree.rangeOf(span).start;
  return appendLineComment(tree, line, `# planwright-ignore ${rule}`);
}

const meta: readonly Operator[] = [
  operator(
    'meta/unused-ignore',
    'a comment that silences nothing',
    quietLines,
    (value, { snapshot }, random) => {
      const rule = random.pick(rules.filter(({ id }) => !id.startsWith('meta/')))?.id ?? '';
      return { edits: [ignoring(value, snapshot, rule)], at: value.span };
    },
  ),
  operator(
    'meta/unused-ignore',
    'a comment that names no rule',
    quietLines,
    (value, { snapshot }, random) => {
      const rule =
        random.pick(['budget/totals', 'schedule/missng', 'kaikki', 'budget/total-mismatchs']) ??
        'kaikki';
      return { edits: [ignoring(value, snapshot, rule)], at: value.span };
    },
  ),
];

export const judgements: readonly Operator[] = [...risks, ...evaluation, ...meta];
