/** What is printed for people and for build services says what it says, whatever texts and paths hold. */
import assert from 'node:assert/strict';
import { checkFormats, type CheckFormatName } from '../../server/src/cli/formats/check-formats';
import { painter } from '../../server/src/cli/paint';
import { visible, visibleInLine } from '../../server/src/cli/visible';
import { Snapshot } from '../../server/src/model/snapshot';
import { rules } from '../../server/src/rules';
import { runRules } from '../../server/src/rules/run-rules';
import { SourceText } from '../../server/src/text/source-text';

/** What terminals and build services take for orders. */
const orders: readonly string[] = [
  '\u001b[2J\u001b[1;1H',
  '\u001b[8mpiilossa\u001b[0m',
  '\u001b]0;nimi\u0007',
  '\u001b]8;;https://evil.test\u001b\\linkki\u001b]8;;\u001b\\',
  '\u001b]52;c;cm0gLXJm\u0007',
  '\u001bPq\u001b\\',
  '\u009b2J',
  '\u009d0;x\u009c',
  '\b\b\b\b',
  '\u007f\u0000\u0007\u000b\u000c\u000e',
  '\u202Enurin\u202C\u2066x\u2069',
  'x\r::error file=a.js::y',
  'x\n::set-output name=a::b',
  'x%0A::stop-commands::y',
  'x\u2028::error::y',
  '</failure></testcase><testcase name="x"/>',
  ']]><![CDATA[',
  '"},{"ruleId":"x"',
];
const written = (text: string): string => JSON.stringify(text);

/** The orders in titles, ids, names of keys, amounts and periods, and as they are in comments. */
const text = [
  'plan: 1',
  `title: ${written(orders[0] ?? '')}`,
  'organisation: Alue',
  'period: 2023',
  'workPackages:',
  ...orders.flatMap((order, index) => [
    `  - id: ${written(`TP${index}${order}`)}`,
    `    title: ${written(order)}`,
    `    period: ${written(order)}`,
    `    dependsOn: [${written(`ei-ole${order}`)}]`,
    `    ${written(`avain${order}`)}: 1`,
    `    budget: { other: ${written(order)}, total: 5 }`,
  ]),
  ...orders.map(
    (order) =>
      `# planwright-ignore x/y${order.replaceAll(/[\r\n]/g, '')} -- ${order.replaceAll(/[\r\n]/g, '')}`,
  ),
].join('\n');

/** Without what stands for itself in the machine formats: a text and a name of a file. */
const paths = ['a b#1?.hanke.yaml', ...orders.map((order) => `kansio/${order}.hanke.yaml`)];

function printed(name: CheckFormatName, path: string, isColoured: boolean): string {
  const snapshot = Snapshot.of(SourceText.from(text));
  const diagnostics = runRules(snapshot, rules, {
    severities: new Map(),
    onCrash: (rule, error) => assert.fail(`${rule}: ${String(error)}`),
  });
  assert.ok(diagnostics.length > 50);
  return checkFormats[name].file({ path, text: snapshot.text, diagnostics }, painter(isColoured));
}

/** Control characters beside line ends and tabs, and what turns lines round. */
// eslint-disable-next-line no-control-regex -- these are what it is for
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
// eslint-disable-next-line no-control-regex -- colours begin with one
const colour = /\u001b\[(?:1|22|3[1-46]|39|90)m/g;

describe('printed for people', () => {
  for (const path of paths) {
    it(`has nothing that a terminal obeys: ${JSON.stringify(path)}`, () => {
      for (const isColoured of [false, true]) {
        const out = printed('pretty', path, isColoured);
        const plain = out.replaceAll(colour, '');
        const at = plain.search(acting);
        assert.equal(at, -1, JSON.stringify(plain.slice(Math.max(0, at - 60), at + 60)));
        for (const line of out.replaceAll(colour, '').split(/\r\n|[\n\r\u2028\u2029]/))
          assert.doesNotMatch(line.trimStart(), /^::|^##\[/, 'no order to a build service');
      }
    });
  }

  it('shows the characters that it does not obey', () => {
    const out = printed('pretty', 'a.hanke.yaml', false);
    assert.match(out, /␛/);
    assert.match(out, /<U\+009B>/);
    assert.equal(visible('a\u001b[31mb\tc\r\nd\u0007\u007f'), 'a\u001b[31mb\tc\r\nd␇␡');
    assert.equal(visible('\u001b[8mx\u001b]0;y'), '␛[8mx␛]0;y');
    assert.equal(visibleInLine('a\nb\u001b[31m\u2028'), 'a␊b␛[31m<U+2028>');
  });

  it('leaves what people write as it is', () => {
    const plain = 'Ärjy, 1 000 € – “sitaatti” 👩‍👩‍👧 漢字 עברית \u200f\u00a0';
    assert.equal(visible(plain), plain);
    assert.equal(visibleInLine(plain), plain);
  });
});

describe('printed for build services', () => {
  for (const path of paths) {
    it(`GitHub gets one order a finding: ${JSON.stringify(path)}`, () => {
      const out = printed('github', path, false);
      const lines = out.split(/[\n\r]/).filter((line) => line !== '');
      for (const line of lines)
        assert.match(
          line,
          /^::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z]+\/[a-z-]+::/,
        );
    });

    it(`JUnit is XML of its own elements alone: ${JSON.stringify(path)}`, () => {
      const out = printed('junit', path, false);
      // eslint-disable-next-line no-control-regex -- XML cannot hold them
      assert.doesNotMatch(out, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      const names = [...out.matchAll(/<\/?([^\s/>]+)/g)].map(([, name]) => name);
      assert.deepEqual(
        [...new Set(names)].sort(),
        ['failure', 'system-out', 'testcase', 'testsuite'].filter((each) => names.includes(each)),
      );
      const bare = out.replaceAll(/<[^<>]*>/g, '');
      assert.doesNotMatch(bare, /[<>]/);
      assert.equal(names.filter((each) => each === 'testsuite').length, 2);
    });

    it(`SARIF is JSON with addresses that lead to the file: ${JSON.stringify(path)}`, () => {
      interface Result {
        readonly locations: readonly {
          readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
        }[];
      }
      const results = JSON.parse(`[${printed('sarif', path, false)}]`) as readonly Result[];
      assert.ok(results.length > 50);
      const uri = results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      const url = new URL(uri, 'file:///juuri/');
      assert.equal(url.protocol, 'file:');
      assert.equal(decodeURIComponent(url.pathname), `/juuri/${path}`);
      assert.deepEqual([url.search, url.hash], ['', '']);
    });
  }

  it('SARIF is made for a path that is no text', () => {
    assert.doesNotThrow(() => printed('sarif', 'a\ud800.hanke.yaml', false));
  });
});
