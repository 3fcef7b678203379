import assert from 'node:assert/strict';
import { Ajv, type ErrorObject } from 'ajv';
import planSchema from '../schemas/plan.schema.json';
import profileSchema from '../schemas/profile.schema.json';
import generic from '../schemas/profiles/generic.json';
import rrfFi from '../schemas/profiles/rrf-fi.json';

/** What this suite reads of a schema node; the words stand beside `$ref`. */
interface Field {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly 'x-fi'?: string;
  readonly 'x-sv'?: string;
  readonly 'x-kind'?: string;
  readonly 'x-ref'?: readonly string[];
  readonly 'x-rules'?: readonly string[];
  readonly 'x-declares'?: string;
  readonly 'x-enum'?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly patternProperties?: Readonly<Record<string, Field>>;
  readonly additionalProperties?: boolean | Field;
  readonly items?: Field;
  readonly then?: Field;
}

const table = planSchema as unknown as Field & {
  readonly definitions: Readonly<Record<string, Field>>;
};
const vocabulary = ['x-fi', 'x-sv', 'x-kind', 'x-ref', 'x-rules', 'x-enum', 'x-declares'];
const kinds = new Set(
  (
    'text longText id ref money cost personYears period date percent number integer yesNo ' +
    'choice list object table currency url file email'
  ).split(' '),
);

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, ownProperties: true });
ajv.addVocabulary(vocabulary);
ajv.addSchema([planSchema, profileSchema]);

/** `PATH KEYWORD DETAIL` of each error. ajv adds an `if` to what a `then` reports: left out. */
function errorsAt(pointer: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(pointer);
  assert.ok(validate, `no such place in the schema: ${pointer}`);
  void validate(value);
  return (validate.errors ?? []).filter((error) => error.keyword !== 'if').map(describeError);
}

