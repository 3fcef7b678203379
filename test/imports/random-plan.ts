import fs from 'node:fs';
import path from 'node:path';
import { Random } from '../support/random';
import { idOf, lineOf, moneyOf, numberOf, periodOf, proseOf, type Language } from './random-values';

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly 'x-kind'?: string;
  readonly 'x-ref'?: readonly string[];
}

const schema = JSON.parse(
  fs.readFileSync(path.join(__dirname, '../../schemas/plan.schema.json'), 'utf8'),
) as Schema;

/** Things that may stand inside their own kind, and how deep they do here. */
const deepest = 3;
/** Keys of a plan, a part or a thing in it that is written: the deeper, the fewer. */
const shares = [0.32, 0.19, 0.12, 0.08] as const;

type Values = Record<string, unknown>;

/** A plan with any keys of the schema, and with texts that look like what an export prints. */
export function randomPlan(seed: number): Values {
  return new PlanMaker(seed).plan();
}

class PlanMaker {
  readonly #random: Random;
  readonly #language: Language;
  readonly #ids = new Set<string>();

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#language = this.#random.pick(['fi', 'sv', 'en'] as const) ?? 'fi';
  }

  plan(): Values {
    const made = this.#object(schema, []);
    return { ...made, plan: 1, language: this.#language };
  }

  #object({ properties = {}, required = [] }: Schema, above: readonly string[]): Values {
    const made: Values = {};
    const share = shares[Math.min(above.length, shares.length - 1)] ?? 0;
    for (const [key, node] of Object.entries(properties)) {
      if (!required.includes(key) && !this.#random.chance(share)) continue;
      const value = this.#field(key, node, above);
      if (value !== undefined) made[key] = value;
    }
    if ('text' in properties && 'title' in properties) this.#asItem(made, above);
    // A remark alone is no link.
    if ('url' in properties && Object.keys(made).join() === 'note') made['title'] = this.#text();
    return made;
  }

  /** A text, or a heading with what stands under it. */
  #asItem(made: Values, above: readonly string[]): void {
    const { items } = made;
    if (!Array.isArray(items) || items.length === 0) delete made['title'];
    if (made['title'] === undefined && made['text'] === undefined) {
      made['text'] = this.#field('text', { 'x-kind': 'longText' }, above);
    }
  }

  #field(key: string, node: Schema, above: readonly string[]): unknown {
    const name = node.$ref?.split('/').at(-1);
    const target = name === undefined ? node : (schema.definitions?.[name] ?? node);
    const kind = node['x-kind'] ?? target['x-kind'];
    if (name === 'id') return this.#id();
    if (target['x-ref'] ?? node['x-ref']) return this.#reference();
    if (name === 'cost' || name === 'costOrRate') return this.#cost(name);
    if (name !== undefined && above.filter((each) => each === name).length >= deepest) {
      return undefined;
    }
    const within = name === undefined ? above : [...above, name];
    const types = typesOf(target);
    if (target.properties && !(types.includes('string') && this.#random.chance(0.3))) {
      const made = this.#object(target, within);
      // A row of an evaluation about nothing is no row.
      if (name === 'evaluationProcess') made['goal'] ??= this.#text();
      return Object.keys(made).length === 0 ? undefined : made;
    }
    if (target.properties && name === 'assessment') return this.#random.pick(['green', 'red']);
    if (types.includes('array') && target.items)
      return this.#list(key, target.items, types, within);
    const free = Object.values(target.patternProperties ?? {})[0] ?? target.additionalProperties;
    if (typeof free === 'object') return this.#table(key, free, within);
    return this.#scalar(key, target, kind);
  }

  #list(key: string, items: Schema, types: readonly string[], above: readonly string[]): unknown {
    if (types.includes('string') && this.#random.chance(0.4)) return this.#text();
    const most = above.length > 2 ? 2 : 3;
    const count = this.#random.below(most + 1);
    const made = Array.from({ length: count }, () => this.#field(key, items, above));
    return made.filter((each) => each !== undefined);
  }

  #table(key: string, value: Schema, above: readonly string[]): Values {
    const keys = key === 'byYear' ? ['2023', '2024', '2025'] : ['HTV', 'sote', 'A 1'];
    return Object.fromEntries(keys.map((each) => [each, this.#field(each, value, above)]));
  }

  #cost(name: string): unknown {
    const random = this.#random;
    if (name === 'costOrRate' && random.chance(0.5)) {
      const of = random.pick(['personnel', 'direct']);
      const amount = random.chance(0.3) ? { amount: moneyOf(random, true) } : {};
      return { rate: random.pick([7, 25, 12.5]), of, ...amount, ...this.#note() };
    }
    if (random.chance(0.5)) return moneyOf(random);
    if (random.chance(0.3)) return { amount: moneyOf(random), ...this.#note() };
    const parts = [random.below(900) + 100, random.below(900) + 100];
    const sum = parts.reduce((all, each) => all + each, 0);
    const items = parts.map((amount) => ({ title: this.#text(), amount }));
    const whole = random.chance(0.5) ? { amount: sum } : { amount: sum + 50, complete: false };
    return { ...whole, items, ...this.#note() };
  }

  #note(): Values {
    return this.#random.chance(0.4) ? { note: this.#text() } : {};
  }

  #scalar(key: string, target: Schema, kind: string | undefined): unknown {
    const random = this.#random;
    if (target.enum) return random.pick(target.enum);
    switch (kind) {
      case 'money':
        return moneyOf(random);
      case 'period':
        return periodOf(random);
      case 'date':
        return random.pick(['2023-04-05', '2024-12-31']);
      case 'currency':
        return random.pick(['EUR', 'SEK']);
      case 'file':
        return key === 'profile'
          ? random.pick(['generic', 'rrf-fi', 'profiilit/oma & muu.json'])
          : random.pick(['liitteet/Liite 1.pdf', 'kuva.png', 'liite']);
      case 'email':
        return random.pick(['maija.virtanen@example.org', 'sähköposti']);
      case 'yesNo':
        return true;
      case 'integer':
        return 1 + random.below(5);
      case 'personYears':
      case 'percent':
        return random.pick([1, 0.5, 8.25, 12]);
      case 'number':
        return numberOf(random);
      case 'url':
        return random.pick(['https://example.org/a?b=c', 'www.example.org', 'sivut']);
      case 'longText':
        return proseOf(random, this.#language);
      default:
        if (key === 'values') return random.pick(['jatkuu', 'osin', 'ei / ei vielä', 3]);
        if (key === 'phone') return '040 123 4567';
        return this.#text();
    }
  }

  #text(): string {
    return lineOf(this.#random, this.#language);
  }

  #id(): string | number {
    const id = idOf(this.#random, this.#ids);
    this.#ids.add(String(id));
    return id;
  }

  #reference(): string | number {
    return this.#random.pick([...this.#ids, 'puuttuva', 7]) ?? 7;
  }
}

function typesOf({ type }: Schema): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}
