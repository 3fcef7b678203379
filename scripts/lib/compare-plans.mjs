// @ts-check
/** What two plans of one source have in common: their trees, figures, periods and numbers of items. */

/** @typedef {Readonly<Record<string, unknown>>} Keys */

const childKeys = /** @type {const} */ (['pillars', 'investments', 'areas', 'workPackages']);
const costLines = /** @type {const} */ ([
  ...['personnel', 'purchasedServices', 'travel', 'equipment', 'premises', 'other'],
  ...['indirect', 'administration', 'fte', 'total'],
]);

/**
 * @param {Keys} made
 * @param {Keys} expected
 * @returns {Generator<string>} a line for each kind of fact, and one for each difference
 */
export function* compared(made, expected) {
  yield* share('nodes of the tree', treeOf(made), treeOf(expected));
  yield* share('ids', idsOf(made), idsOf(expected));
  yield* share('figures of budgets', figuresOf(made), figuresOf(expected));
  yield* share('rows of the cost table', rowsOf(made), rowsOf(expected));
  yield* share('periods', periodsOf(made), periodsOf(expected));
  for (const key of ['goals', 'measures', 'outputs', 'metrics', 'risks']) {
    yield* share(`numbers of ${key} by node`, countsOf(made, key), countsOf(expected, key));
  }
  yield* share('rows of the evaluation', evaluationOf(made), evaluationOf(expected));
}

/**
 * How many of the expected facts there are, each once.
 * @param {string} name
 * @param {readonly string[]} made
 * @param {readonly string[]} expected
 */
function* share(name, made, expected) {
  if (expected.length === 0 && made.length === 0) return;
  const left = [...made];
  const missing = expected.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  yield `${name}: ${expected.length - missing.length} of ${expected.length}`;
  for (const fact of missing) yield `  missing: ${fact}`;
  for (const fact of left) yield `  more:    ${fact}`;
}

/** @param {unknown} value @returns {readonly Keys[]} */
function listOf(value) {
  return Array.isArray(value) ? value : [];
}

/**
 * Nodes by their place in the tree, which does not hang on their ids: `2/1/1`.
 * @param {Keys} node @param {string} [above] @returns {Generator<readonly [string, Keys, string]>}
 */
function* nodesOf(node, above = '') {
  let place = 0;
  for (const key of childKeys) {
    for (const child of listOf(node[key])) {
      const at = `${above}${above === '' ? '' : '/'}${++place}`;
      yield [at, child, key];
      yield* nodesOf(child, at);
    }
  }
}

/** @param {Keys} plan */
const treeOf = (plan) => [...nodesOf(plan)].map(([at, , kind]) => `${at} ${kind}`);

/** @param {Keys} plan */
const idsOf = (plan) => [...nodesOf(plan)].map(([at, { id }]) => `${at} ${String(id)}`);

/** @param {unknown} cost */
const amountOf = (cost) =>
  typeof cost === 'object' && cost !== null && 'amount' in cost ? cost.amount : cost;

/** @param {string} at @param {unknown} budget @returns {Generator<string>} */
function* figuresIn(at, budget) {
  if (typeof budget !== 'object' || budget === null) return;
  const keys = /** @type {Keys} */ (budget);
  for (const line of costLines) {
    if (keys[line] !== undefined) yield `${at} ${line} ${String(amountOf(keys[line]))}`;
  }
  for (const [index, part] of listOf(keys.parts).entries())
    yield* figuresIn(`${at}.${index + 1}`, part);
}

/** @param {Keys} plan */
function figuresOf(plan) {
  const administration = /** @type {Keys | undefined} */ (plan.administration);
  return [
    ...figuresIn('plan', plan.budget),
    ...figuresIn('administration', administration?.budget),
    ...[...nodesOf(plan)].flatMap(([at, { budget }]) => [...figuresIn(at, budget)]),
  ];
}

/** @param {Keys} plan */
const rowsOf = (plan) => listOf(plan.costSummary).map(({ total, note }) => String(total ?? note));

/** The dash is the editor's to choose. @param {unknown} period */
const plainPeriod = (period) =>
  String(period)
    .replace(/\s*[–—-]\s*|\.\./g, '-')
    .replace(/^(\d{4})-Q(\d)$/, 'Q$2/$1');

/** @param {Keys} plan */
function periodsOf(plan) {
  return [...nodesOf(plan)].flatMap(([at, { period, schedule }]) => [
    ...(period === undefined ? [] : [`${at} ${plainPeriod(period)}`]),
    ...listOf(schedule).map(
      (entry) => `${at} entry ${entry.period === undefined ? '–' : plainPeriod(entry.period)}`,
    ),
  ]);
}

/** Items of a list with those in groups. @param {unknown} list @returns {number} */
const sizeOf = (list) =>
  listOf(list).reduce((sum, { items }) => sum + (items === undefined ? 1 : sizeOf(items)), 0);

/** @param {Keys} plan @param {string} key */
const countsOf = (plan, key) =>
  [...nodesOf(plan)].flatMap(([at, node]) =>
    node[key] === undefined ? [] : [`${at} ${sizeOf(node[key])}`],
  );

/** @param {Keys} plan */
function evaluationOf(plan) {
  const evaluation = /** @type {Keys | undefined} */ (plan.evaluation);
  return listOf(evaluation?.results).flatMap(({ processes }, result) =>
    listOf(processes).map(
      ({ benefits }, row) => `${result + 1}.${row + 1} ${listOf(benefits).join()}`,
    ),
  );
}