function describeError({ instancePath, keyword, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, unknown>>;
  const detail = missingProperty ?? additionalProperty;
  return `${instancePath} ${keyword}${typeof detail === 'string' ? ` ${detail}` : ''}`;
}

const errorsOfPlan = (plan: unknown): readonly string[] => errorsAt('plan.schema.json', plan);

const definitions = Object.entries(table.definitions).map(
  ([name, field]) => [`plan.schema.json#/definitions/${name}`, field] as const,
);
/** Every property of every object in the table, with the pointer that ajv knows it by. */
const properties = [['plan.schema.json#', table] as const, ...definitions].flatMap(
  ([owner, { properties: inner }]) =>
    Object.entries(inner ?? {}).map(
      ([key, field]) => [`${owner}/properties/${key}`, field] as const,
    ),
);
const described = [...properties, ...definitions];

function definition(name: string): Field {
  const field = table.definitions[name];
  assert.ok(field, `no definition ${name}`);
  return field;
}

const resolve = (field: Field): Field =>
  field.$ref === undefined ? field : definition(field.$ref.replace('#/definitions/', ''));

describe('schemas/plan.schema.json: the words of each field', () => {
  for (const [pointer, field] of described) {
    it(pointer, () => {
      assert.ok(field.description, 'needs a description');
      assert.ok(field['x-fi'], 'needs the Finnish term, x-fi');
      assert.ok(field['x-sv'], 'needs the Swedish term, x-sv');
      assert.ok(kinds.has(field['x-kind'] ?? ''), `x-kind ${String(field['x-kind'])} is unknown`);
      assert.ok((field.examples ?? []).length > 0, 'needs an example');
      assert.match(field.description, /[.]$/, 'the description is a sentence');
      assert.doesNotMatch(
        field.description,
        /\b(yaml|json|mapping|scalar|schema|string|object|array|boolean|null|node)\b/i,
        'the description speaks to a planner',
      );
      for (const example of field.examples ?? []) {
        assert.deepEqual(errorsAt(pointer, example), [], `example ${JSON.stringify(example)}`);
      }
      for (const rule of field['x-rules'] ?? []) assert.match(rule, /^[a-z]+\/[a-z-]+$/);
    });
  }
});

describe('schemas/plan.schema.json: the shape of the table', () => {
  it('labels every value of a choice in three languages', () => {
    for (const [pointer, field] of described) {
      const target = resolve(field);
      const values = target.enum ?? target.then?.enum;
      assert.equal(field['x-kind'] === 'choice', values !== undefined, pointer);
      if (values === undefined) continue;
      const labels = field['x-enum'] ?? {};
      assert.deepEqual(Object.keys(labels), values, pointer);
      for (const label of Object.values(labels)) {
        assert.deepEqual(Object.keys(label), ['en', 'fi', 'sv'], pointer);
      }
    }
  });

  it('lets a reference name only kinds of things that something declares', () => {
    const declared = new Set(definitions.flatMap(([, field]) => field['x-declares'] ?? []));
    for (const [pointer, field] of described) {
      assert.equal(field['x-kind'] === 'ref', field['x-ref'] !== undefined, pointer);
      for (const kind of field['x-ref'] ?? []) assert.ok(declared.has(kind), `${pointer}: ${kind}`);
    }
  });

  it('declares an id of a kind wherever an object has an id', () => {
    for (const [pointer, field] of definitions) {
      assert.equal('id' in (field.properties ?? {}), field['x-declares'] !== undefined, pointer);
    }
  });

  it('closes every object to unknown keys and never offers one of several shapes', () => {
    for (const [pointer, field] of [['plan.schema.json', table] as const, ...described]) {
      if (field.properties !== undefined) assert.equal(field.additionalProperties, false, pointer);
      for (const union of ['anyOf', 'oneOf']) assert.ok(!(union in field), `${pointer}: ${union}`);
    }
  });

  /** What ajv checks of a property, without its words. */
  const check = (field: Field | undefined): unknown =>
    field && { $ref: field.$ref, type: field.type, items: field.items, enum: field.enum };

  for (const [one, other, extra] of [
    ['workPackage', 'area', []],
    ['workPackage', 'investment', ['areas']],
    ['workPackage', 'pillar', ['investments', 'areas']],
    ['budget', 'budgetPart', ['title']],
    ['cost', 'costOrRate', ['rate', 'of']],
    ['risk', 'nodeRisk', []],
    ['goal', 'mainGoal', []],
  ] as const) {
    it(`keeps ${one} and ${other} alike`, () => {
      const left = definition(one).properties ?? {};
      const right = definition(other).properties ?? {};
      assert.deepEqual(Object.keys(right).sort(), [...Object.keys(left), ...extra].sort());
      for (const key of Object.keys(left)) {
        // `items` of an item leads back to its own definition.
        if (key !== 'items') assert.deepEqual(check(right[key]), check(left[key]), key);
      }
    });
  }
});

const minimal = { plan: 1, title: 'Hanke', organisation: 'Hyvinvointialue', period: 2023 };
const light = { status: 'yellow', value: 72, note: 'Käyttöönotto jatkuu.' };
const link = { title: 'Liite 1', url: 'https://example.fi', file: 'liite.pdf', note: 'Luonnos' };
const itemised = {
  amount: 404300,
  items: [{ title: 'Matkat', amount: '160 000 €' }],
  complete: false,
  note: 'sisältää matkat',
};
const flatRate = { ...itemised, rate: 25, of: 'direct' };
const lines = {
  personnel: 1690000,
  purchasedServices: '86 000 €',
  travel: 0,
  equipment: 12.5,
  premises: 100,
  other: itemised,
  indirect: flatRate,
  fte: 30.5,
  administration: { rate: 10, of: 'personnel' },
  byYear: { '2023': 1000, '2024': '1,74 m€' },
  total: 2180300,
  note: 'Hinnat arvonlisäverottomina',
};
const budget = { ...lines, parts: [{ ...lines, title: 'Osa', parts: [{ title: 'Osan osa' }] }] };
const risk = {
  id: 'R1',
  text: 'Rekrytointi viivästyy.',
  likelihood: 3,
  impact: 4,
  score: 12,
  mitigation: ['Aloitetaan ajoissa.'],
  owner: 'hankepäällikkö',
};
const goal = { id: 'T1', text: 'Jonot lyhenevät.', effects: ['Hoitoon pääsee.'], items: ['a'] };
const measure = {
  id: 'M1',
  text: 'Pilotoidaan.',
  goals: ['T1', 3],
  owner: ['hankejohto', 'esihenkilöt'],
  period: 'Q1-2/2023',
  target: 40,
  unit: 'asiakasta',
  items: [{ title: 'Ryhmä', items: ['Alakohta'] }],
};
const metric = {
  id: 'MI1',
  text: 'Viikossa hoitoon päässeet',
  goals: ['T1'],
  baseline: 53,
  target: 'vakiintunut',
  unit: '%',
  due: '2025-Q4',
  targets: [{ value: 30, due: 2023 }],
  source: 'Sotkanet',
  frequency: 'vuosittain',
  direction: 'up',
  kind: 'yes-no',
  values: ['jatkuu', 2],
  draft: true,
  items: ['Alamittari'],
};
const output = {
  id: 'U1',
  text: 'Malli',
  due: 2024,
  target: 300,
  unit: 'asiakasta',
  items: ['1a'],
};
const heading = { title: 'Ryhmä', items: ['Yksi', { text: 'Kaksi' }] };
const entry = {
  period: '2023-Q1',
  tasks: ['Rekrytointi'],
  title: 'Käynnistys',
  milestone: true,
  output: 'U1',
  status: 'valmis',
  note: 'Aloitus siirtyi',
};

const node = (id: string | number, children: object): object => ({
  id,
  title: 'Osa',
  acronym: 'OSA',
  lead: 'projektipäällikkö',
  background: 'Tausta',
  description: 'Kuvaus',
  cooperation: 'Yhteistyö',
  period: '1.1.2023-31.12.2025',
  targetGroups: ['KR1'],
  contributesTo: ['PT1', 1],
  dependsOn: ['I1'],
  goals: ['Tavoite', goal, heading],
  measures: ['Toimenpide', measure, heading],
  outputs: ['Tuotos', output, heading],
  metrics: ['Mittari', metric, heading],
  schedule: [entry, { period: '2024', tasks: 'Loppuraportti' }, {}],
  budget,
  risks: ['Henkilöstö vaihtuu.', risk],
  links: [link],
  figures: [link],
  costShare: 'Kulut toisessa hankkeessa',
  ...children,
});
const workPackage = node('TP1', { workPackages: [{ id: 1.0, title: 'Osahanke' }] });
const area = node('I1a', { workPackages: [workPackage] });
const investment = node('I1', { areas: [area], workPackages: [workPackage] });
const pillar = node(4, { investments: [investment], areas: [area], workPackages: [workPackage] });

const fullPlan = {
  ...minimal,
  acronym: 'HNK',
  subtitle: 'Alaotsikko',
  language: 'fi',
  partners: ['Kela', { name: 'Kunta', role: 'pilotti' }],
  programme: 'Ohjelma',
  funder: 'Ministeriö',
  profile: 'rrf-fi',
  status: 'running',
  updated: '5.4.2023',
  currency: 'EUR',
  contacts: [{ name: 'M. V.', role: 'päällikkö', email: 'm@example.fi', phone: '044 123' }],
  summary: 'Tiivistelmä',
  need: 'Tarve',
  targetGroups: [{ id: 'KR1', title: 'Nuoret', description: '16–29-vuotiaat' }],
  goals: ['Päätavoite', { ...goal, id: 'PT1' }, heading],
  benefits: [{ id: 1, title: 'Saatavuus' }],
  pillars: [pillar],
  investments: [investment],
  areas: [area],
  workPackages: [workPackage],
  impact: { summary: 'Vaikutus', people: 'Ei haittoja', competition: 'Ei vaikutusta' },
  relatedProjects: ['Hanke', { title: 'Hanke', period: '2020–2023', relation: 'Jatkaa' }],
  budget,
  administration: { summary: 'Johto', bodies: [{ title: 'Ryhmä', role: 'Päättää' }], budget },
  costSummary: [{ of: 'I1', title: 'Rivi', total: 5698576, note: 'Selite' }],
  funding: [{ source: 'Avustus', amount: 100, rate: 100 }],
  communication: { summary: 'Avoin', audiences: ['henkilöstö'], channels: ['intra'] },
  monitoring: {
    summary: 'Seurataan.',
    metrics: ['kansalliset'],
    methods: ['kysely'],
    frequency: 'vuosittain',
    owner: 'hankepäällikkö',
    reporting: 'Ohjausryhmälle',
  },
  risks: [risk],
  abbreviations: { htv: 'henkilötyövuosi', constructor: 'rakentaja' },
  links: [link],
  figures: [link],
  evaluation: {
    date: 2023,
    scale: { green: 'Valmis', yellow: 'Matkalla', red: 'Kaukana' },
    summary: [{ benefit: 1, points: ['Havainto', { text: 'Havainto', points: ['Alahavainto'] }] }],
    results: [
      {
        id: 'E1',
        goal: 'Tulostavoite',
        processes: [
          {
            id: 'E1-1',
            goal: ['Prosessitavoite'],
            measure: 'Toimenpide',
            benefits: [1, 2],
            metrics: ['Määrä', 'Laatu'],
            outcome: light,
            progress: 'green',
            node: 'TP1',
            measureRef: 'M1',
          },
        ],
      },
    ],
  },
};

/** Collects into `used` the fields of the table that `value` gives something to. */
function collectUsed(value: unknown, schema: Field, used: Set<Field>): void {
  const field = resolve(schema);
  if (Array.isArray(value)) {
    for (const item of value) if (field.items) collectUsed(item, field.items, used);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const property = field.properties?.[key];
      if (property === undefined) continue;
      used.add(property);
      collectUsed(inner, property, used);
    }
  }
}

