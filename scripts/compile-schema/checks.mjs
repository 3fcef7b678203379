// @ts-check
/**
 * The schema as what has to be checked: without its words, and with each different check once, so
 * that what is compiled from it is small.
 */

/** @typedef {{ [keyword: string]: any }} Schema draft-07, as an object */
/**
 * @typedef {object} Source
 * @property {string} name of what the schema describes
 * @property {Schema} schema its content
 * @property {readonly string[]} nodes definitions that are checked on their own
 * @property {boolean} atStart whether every start of the server needs it
 */

/** What the schema says to people and editors. */
const words = ['title', 'description', 'examples', 'default', 'x-fi', 'x-sv', 'x-kind', 'x-ref'];
/** For editors of other kinds; what reads the file judges these itself, in better words. */
const ofOthers = ['uniqueItems', 'minItems', 'minProperties'];
const noChecks = new Set([
  ...words,
  ...ofOthers,
  ...['x-rules', 'x-enum', 'x-declares', '$id', '$schema'],
]);
/** These hold schemas under names of any kind. */
const maps = new Set(['properties', 'patternProperties', 'definitions']);

/**
 * @param {Source} source
 * @returns {ReadonlyMap<string, Schema>} the root under the source's name, every definition and
 *   every other check that differs; they refer to each other by name (`{$ref: 'budget'}`)
 */
export function distinctChecks({ name: rootName, schema, nodes }) {
  const { definitions, ...rootCheck } = onlyChecks(
    withoutInnerNodes(structuredClone(schema), nodes),
  );
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
  for (const [name, each] of Object.entries({ [rootName]: rootCheck, ...definitions }))
    checks.set(name, apart(each));
  return withoutTwins(checks, new Set([rootName, ...nodes]));
}

/**
 * Nodes are checked one by one: inside the node above them it only matters that they are objects.
 * @param {Schema} schema
 * @param {readonly string[]} nodes
 */
function withoutInnerNodes(schema, nodes) {
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
 * @param {ReadonlySet<string>} kept names that stay, whatever says the same
 */
function withoutTwins(checks, kept) {
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
