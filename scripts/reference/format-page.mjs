// @ts-check
/** `docs/format.md`: every key of a plan, out of the schema. */
import { stringify } from 'yaml';

/**
 * @typedef {object} Schema what of a JSON Schema the page shows
 * @property {string} [$ref]
 * @property {string} [description]
 * @property {string | readonly string[]} [type]
 * @property {Schema} [items]
 * @property {readonly string[]} [required]
 * @property {Readonly<Record<string, Schema>>} [properties]
 * @property {Readonly<Record<string, Schema>>} [patternProperties]
 * @property {readonly unknown[]} [examples]
 * @property {readonly string[]} [enum]
 * @property {string} [x-fi]
 * @property {string} [x-sv]
 * @property {string} [x-kind]
 * @property {string} [x-ref]
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} [x-enum]
 * @property {readonly string[]} [x-rules]
 * @property {Schema} [else]
 * @property {Readonly<Record<string, Schema>>} [definitions]
 */

const words = /** @type {Readonly<Record<string, string>>} */ ({
  text: 'text',
  longText: 'text, in paragraphs',
  id: 'id',
  period: 'period',
  money: 'amount',
  integer: 'whole number',
  number: 'number',
  percent: 'percent',
  personYears: 'person-years',
  yesNo: '`true` or `false`',
  date: 'day',
  url: 'web address',
  email: 'e-mail address',
  currency: 'currency code',
  file: 'file',
  table: 'table',
});

const opening = `# The plan format

Every key that a plan can hold, in the order in which the format has them. Keys are in English, texts in the
plan's own language. The editor shows the same when you point at a key; \`planwright schema\` prints the schema
that this page is made of.

- **Text** on one line needs no quotes, unless it begins with a sign such as \`-\`, \`#\`, \`{\`, \`[\` or \`"\`, or holds \`: \`.
  Paragraphs follow \`>-\`, indented.
- **Amounts** are plain numbers with at most two decimals: \`12500.50\`. Amounts typed as text, such as
  \`12 500,50 €\`, are understood, and a fix makes numbers of them.
- **Periods** are quarters, months, days or years, or ranges of them: \`2026-Q1\`, \`2026-05\`, \`2026-05-01\`, \`2026\`,
  \`2026-Q1..2027-Q2\`. Other ways of writing them are understood, and a fix rewrites them.
- **Ids** are short names that other places refer to: letters, digits, dots, underscores and hyphens.
`;

/**
 * @param {Schema} schema the plan's
 * @returns {string} the page
 */
export function formatPage(schema) {
  const definitions = schema.definitions ?? {};
  const order = inOrder(schema, definitions);
  const parts = [
    section('The plan', 'The top of the file.', schema, definitions),
    ...order.map((name) => {
      const definition = definitions[name] ?? {};
      return section(headingOf(name), definition.description ?? '', definition, definitions);
    }),
  ];
  return [opening, ...parts].join('\n');
}

/**
 * The objects, each where it is first named.
 * @param {Schema} schema
 * @param {Readonly<Record<string, Schema>>} definitions
 * @returns {readonly string[]}
 */
function inOrder(schema, definitions) {
  /** @type {string[]} */
  const names = [];
  const waiting = [schema];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const property of Object.values(next.properties ?? {})) {
      const name = objectOf(property, definitions);
      if (name === undefined || names.includes(name)) continue;
      names.push(name);
      waiting.push(definitions[name] ?? {});
    }
  }
  return names;
}

/**
 * The object that a value, or each item of a list, is.
 * @param {Schema} property
 * @param {Readonly<Record<string, Schema>>} definitions
 */
function objectOf(property, definitions) {
  const name = (property.$ref ?? property.items?.$ref)?.split('/').at(-1);
  return name !== undefined && definitions[name]?.properties ? name : undefined;
}

/**
 * @param {string} heading
 * @param {string} description
 * @param {Schema} object
 * @param {Readonly<Record<string, Schema>>} definitions
 */
function section(heading, description, object, definitions) {
  const { 'x-fi': fi, 'x-sv': sv, examples = [], properties = {} } = object;
  const terms = heading === 'The plan' ? '' : ` In Finnish _${fi}_, in Swedish _${sv}_.`;
  const short = [object.type ?? []].flat().filter((type) => type !== 'object');
  const alone = short.length > 0 ? ` May be ${listed(short.map(plainType))} alone.` : '';
  const required = new Set([...(object.required ?? []), ...(object.else?.required ?? [])]);
  const rows = Object.entries(properties).map(([key, property]) => {
    const must = required.has(key) ? ' (must be there)' : '';
    const said = `${property.description ?? ''}${choices(property)}`;
    const terms = `${property['x-fi']} · ${property['x-sv']}`;
    return `| \`${key}\`${must} | ${valueOf(property, definitions)} | ${cell(said)} | ${cell(terms)} |`;
  });
  const example = examples.find((each) => typeof each === 'object');
  return [
    `## ${heading}`,
    '',
    `${description}${terms}${alone}`,
    '',
    '| key | value | what it is | Finnish · Swedish |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...(example === undefined ? [] : ['```yaml', stringify(example).trimEnd(), '```', '']),
  ].join('\n');
}

/** @param {Schema} property */
function choices({ enum: values, 'x-enum': terms }) {
  if (!values || !terms) return '';
  const named = values.map((value) => {
    const { en, fi, sv } = terms[value] ?? {};
    return `\`${value}\`${en === value ? '' : ` ${en}`} (${fi} · ${sv})`;
  });
  return ` One of ${named.join(', ')}.`;
}

/**
 * @param {Schema} property
 * @param {Readonly<Record<string, Schema>>} definitions
 * @returns {string}
 */
function valueOf(property, definitions) {
  const name = objectOf(property, definitions);
  const link = name === undefined ? undefined : `[${titleOf(name)}](#${anchor(headingOf(name))})`;
  if (property['x-kind'] === 'list' || property.type === 'array') {
    return `list: ${link ?? valueOf(resolved(property.items ?? {}, definitions), definitions)}`;
  }
  if (link !== undefined) return link;
  if (property.patternProperties) return 'amounts by year';
  if (property.enum) return 'one of several';
  if (property['x-ref'] !== undefined) return 'id of another entry';
  const full = resolved(property, definitions);
  if (full['x-ref'] !== undefined) return 'id of another entry';
  return words[full['x-kind'] ?? ''] ?? words[property['x-kind'] ?? ''] ?? 'text';
}

/**
 * @param {Schema} property
 * @param {Readonly<Record<string, Schema>>} definitions
 * @returns {Schema}
 */
function resolved(property, definitions) {
  const name = property.$ref?.split('/').at(-1);
  return name === undefined ? property : { ...definitions[name], ...property };
}

/** @param {string} type */
function plainType(type) {
  return { string: 'a text', number: 'a number', integer: 'a whole number' }[type] ?? type;
}

/** @param {readonly string[]} texts */
function listed(texts) {
  return texts.join(' or ');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|');
}

/** `workPackage` → `work package`. @param {string} name */
function titleOf(name) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** @param {string} name */
function headingOf(name) {
  const title = titleOf(name);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** @param {string} heading */
function anchor(heading) {
  return heading.toLowerCase().replaceAll(' ', '-');
}
