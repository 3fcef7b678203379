import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../package.json';
import { referencePages } from '../scripts/reference.mjs';
import { exampleIn, pageHeadings, parseRulePage } from '../server/src/cli/rule-page';
import { defaultSettings } from '../server/src/protocol';
import { rules } from '../server/src/rules';
import { planType, objectType, type Field, type ObjectType } from '../server/src/schema/fields';
import { onOneLine } from '../server/src/util/on-one-line';
import { check, snapshotOf } from './support/check';

/** Facts live once; where two places must agree, one of these fails and says what to do. */
const root = path.resolve(__dirname, '..');
const read = (relative: string): string => fs.readFileSync(path.join(root, relative), 'utf8');

function filesUnder(relative: string, ending: string): readonly string[] {
  return fs
    .readdirSync(path.join(root, relative), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** In an archive, which git knows nothing of, all files that nothing has made. */
function committedFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const isRepository = fs.existsSync(path.join(root, '.git')) && status === 0;
  const made = read('.gitignore').split('\n').filter(Boolean);
  const isMade = (file: string): boolean =>
    made.some((each) =>
      each.startsWith('*') ? file.endsWith(each.slice(1)) : `/${file}`.includes(`/${each}`),
    );
  const files = isRepository
    ? stdout.split('\n')
    : filesUnder('.', '').filter((file) => !isMade(file));
  return files.filter((file) =>
    fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile(),
  );
}

const withoutEnding = (file: string): string => file.replace(/\.[a-z]+$/, '');
const isRuleFile = (file: string): boolean =>
  file.includes('/') && !path.basename(file).startsWith('_');

describe('the house: rules', () => {
  const ids = rules.map(({ id }) => id);

  it('has every rule file in the index (npm run index-rules)', () => {
    const files = filesUnder('server/src/rules', '.ts').filter(isRuleFile).map(withoutEnding);
    assert.deepEqual(ids, files);
  });

  it('has a page for every rule and a rule for every page (npm run new-rule writes both)', () => {
    assert.deepEqual(filesUnder('docs/rules', '.md').filter(isRuleFile).map(withoutEnding), ids);
  });

  it('has fixtures for every rule and no others', () => {
    const folders = filesUnder('test/fixtures/rules', '.yaml').map((file) => path.dirname(file));
    assert.deepEqual([...new Set(folders)].sort(), ids);
  });

  for (const rule of rules) {
    const readPage = (): string => read(`docs/rules/${rule.id}.md`);

    it(`${rule.id}: the page has the form of all pages (npm run new-rule writes it)`, () => {
      const markdown = readPage();
      const page = parseRulePage(markdown);
      assert.match(markdown, new RegExp(`^# ${rule.id}\n`), 'the first line is the rule’s id');
      const wanted = pageHeadings.filter(
        (heading) => heading !== 'What counts' || page.sections.has(heading),
      );
      assert.deepEqual([...page.sections.keys()], wanted, 'headings, in this order');
      for (const [heading, text] of page.sections)
        assert.ok(text.length > 20, `${heading} is empty`);
      assert.match(page.summary, /^[^.].{20,}\.$/, 'the first paragraph says what it finds');
      const why = page.sections.get('Why it matters') ?? '';
      assert.ok(
        why.split(/[.?!](?:\s|$)/).length <= 4,
        'why it matters, in three sentences at most',
      );
      const options = onOneLine(page.sections.get('Options') ?? '');
      for (const word of [`\`${rule.id}: off\``, '`severities`', '`planwright.rules`']) {
        assert.ok(options.includes(word), `Options names ${word}`);
      }
      const silence = onOneLine(page.sections.get('How to silence') ?? '');
      assert.ok(silence.includes(`\`# planwright-ignore ${rule.id} -- reason\``), silence);
    });

    it(`${rule.id}: the page's header says what the rule says`, () => {
      const { severity, fixes } = parseRulePage(readPage());
      assert.ok(severity.includes(rule.severity), `the page’s severity is not ${rule.severity}`);
      assert.equal(fixes !== 'none', rule.hasFix, 'quick fixes: write "none" or name them');
    });

    it(`${rule.id}: the page's examples do what it says`, () => {
      const page = parseRulePage(readPage());
      const found = asPlan(exampleIn(page, 'Found'));
      const inOrder = asPlan(exampleIn(page, 'In order'));
      assert.ok(finds(found, rule.id), 'the Found example triggers nothing');
      assert.ok(!finds(inOrder, rule.id), 'the In order example triggers');
    });
  }

  it('has pages whose links lead to pages', () => {
    for (const { id } of rules) {
      for (const [, target = ''] of read(`docs/rules/${id}.md`).matchAll(/\]\(([^)#:]+)\)/g)) {
        const file = path.join(root, 'docs/rules', path.dirname(id), target);
        assert.ok(fs.existsSync(file), `${id} links to ${target}`);
      }
    }
  });
});

/** What an example leaves out, so that only what it shows is found. */
function asPlan(code: string | undefined): string {
  assert.ok(code !== undefined, 'the page has no yaml example under Found and In order');
  return /^plan:/m.test(code)
    ? code
    : `plan: 1\ntitle: Esimerkki\norganisation: Alue\n${/^period:/m.test(code) ? '' : 'period: 2023..2025\n'}${code}`;
}

function finds(text: string, rule: string): boolean {
  return check(snapshotOf(text)).some((finding) => finding.rule === rule);
}

describe('the house: the field table', () => {
  it('names only rules that exist', () => {
    const known = new Set(rules.map(({ id }) => id));
    const unknown = new Set(
      allFields(planType).flatMap(({ rules: named }) => named.filter((id) => !known.has(id))),
    );
    assert.deepEqual([...unknown], []);
  });

  it('has an object type for every node kind', () => {
    for (const kind of ['pillar', 'investment', 'area', 'workPackage']) {
      assert.equal(objectType(kind)?.declares, 'node');
    }
  });

  it('knows every key that the model reads (schemas/plan.schema.json)', () => {
    const keys = new Set(allFields(planType).map(({ key }) => key));
    const readers =
      /(?:textAt|textsAt|periodAt|scalarAt|rateAt|personYearsAt|valueOf|isTrue)\(\w+, '(\w+)'\)/g;
    for (const file of filesUnder('server/src/model', '.ts')) {
      for (const [, key = ''] of read(`server/src/model/${file}`).matchAll(readers)) {
        assert.ok(keys.has(key), `model/${file} reads "${key}", which the schema does not know`);
      }
    }
  });
});

function allFields(type: ObjectType, seen = new Set<ObjectType>()): readonly Field[] {
  if (seen.has(type)) return [];
  seen.add(type);
  return [...type.fields.values(), ...(type.freeKeys ? [type.freeKeys] : [])].flatMap((field) => [
    field,
    ...(field.item ? [field.item] : []),
    ...(field.object ? allFields(field.object, seen) : []),
    ...(field.item?.object ? allFields(field.item.object, seen) : []),
  ]);
}

describe('the house: the manifest', () => {
  it('has the settings that the code has, with the same defaults', () => {
    const settings = Object.entries(manifest.contributes.configuration.properties).map(
      ([key, { default: value }]) => [key, value] as const,
    );
    assert.deepEqual(Object.fromEntries(settings), flatten('planwright', defaultSettings));
  });

  it('has a text for every %key% and a key for every text', () => {
    const source = read('package.json');
    const used = [...source.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });

  it('pins every dependency to one version', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });
});

function flatten(prefix: string, value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return { [prefix]: value };
  }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(`${prefix}.${key}`, inner)),
  ) as Record<string, unknown>;
}