describe('schemas/plan.schema.json: right plans', () => {
  it('accepts the least that a plan must say', () => {
    assert.deepEqual(errorsOfPlan(minimal), []);
  });

  it('accepts a plan that uses every key', () => {
    assert.deepEqual(errorsOfPlan(fullPlan), []);
    const used = new Set<Field>();
    collectUsed(fullPlan, table, used);
    const unused = properties.flatMap(([pointer, field]) => (used.has(field) ? [] : pointer));
    assert.deepEqual(unused, [], 'add these keys to fullPlan');
  });

  it('asks for what the format requires', () => {
    assert.deepEqual(errorsOfPlan({}), [
      ' required plan',
      ' required title',
      ' required organisation',
      ' required period',
    ]);
  });
});

interface WrongPlans {
  /** Puts a wrong part where it belongs in a plan that is right otherwise. */
  readonly plan: (part: object) => object;
  /** The path of that place. */
  readonly at: string;
  /** What is wrong, the part, and each error as `PATH KEYWORD DETAIL`, the path from that place. */
  readonly rows: readonly (readonly [string, object, ...string[]])[];
}

const inWorkPackage = (part: object): object => ({
  workPackages: [{ id: 'TP1', title: 'Työ', ...part }],
});
const wrongPlans: readonly WrongPlans[] = [
  {
    plan: (part) => part,
    at: '',
    rows: [
      ['another version', { plan: 2 }, '/plan const'],
      ['a version in quotation marks', { plan: '1' }, '/plan const'],
      ['a title that is a number', { title: 2023 }, '/title type'],
      ['an unknown key', { organization: 'X' }, ' additionalProperties organization'],
      ['a language that the format lacks', { language: 'de' }, '/language enum'],
      ['a list where a choice stands', { status: ['draft'] }, '/status enum'],
      ['a currency sign', { currency: '€' }, '/currency pattern'],
      ['a section that is no list', { workPackages: 'TP1' }, '/workPackages type'],
      ['a key left empty', { budget: null }, '/budget type'],
      ['a period with a fraction', { period: 2023.5 }, '/period type'],
      ['no id, no title', { areas: [{}] }, '/areas/0 required id', '/areas/0 required title'],
      ['a part that is a text', { areas: ['I1a'] }, '/areas/0 type'],
      ['a risk of the plan with no text', { risks: [{ score: 12 }] }, '/risks/0 required text'],
      ['half a risk', { risks: [{ text: 'R', impact: 2.5 }] }, '/risks/0/impact type'],
      ['over the whole', { funding: [{ source: 'A', rate: 101 }] }, '/funding/0/rate maximum'],
      ['an abbreviation of a number', { abbreviations: { htv: 1 } }, '/abbreviations/htv type'],
    ],
  },
  {
    plan: (part) => ({ areas: [{ id: 'I1a', title: 'Osa-alue', ...part }] }),
    at: '/areas/0',
    rows: [['a list that an area does not hold', { areas: [] }, ' additionalProperties areas']],
  },
  {
    plan: inWorkPackage,
    at: '/workPackages/0',
    rows: [
      ['an id with a space', { id: 'TP 1' }, '/id pattern'],
      ['an id with a fraction', { id: 1.1 }, '/id type'],
      ['one id where a list stands', { dependsOn: 'TP2' }, '/dependsOn type'],
      ['a goal without a text', { goals: [{ id: 'T1' }] }, '/goals/0 required text'],
      ['a heading over nothing', { outputs: [{ title: 'A' }] }, '/outputs/0 required items'],
      ['a list as a target', { metrics: [{ text: 'M', target: [1] }] }, '/metrics/0/target type'],
      ['no such way', { metrics: [{ text: 'M', direction: 'side' }] }, '/metrics/0/direction enum'],
      ['a schedule entry that is a text', { schedule: ['Q1/2023'] }, '/schedule/0 type'],
      ['a milestone in words', { schedule: [{ milestone: 'x' }] }, '/schedule/0/milestone type'],
    ],
  },
  {
    plan: (part) => inWorkPackage({ budget: part }),
    at: '/workPackages/0/budget',
    rows: [
      ['a misspelt cost line', { personel: 1 }, ' additionalProperties personel'],
      ['a list of costs', { travel: [1, 2] }, '/travel type'],
      ['person-years as text', { fte: '8,2 htv' }, '/fte type'],
      ['negative person-years', { fte: -1 }, '/fte minimum'],
      ['a rate of other costs', { other: { rate: 5 } }, '/other additionalProperties rate'],
      ['a rate of nothing', { indirect: { rate: 25 } }, '/indirect required of'],
      ['a rate over 100', { indirect: { rate: 250, of: 'direct' } }, '/indirect/rate maximum'],
      ['a year that is none', { byYear: { '23': 1 } }, '/byYear additionalProperties 23'],
      ['no amount', { other: { items: [{ title: 'A' }] } }, '/other/items/0 required amount'],
      ['a part with no title', { parts: [{ total: 1 }] }, '/parts/0 required title'],
    ],
  },
  {
    plan: (part) => ({ evaluation: part }),
    at: '/evaluation',
    rows: [['a fourth light', { scale: { blue: 'X' } }, '/scale additionalProperties blue']],
  },
  {
    plan: (part) => ({ evaluation: { results: [{ goal: 'Tulos', processes: [part] }] } }),
    at: '/evaluation/results/0/processes/0',
    rows: [
      ['an assessment in another colour', { outcome: 'orange' }, '/outcome enum'],
      ['a status in another colour', { progress: { status: 'x' } }, '/progress/status enum'],
      ['an assessment that is a number', { outcome: 3 }, '/outcome type'],
    ],
  },
];

