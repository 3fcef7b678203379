import assert from 'node:assert/strict';
import { dump } from 'js-yaml';
import fs from 'node:fs';
import path from 'node:path';
import { wordsOf } from '../../server/src/l10n/words';
import type { DocumentLine, DocumentView, DocumentWords } from '../../server/src/protocol';
import { plain, viewsOf } from './view-of';

interface SchemaNode {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-kind'?: string;
  readonly 'x-fi'?: string;
  readonly 'x-sv'?: string;
}

const schema = JSON.parse(
  fs.readFileSync(path.join(__dirname, '../../schemas/plan.schema.json'), 'utf8'),
) as SchemaNode;

/** What tools are told and readers are not, and what steers a check. */
const unprinted: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['plan', 1],
  ['language', 'fi'],
  ['profile', 'generic'],
  ['currency', 'EUR'],
  ['complete', false],
]);

interface Written {
  readonly path: string;
  /** What readers see of it. */
  readonly shown: string;
  /** Prose, ids and addresses: once. Figures may be said again in a sum. */
  readonly once: boolean;
}

/** Writes a plan with every key of the schema in it, each with a value of its own. */
class PlanWriter {
  readonly written: Written[] = [];
  private count = 0;

  /** @param deepest how often a thing may stand inside things of its own kind */
  constructor(private readonly deepest: number) {}

  plan(): string {
    const keys = Object.entries(schema.properties ?? {});
    return dump(
      Object.fromEntries(keys.map(([key, node]) => [key, this.field(key, node, key, [])])),
    );
  }

  private field(key: string, node: SchemaNode, at: string, above: readonly string[]): unknown {
    return unprinted.has(key) ? unprinted.get(key) : this.value(node, at, above);
  }

  private value(node: SchemaNode, at: string, above: readonly string[]): unknown {
    const { name, target } = followed(node);
    const within = name === undefined ? above : [...above, name];
    if (target.properties) {
      return this.object(target, at, within);
    }
    if (target.enum) return target.enum[0];
    const free = Object.values(target.patternProperties ?? {})[0] ?? target.additionalProperties;
    if (typeof free === 'object') return this.table(free, at, within);
    if (typesOf(target).includes('array') && target.items)
      return this.list(target.items, at, within);
    return this.scalar(at, node['x-kind'] ?? target['x-kind'] ?? 'text');
  }

  private object(node: SchemaNode, at: string, above: readonly string[]): unknown {
    const entries = Object.entries(node.properties ?? {}).filter(([, each]) => {
      const inside = followed(each.items ?? each).name;
      return inside === undefined || above.filter((name) => name === inside).length < this.deepest;
    });
    return Object.fromEntries(
      entries.map(([key, each]) => [key, this.field(key, each, `${at}.${key}`, above)]),
    );
  }

  private table(node: SchemaNode, at: string, above: readonly string[]): unknown {
    const isYears = at.endsWith('byYear');
    const key = isYears ? `${3000 + ++this.count}` : this.text(at);
    if (isYears) this.written.push({ path: at, shown: key, once: false });
    return { [key]: this.value(node, at, above) };
  }

  /** Two of what is a text; an object and a text of what may be either. */
  private list(items: SchemaNode, at: string, above: readonly string[]): unknown {
    const { target } = followed(items);
    const types = typesOf(target);
    const first = this.value(items, `${at}[0]`, above);
    if (!types.includes('object')) return [first, this.value(items, `${at}[1]`, above)];
    return types.includes('string') ? [first, this.text(`${at}[1]`)] : [first];
  }

  private scalar(at: string, kind: string): unknown {
    const number = ++this.count;
    const figure = (value: number, shown = `${value}`): number => {
      this.written.push({ path: at, shown, once: false });
      return value;
    };
    const told = (value: string, once = true): string => {
      this.written.push({ path: at, shown: value, once });
      return value;
    };
    switch (kind) {
      case 'money':
      case 'personYears':
        return figure(100_000 + number, `${100_000 + number}`.replace(/(\d{3})$/, ' $1'));
      case 'percent':
        return figure(number / 100, `${number / 100}`.replace('.', ','));
      case 'number':
      case 'integer':
        return figure(5000 + number);
      case 'period':
      case 'date':
        return this.day(at, number);
      case 'email':
        return told(`nimi${number}@esimerkki.fi`);
      case 'url':
        return told(`https://esimerkki.fi/${number}x`);
      case 'yesNo':
        return true;
      case 'ref':
        return told(`viite${number}x`, false);
      default:
        assert.ok(
          ['text', 'longText', 'id', 'file', 'list', undefined].includes(kind),
          `${at}: ${kind}`,
        );
        return this.text(at);
    }
  }

  private text(at: string): string {
    const value = `Kirjoitettu${++this.count}x`;
    // A unit stands behind each figure that is in it.
    this.written.push({ path: at, shown: value, once: !at.endsWith('.unit') });
    return value;
  }

