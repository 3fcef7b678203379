// @ts-check
/**
 * The schema as what has to be checked: without its words, and with each different check once, so
 * that what is compiled from it is small.
 */

/** @typedef {{ [keyword: string]: any }} Schema draft-07, as an object */

/** What is checked on its own: the plan, and each kind of node in it. */
export const nodes = ['pillar', 'investment', 'area', 'workPackage'];

/** What the schema says to people and editors. */
const words = ['title', 'description', 'examples', 'default', 'x-fi', 'x-sv', 'x-kind', 'x-ref'];
const noChecks = new Set([...words, 'x-rules', 'x-enum', 'x-declares', '$id', '$schema']);
/** These hold schemas under names of any kind. */
const maps = new Set(['properties', 'patternProperties', 'definitions']);

/**
 * @param {Schema} schema `schemas/plan.schema.json`
 * @returns {ReadonlyMap<string, Schema>} `plan`, every definition and every other check that
 *   differs, by name; they refer to each other by name (`{$ref: 'budget'}`)
 */
export function distinctChecks(schema) {
  const { definitions, ...plan } = onlyChecks(withoutInnerNodes(structuredClone(schema)));
  const checks = new Map();
  /** @type {Map<string, string>} */
  const names = new Map();
  /** @param {Schema | boolean} each a check that may have no name yet */
  const named = (each) => {
    if (typeof each === 'boolean') return each;
    if (each.$ref) return { $ref: each.$ref.replace('#/definitions/', '') };
    const text = JSON.stringify(each);
    let name = names.get(text);
    if (name === undefined) {
      name = `check${names.size}`;
      names.set(text, name);
      checks.set(name, apart(each));
    }
    return { $ref: name };
  };
  /** @param {Schema} each */
  const apart = (each) => {
    const own = { ...each };
    for (const keyword of ['properties', 'patternProperties']) {
      if (own[keyword]) own[keyword] = mapValues(own[keyword], named);
    }
    for (const keyword of ['items', 'additionalProperties']) {
      if (typeof own[keyword] === 'object') own[keyword] = named(own[keyword]);
    }
    return own;
  };
  for (const [name, each] of Object.entries({ plan, ...definitions }))
    checks.set(name, apart(each));
  return withoutTwins(checks);
}

/**
 * Nodes are checked one by one: inside the node above them it only matters that they are objects.
 * @param {Schema} schema
 */
function withoutInnerNodes(schema) {
  const inner = new Set(nodes.map((node) => `#/definitions/${node}`));
  for (const owner of [schema, ...nodes.map((node) => schema.definitions[node])]) {
    for (const property of Object.values(owner.properties)) {
      if (inner.has(property.items?.$ref)) property.items = { type: 'object' };
    }
  }
  return schema;
}

/**
 * @param {any} schema
 * @returns {any}
 */
function onlyChecks(schema) {
  if (typeof schema !== 'object' || Array.isArray(schema)) return schema;
  const checks = Object.entries(schema).filter(([keyword]) => !noChecks.has(keyword));
  return Object.fromEntries(
    checks.map(([keyword, value]) => [
      keyword,
      maps.has(keyword) ? mapValues(value, onlyChecks) : onlyChecks(value),
    ]),
  );
}

/**
 * Checks of the same content become one, until no two are alike: what refers to twins is alike too.
 * @param {Map<string, Schema>} checks
 */
function withoutTwins(checks) {
  const kept = new Set(['plan', ...nodes]);
  for (;;) {
    /** @type {Map<string, string>} */
    const first = new Map();
    /** @type {Map<string, string>} */
    const twins = new Map();
    for (const [name, check] of checks) {
      const text = JSON.stringify(check);
      const twin = first.get(text);
      if (twin === undefined || kept.has(name)) first.set(text, name);
      else twins.set(name, twin);
    }
    if (twins.size === 0) return checks;
    /** @type {(key: string, value: any) => any} */
    const retarget = (key, value) => (key === '$ref' ? (twins.get(value) ?? value) : value);
    checks = new Map(
      [...checks]
        .filter(([name]) => !twins.has(name))
        .map(([name, check]) => [name, JSON.parse(JSON.stringify(check, retarget))]),
    );
  }
}

/**
 * @param {Schema} map
 * @param {(value: any) => any} change
 */
function mapValues(map, change) {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}