describe('schemas/plan.schema.json: wrong plans give their own errors and no others', () => {
  for (const { plan, at, rows } of wrongPlans) {
    for (const [what, part, ...expected] of rows) {
      it(`${what} ${at}`, () => {
        const all = expected.map((error) => `${at}${error}`);
        assert.deepEqual(errorsOfPlan({ ...minimal, ...plan(part) }), all);
      });
    }
  }
});

describe('schemas/profiles', () => {
  const costLines = Object.entries(definition('budget').properties ?? {})
    .filter(([key, field]) => field['x-kind'] === 'cost' && key !== 'administration')
    .map(([key]) => key);

  for (const profile of [generic, rrfFi]) {
    it(`${profile.id} is a profile`, () => {
      assert.deepEqual(errorsAt('profile.schema.json', profile), []);
    });

    it(`${profile.id} requires sections that a plan can have`, () => {
      for (const section of profile.requiredSections) {
        let field: Field = table;
        for (const key of section.split('.')) {
          const inner: Field | undefined = resolve(field).properties?.[key];
          assert.ok(inner, `${section} is no key of a plan`);
          field = inner;
        }
      }
    });

    it(`${profile.id} puts every risk score in one band`, () => {
      const { size, bands, threshold } = profile.riskScale;
      const scores = bands.flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      assert.deepEqual(
        scores,
        Array.from({ length: size * size }, (_, index) => index + 1),
      );
      assert.ok(scores.includes(threshold));
    });

    it(`${profile.id} knows the cost lines of the format`, () => {
      assert.deepEqual(profile.costCategories, costLines);
    });

    it(`${profile.id} says every light in three languages`, () => {
      for (const words of Object.values(profile.trafficLights)) {
        assert.deepEqual(Object.keys(words), ['en', 'fi', 'sv']);
      }
    });
  }

  it('generic requires nothing and limits nothing', () => {
    assert.deepEqual([generic.requiredSections, generic.limits], [[], []]);
    assert.ok(!('rates' in generic));
  });

  it('a limit without its source is not accepted', () => {
    const limit = { category: 'administration', percent: 10, of: 'total' };
    assert.deepEqual(errorsAt('profile.schema.json', { ...generic, limits: [limit] }), [
      '/limits/0 required source',
    ]);
  });

  it('the defaults of the profile schema are those of the generic profile', () => {
    const { personYearCost, riskScale, costCategories } = profileSchema.properties;
    const { source: costSource, ...range } = generic.personYearCost;
    const { source: scaleSource, ...scale } = generic.riskScale;
    assert.ok(costSource && scaleSource);
    assert.deepEqual(personYearCost.default, range);
    assert.deepEqual(riskScale.default, scale);
    assert.deepEqual(costCategories.default, generic.costCategories);
  });
});