  private day(at: string, number: number): string {
    const day = new Date(Date.UTC(2023, 0, number));
    const shown = `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
    this.written.push({ path: at, shown, once: false });
    return day.toISOString().slice(0, 10);
  }
}

function followed(node: SchemaNode): {
  readonly name: string | undefined;
  readonly target: SchemaNode;
} {
  const name = node.$ref?.split('/').at(-1);
  const target = name === undefined ? node : schema.definitions?.[name];
  assert.ok(target, `no definition ${name ?? ''}`);
  return { name, target };
}

function typesOf({ type }: SchemaNode): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}

/** What the document says; `own`: without what it says of a text that is written elsewhere. */
function textsOf({ cover, blocks }: DocumentView, which: 'all' | 'own'): string {
  const texts: string[] = [];
  const say = (runs: DocumentLine['text']): void => {
    texts.push(
      runs
        .map(({ text, refersTo }) => (which === 'all' || refersTo === undefined ? text : ''))
        .join(''),
    );
  };
  const sayLines = (lines: readonly DocumentLine[]): void => {
    for (const { text } of lines) say(text);
  };
  for (const block of [...cover, ...blocks]) {
    if (block.kind === 'heading') texts.push(block.lead ?? '');
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'figure') {
      say(block.text);
    }
    if (block.kind === 'figure') sayLines(block.notes);
    if (block.kind === 'title') for (const { text } of block.lines) say(text);
    if (block.kind === 'list') {
      for (const { marker, text, notes } of block.items) {
        texts.push(marker ?? '');
        say(text);
        sayLines(notes);
      }
    }
    if (block.kind === 'terms') {
      for (const { term, details } of block.items) {
        say(term);
        sayLines(details);
      }
    }
    if (block.kind === 'table') {
      for (const { cells } of block.rows) for (const lines of cells) sayLines(lines);
    }
  }
  return plain(texts.join('\n')) ?? '';
}

/** How often each of the words that stand for a text is there. */
function timesOf(texts: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const word of texts.split(/[\s,()]+/)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

describe('views/document: every key of the format', () => {
  for (const deepest of [1, 2]) {
    it(`is printed, each text once, with ${deepest} of a kind inside each other`, () => {
      const writer = new PlanWriter(deepest);
      const text = writer.plan();
      const { document } = viewsOf(text);
      const own = timesOf(textsOf(document, 'own'));
      const all = textsOf(document, 'all');
      assert.ok(writer.written.length > 300, `${writer.written.length} texts`);
      const wrong = writer.written.flatMap(({ path: at, shown, once }) => {
        const times = once ? (own.get(shown) ?? 0) : Number(all.includes(shown));
        return times === 1 ? [] : [`${at} ${shown}: ${times} times`];
      });
      assert.deepEqual(wrong, []);
    });
  }
});

describe('views/document: words', () => {
  /** Words of the document that name a key of the format, with the type that the key stands in. */
  const named: Readonly<Record<string, readonly (keyof DocumentWords)[]>> = {
    plan: [
      ...(['acronym', 'partners', 'status', 'contacts', 'summary', 'need'] as const),
      ...(['targetGroups', 'goals', 'benefits', 'pillars', 'investments', 'areas'] as const),
      ...(['impact', 'relatedProjects', 'communication', 'monitoring', 'risks'] as const),
      ...(['abbreviations', 'links', 'figures', 'evaluation', 'funding'] as const),
    ],
    workPackage: [
      ...(['lead', 'period', 'contributesTo', 'dependsOn', 'background', 'description'] as const),
      ...(['cooperation', 'measures', 'schedule', 'outputs', 'metrics', 'budget'] as const),
      'costShare',
    ],
    impact: ['people', 'competition'],
    measure: ['owner', 'target'],
    metric: ['baseline', 'targets', 'due', 'source', 'frequency', 'direction', 'values'],
    scheduleEntry: ['tasks', 'output', 'milestone'],
    budget: ['byYear'],
    administration: ['bodies'],
    communication: ['audiences', 'channels'],
    monitoring: ['methods', 'reporting'],
    risk: ['likelihood', 'score', 'mitigation'],
    evaluation: ['date', 'scale', 'results'],
    lightScale: ['green', 'yellow', 'red'],
    evaluationProcess: ['measure', 'outcome', 'progress'],
  };
  it('are the schema’s own for its keys, so that text and print agree', () => {
    for (const [type, keys] of Object.entries(named)) {
      const { properties } = type === 'plan' ? schema : followed({ $ref: type }).target;
      for (const key of keys) {
        const field = properties?.[key];
        assert.ok(field, `${type}.${key}`);
        const words = [wordsOf('fi').inDocument[key], wordsOf('sv').inDocument[key]];
        assert.deepEqual(words, [field['x-fi'], field['x-sv']], `${type}.${key}`);
      }
    }
  });
});