describe('the house: pages that are made', () => {
  it('are as schema and rules would have them made now (npm run reference)', async () => {
    for (const [file, text] of await referencePages()) assert.equal(read(file), text, file);
  });
});

describe('the house: committed files', () => {
  const files = committedFiles();

  it('locks name no registry', () => {
    for (const file of files.filter((name) => name.endsWith('package-lock.json'))) {
      assert.doesNotMatch(read(file), /"resolved"/, `${file}: see .npmrc`);
    }
  });

  it('have no path of one machine in them', () => {
    for (const file of files.filter((name) => /\.(ts|tsx|mjs|json|md|yaml|css)$/.test(name))) {
      assert.doesNotMatch(read(file), /(^|[\s"'(])\/(work|root|home)\//m, file);
    }
  });
});

describe('the house: the README', () => {
  const readme = read('README.md');

  it('shows pictures that are there (npm run screenshots)', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    assert.ok(pictures.length >= 6);
    for (const file of pictures) assert.ok(fs.existsSync(path.join(root, file)), file);
  });

  it('counts the example as it is', () => {
    const text = read('examples/pohjois-savo.projectplan.yaml');
    assert.match(
      readme,
      new RegExp(
        `\\(${(text.split('\n').length - 1).toLocaleString('fi')} lines\\)`.replace(/\u00A0/g, ' '),
      ),
    );
    const notations = check(snapshotOf(text)).filter(({ rule }) => rule === 'schedule/notation');
    assert.match(readme, new RegExp(`\\b${notations.length} periods\\b`));
  });
});
