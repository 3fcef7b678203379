import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { junit } from '../../server/src/cli/formats/junit';
import { painter } from '../../server/src/cli/paint';
import { SourceText } from '../../server/src/text/source-text';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { planwright, planwrightOnce, plans, root } from './program';

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** What is used of the reader, which says of itself that it is strict. */
interface XmlReader {
  onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
  onclosetag: () => void;
  ontext: (text: string) => void;
  onerror: (error: Error) => void;
  write(text: string): XmlReader;
  close(): void;
}
const { parser } = createRequire(__filename)('sax') as { parser: (strict: boolean) => XmlReader };

/** The root element; fails the test where the text is no XML. */
function parseXml(xml: string): XmlElement {
  // The reader lets pass what XML 1.0 has no place for.
  // eslint-disable-next-line no-control-regex -- these are what it is for
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const reader = parser(true);
  reader.onopentag = ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  reader.onclosetag = () => open.pop();
  reader.ontext = (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  reader.onerror = (error) => assert.fail(`${error.message}\n${xml.slice(0, 2000)}`);
  reader.write(xml).close();
  assert.equal(open.length, 1, 'every element is closed');
  assert.equal(top.children.length, 1);
  const [first] = top.children;
  return first ?? top;
}

function finding(
  severity: PlanDiagnostic['severity'],
  rule: string,
  message: string,
): PlanDiagnostic {
  const at = { line: 3, character: 7 };
  return { rule, severity, message, range: { start: at, end: at }, related: [], fixes: () => [] };
}

/** The one suite of a report with these findings. */
function suiteOf(diagnostics: readonly PlanDiagnostic[], plan = 'a.hanke.yaml'): XmlElement {
  const { head = '', tail = () => '' } = junit.layout?.(undefined as never) ?? {};
  const text = SourceText.from('');
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const body = junit.file({ path: plan, text, diagnostics }, painter(false));
  const [suite] = parseXml(head + body + tail({ counts, plans: 1 })).children;
  assert.ok(suite);
  return suite;
}

describe('planwright check --format junit', () => {
  it('is XML with a suite a plan and a case a rule, as check finds them', () => {
    const { out, err } = planwright(['check', ...plans, '--format', 'junit']);
    assert.equal(err, '');
    const report = parseXml(out);
    assert.equal(report.name, 'testsuites');
    const alone = planwrightOnce('check', ...plans, '--format', 'json', '--jobs', '1');
    const json = JSON.parse(alone.out) as {
      files: { path: string; diagnostics: { rule: string; severity: string; message: string }[] }[];
    };
    assert.deepEqual(
      report.children.map(({ attributes }) => attributes['name']),
      json.files.map((file) => file.path),
    );
    for (const [index, file] of json.files.entries()) {
      const suite = report.children[index];
      assert.ok(suite);
      const rules = [...new Set(file.diagnostics.map(({ rule }) => rule))];
      const names = suite.children.map(({ attributes }) => attributes['name']);
      assert.deepEqual(names, rules.length > 0 ? rules : ['planwright check']);
      assert.equal(suite.attributes['tests'], String(names.length));
      const failed = suite.children.filter(({ children: [first] }) => first?.name === 'failure');
      assert.equal(suite.attributes['failures'], String(failed.length));
      const texts = suite.children.flatMap(({ children }) => children.map(({ text }) => text));
      const lines = texts.flatMap((text) => text.split(`${file.path}:`)).filter((line) => line);
      assert.equal(lines.length, file.diagnostics.length, 'each finding once');
    }
  });

  it('fails a case by errors and warnings, and tells what is less', () => {
    const suite = suiteOf([
      finding('error', 'budget/a', 'First.'),
      finding('hint', 'schedule/b', 'Minor.'),
      finding('warning', 'budget/a', 'Second.'),
    ]);
    assert.deepEqual(suite.attributes, {
      name: 'a.hanke.yaml',
      tests: '2',
      failures: '1',
      errors: '0',
      skipped: '0',
      time: '0',
    });
    const [a, b] = suite.children;
    assert.ok(a && b);
    assert.deepEqual(
      [a.attributes['name'], a.attributes['classname'], a.attributes['file']],
      ['budget/a', 'a.hanke.yaml', 'a.hanke.yaml'],
    );
    assert.deepEqual(a.children[0]?.attributes, {
      message: 'First. (and 1 more finding)',
      type: 'error',
    });
    assert.equal(
      a.children[0].text,
      'a.hanke.yaml:4:8: error: First.\na.hanke.yaml:4:8: warning: Second.',
    );
    assert.equal(b.children[0]?.name, 'system-out');
    assert.equal(b.children[0].text, 'a.hanke.yaml:4:8: hint: Minor.');
  });

  it('has a case that passes for a plan in order', () => {
    const suite = suiteOf([]);
    assert.deepEqual(
      suite.children.map(({ name, children }) => [name, children]),
      [['testcase', []]],
    );
  });

  it('holds any text and any path', () => {
    const odd = 'a < b & "c" > \'d\' ]]> \u0000\u001b\ud800 \t\r\n ä 😀 &amp;';
    const read = odd.replace('\u0000\u001b\ud800 ', '\ufffd\ufffd\ufffd ');
    const suite = suiteOf([finding('error', 'a/b', odd)], 'kansio & "x"/ä\n.yaml');
    const [failure] = suite.children[0]?.children ?? [];
    assert.equal(failure?.attributes['message'], read);
    assert.ok(failure.text.endsWith(read));
    assert.equal(suite.attributes['name'], 'kansio & "x"/ä\n.yaml');
  });

  it('exits as the other formats do', () => {
    const plan = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');
    assert.equal(planwright(['check', '-', '--format', 'junit'], { input: plan }).status, 0);
    const slip = planwright(['check', '-', '--format', 'junit'], { input: `${plan}nimi: x\n` });
    assert.equal(slip.status, 1);
    assert.match(slip.out, /<failure /);
  });
});
