/** Names that every object has are names like others: of parts, keys, profiles and rules. */
import assert from 'node:assert/strict';
import { exportPlan } from '../../server/src/exports';
import { importPlan } from '../../server/src/imports';
import { toData } from '../../server/src/parse/syntax';
import { exportFormats } from '../../server/src/protocol/documents';
import { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run-rules';
import { SourceText } from '../../server/src/text/source-text';
import { readConfigFile, readProfileFile } from '../../server/src/workspace/read-files';
import { noContext } from '../../server/src/model/profile';
import { sourceOf } from '../exports/html-source';

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  '__lookupSetter__',
  'length',
  'then',
] as const;
const all = names.join(', ');
const onCrash = (rule: string, error: unknown): never => assert.fail(`${rule}: ${String(error)}`);

const ids = `plan: 1
title: Koe
organisation: Alue
period: 2024..2025
profile: __proto__
goals:
${names.map((name) => `  - { id: ${name}, text: Tavoite }\n`).join('')}workPackages:
${names
  .map(
    (name, index) => `  - id: ${name}2
    title: ${name}
    period: 2024
    dependsOn: [${names.map((other) => `${other}2`).join(', ')}]
    contributesTo: [${all}]
    schedule: [{ id: ${name}3, period: 2024-Q${(index % 4) + 1}, title: ${name} }]
    budget: { personnel: 5, ${name}: 5, total: 10 }
    metrics: [{ id: ${name}4, text: ${name}, target: 5 }]
    risks: [{ id: ${name}5, text: ${name}, likelihood: 2, impact: 2 }]
`,
  )
  .join('')}${names.map((name) => `${name}: { polluted: true, ${name}: 1 }\n`).join('')}`;

/** Nothing that was read has changed what all objects have. */
function assertClean(): void {
  const bare: Readonly<Record<string, unknown>> = {};
  assert.equal(bare['polluted'], undefined);
  assert.equal(typeof bare['toString'], 'function');
  assert.deepEqual(Object.keys(Object.prototype), []);
}

describe('names that every object has', () => {
  afterEach(assertClean);

  it('are ids: each is declared once and found again', () => {
    const snapshot = Snapshot.of(SourceText.from(ids));
    const found = runRules(snapshot, rules, { severities: new Map(), onCrash });
    for (const each of found) assert.ok(each.message !== '' && each.fixes().length >= 0);
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'id/duplicate' || rule === 'id/unknown'),
      [],
    );
    const unknown = found.filter(({ rule }) => rule === 'schema/unknown-key');
    assert.ok(unknown.length >= 2 * names.length, 'none of them is a key of the format');
    assert.ok(
      found.some(({ rule }) => rule === 'schema/value'),
      'nor a profile',
    );
  });

  for (const format of exportFormats) {
    if (format === 'pdf' || format === 'csv') continue;
    it(`are exported: ${format}`, async () => {
      const source = {
        ...sourceOf(ids),
        value: toData(Snapshot.of(SourceText.from(ids)).root ?? assert.fail()),
      };
      const exported = await exportPlan(source, { format });
      assert.equal(exported.kind, 'file');
    });
  }

  it('are keys of a configuration and of a profile: told, and without effect', () => {
    const config = names.map((name) => `${name}: { polluted: true }\n`).join('');
    const text = `${config}severities: { ${names.map((name) => `${name}: off`).join(', ')}, schedule/gap: constructor }\nlocale: toString\n`;
    const read = readConfigFile('file:///c.yaml', text, noContext, onCrash);
    assert.ok(read.diagnostics.length >= names.length);
    assert.equal(read.value.locale, undefined);
    const profile = `id: __proto__\n${config}costCategories: [${all}]\nrequiredSections: [${all}]\nlimits: [{ category: constructor, percent: 5, of: __proto__, source: x }]\n`;
    const own = readProfileFile('file:///p.yaml', profile, onCrash);
    assert.ok(own.diagnostics.length >= names.length);
    assert.deepEqual(own.value.limits, []);
  });

  it('are names in a document', async () => {
    const lines = names.flatMap((name) => [
      name,
      `${name}: ${name}`,
      `TP1 ${name}`,
      `Tavoitteet: ${name}`,
      `- ${name}: 5 €`,
      `| ${name} | 5 |`,
    ]);
    const bytes = new TextEncoder().encode(`Hankesuunnitelma\n\n${lines.join('\n')}\n`);
    const imported = await importPlan({ name: 'constructor.txt', bytes });
    assert.ok(imported.kind === 'plan');
    // Two underscores on either side are bold type.
    for (const name of names)
      assert.ok(imported.yaml.includes(name.replaceAll('__', '')), `${name}: ${imported.yaml}`);
  });
});
