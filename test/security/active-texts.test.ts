/**
 * Whatever stands in a plan is shown as text: markup, links that run commands, icons, snippets, fields
 * and orders to those who draw pictures, in every text that the format has, in all that is made of it.
 */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parsers } from 'prettier/plugins/markdown';
import type {
  CodeAction,
  CodeLens,
  Command,
  CompletionList,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
} from 'vscode-languageserver-types';
import { rollupFormats } from '../../server/src/cli/formats/rollup-formats';
import { painter } from '../../server/src/cli/paint';
import { exportPlan } from '../../server/src/exports';
import { printPdf } from '../../server/src/exports/pdf';
import type { ExportSource } from '../../server/src/exports/source';
import { createPlanService, type PlanService } from '../../server/src/plan-service';
import type { ExportChoice } from '../../server/src/protocol';
import { requests } from '../../server/src/requests';
import { parseXml, type XmlElement } from '../exports/excel-xml';
import { sourceOf } from '../exports/html-source';
import { snapshotOf } from '../support/check';
import { machineThatPrints } from '../support/printing';
import { planWithTexts } from './plan-of-schema';

const hostile = {
  markup:
    '<img src=https://evil.test/x onerror=alert(1)><script>alert(1)</script><a href="javascript:alert(1)">x</a></p></td></table></svg>]]>--><style>*{display:none}</style><iframe src="//evil.test"></iframe>',
  links:
    '[a](command:workbench.action.quit?%5B1%5D) ![b](https://evil.test/x.png) [c][d] <https://evil.test> https://evil.test/a www.evil.test a@evil.test command:evil [e](javascript:alert(1))\n\n[d]: command:evil',
  blocks:
    '# evil\n\n- [ ] evil\n\n```mermaid\ngraph TD\nclick A href "javascript:alert(1)"\n```\n\n| evil | x |\n|--|--|\n| a | b |\n\n> evil\n\n***\n\n~~~html\n<b>evil</b>\n~~~',
  icons: '$(sync~spin) $(error)evil $$(warning) \\$(info)',
  snippets: '$TM_FILENAME ${TM_FILENAME} ${1:evil} $1 ${1|a,b|} `evil` \\${2}',
  diagrams:
    'x :crit, evil, 2020-01-01, 1d\nclick evil call alert(1)\n%%{init: {"securityLevel": "loose"}}%%\nsection evil\n;;evil #35;',
  fields:
    '{ DDEAUTO c:\\\\windows\\\\evil.exe } {INCLUDETEXT "https://evil.test"} {{7*7}} {% evil %}',
};
/** The same plan without anything in it. */
const harmless = planWithTexts('x\n\nx x');

const uri = 'file:///avoin/a.projectplan.yaml';

function serviceOf(text: string): PlanService {
  const service = createPlanService(
    {
      log: (_, message) => assert.fail(message),
      today: () => 20_000,
      readText: () => Promise.resolve(undefined),
      findPlans: () => Promise.resolve([]),
    },
    {
      ...{ language: 'en', locale: 'en', snippets: true, commands: true, asksBeforeEdits: true },
      ...{ folders: ['file:///avoin'], rulePages: 'file:///ohjeet' },
      inlayHints: { sums: true, unitCosts: true, periods: true },
    },
  );
  service.open(uri, 1, text);
  return service;
}

async function ask<T>(service: PlanService, method: string, params: object = {}): Promise<T> {
  const request = requests.get(method) ?? assert.fail(method);
  return (await request.answer(service.answers, { textDocument: { uri }, ...params })) as T;
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly children?: readonly MarkdownNode[];
}

const parsed = new Map<string, Promise<readonly MarkdownNode[]>>();

/** Each text is read once: many are shown at more than one place. */
function nodesOf(markdown: string): Promise<readonly MarkdownNode[]> {
  const nodes = parsed.get(markdown) ?? readNodes(markdown);
  parsed.set(markdown, nodes);
  return nodes;
}

async function readNodes(markdown: string): Promise<readonly MarkdownNode[]> {
  const options = { originalText: markdown } as Parameters<typeof parsers.markdown.parse>[1];
  const all = (node: MarkdownNode): readonly MarkdownNode[] => [
    node,
    ...(node.children ?? []).flatMap(all),
  ];
  return all((await parsers.markdown.parse(markdown, options)) as MarkdownNode);
}

const evil = /evil|alert|command:|javascript:|onerror|quit/i;

/** Fails where a text of the plan became a link, a picture, HTML, or what begins a block. */
async function assertInert(markdown: string, isDocument = false): Promise<void> {
  for (const { type, url = '', value = '', lang } of await nodesOf(markdown)) {
    const where = `${type} ${url}${value}\nin ${markdown.slice(0, 2000)}`;
    assert.ok(!/image|definition|[rR]eference/.test(type), where);
    // A document has its addresses as links, which lead where they say.
    if (type === 'link' && isDocument) assert.match(url, /^(?:#|https?:\/\/|mailto:)/, where);
    else if (type === 'link') assert.doesNotMatch(url, evil, where);
    if (type === 'html') assert.match(value, /^<br>$/, where);
    if (type === 'code' && !isDocument)
      assert.ok(['yaml', 'project-plan', ''].includes(lang ?? ''), where);
  }
  // The editor draws icons where it is told to trust them, and we never tell it; still none is ours.
  assert.doesNotMatch(
    markdown.replaceAll(/```[^]*?```|`[^`]*`/g, ''),
    /(?<!\\)\$\([a-z]/,
    markdown,
  );
}

const isOurs = ({ command }: Command): boolean =>
  /^(?:planwright\.|editor\.action\.|references-view\.)/.test(command);

/** One place in each line where something stands, and one behind it. */
function* placesIn(text: string): Generator<{ line: number; character: number }> {
  for (const [line, words] of text.split('\n').entries()) {
    const start = words.length - words.trimStart().replace(/^- /, '').length;
    const colon = words.indexOf(': ');
    yield { line, character: start };
    if (colon > 0) yield { line, character: colon + 3 };
  }
}

/** Those of one line in one text: each stands in every place of the plan. */
const texts: Readonly<Record<string, string>> = {
  'in a line': [hostile.markup, hostile.icons, hostile.snippets, hostile.fields].join(' '),
  'in lines': [hostile.links, hostile.diagrams, hostile.blocks].join('\n'),
};

for (const [name, text] of Object.entries(texts)) {
  describe(`texts that want to be more than text: ${name}`, () => {
    const plan = planWithTexts(text);
    const service = serviceOf(plan);
    before(async () => {
      await service.ready(uri);
    });

    it('in what is shown at a place', async () => {
      const seen = new Set<string>();
      for (const position of placesIn(plan)) {
        const hover = await ask<Hover | null>(service, 'textDocument/hover', { position });
        if (!hover) continue;
        const { kind, value } = hover.contents as MarkupContent;
        assert.equal(kind, 'markdown');
        seen.add(value);
      }
      const some = [...seen].filter((_, nth) => nth % 3 === 0);
      for (const each of some) await assertInert(each);
      assert.ok(some.filter((each) => evil.test(each)).length > 10, `${some.length} texts`);
    });

    it('in what is offered', async () => {
      const written = JSON.stringify(text);
      const begun = [
        `plan: 1\ntitle: ${written}\norganisation: ${written}\nperiod: 2023\ngoals:`,
        `  - { id: G1, text: ${written} }`,
        `workPackages:\n  - id: TP1\n    title: ${written}\n    dependsOn: []`,
        `    goals: [${written}]\n    budget: { other: 5, total: 5 }`,
        `  - id: TP2\n    title: ${written}\n    contributesTo: []\n    `,
      ].join('\n');
      const offering = serviceOf(begun);
      await offering.ready(uri);
      let own = 0;
      for (const [line, words] of begun.split('\n').entries()) {
        const position = {
          line,
          character: words.endsWith('[]') ? words.length - 1 : words.length,
        };
        const answer = await ask<CompletionList>(offering, 'textDocument/completion', { position });
        for (const { documentation, insertTextFormat, textEdit, command, detail } of answer.items) {
          if (command) assert.ok(isOurs(command), command.command);
          if (detail !== undefined && evil.test(detail)) own++;
          if (typeof documentation === 'object') await assertInert(documentation.value);
          if (insertTextFormat === 2)
            assert.doesNotMatch(textEdit?.newText ?? '', /(?<!\\)(?:\\\\)*\$\{?TM_/);
        }
      }
      assert.ok(own >= 2, `${own} of the plan's own texts`);
    });

    it('in what stands beside the text', async () => {
      const range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };
      for (const { tooltip, label } of await ask<readonly InlayHint[]>(
        service,
        'textDocument/inlayHint',
        { range },
      )) {
        if (typeof tooltip === 'object') await assertInert(tooltip.value);
        if (typeof label !== 'string')
          for (const { command, tooltip: more } of label) {
            assert.equal(command, undefined);
            if (typeof more === 'object') await assertInert(more.value);
          }
      }
      const lenses = await ask<readonly CodeLens[]>(service, 'textDocument/codeLens');
      assert.ok(lenses.length > 0);
      for (const { command } of lenses) {
        assert.ok(command);
        assert.ok(command.command === '' || isOurs(command), command.command);
        assert.doesNotMatch(command.title, /\$\([a-z]/i, command.title);
      }
      const actions = await ask<readonly CodeAction[]>(service, 'textDocument/codeAction', {
        range,
        context: { diagnostics: [], triggerKind: 1 },
      });
      for (const { command } of actions) if (command) assert.ok(isOurs(command), command.command);
    });

    it('in findings and in the outline', async () => {
      for (const { message, codeDescription, relatedInformation = [] } of service.diagnostics(
        uri,
      )) {
        assert.equal(typeof message, 'string');
        if (codeDescription)
          assert.match(codeDescription.href, /^file:\/\/\/ohjeet\/[a-z/-]+\.md$/);
        for (const { location } of relatedInformation) assert.equal(location.uri, uri);
      }
      const names = (all: readonly DocumentSymbol[]): readonly string[] =>
        all.flatMap((each) => [each.name, each.detail ?? '', ...names(each.children ?? [])]);
      const symbols = await ask<readonly DocumentSymbol[]>(service, 'textDocument/documentSymbol');
      assert.ok(names(symbols).length > 10);
      // An editor refuses all of them for one that is empty, and shows each on one line.
      for (const symbol of symbols) assert.match(symbol.name, /^[^\n]*\S[^\n]*$/);
    });

    it('in a page, and in a picture', async () => {
      for (const format of ['html', 'svg'] as const) {
        const made = await written(plan, { format });
        const plain = await written(harmless, { format });
        const tags = (page: string): readonly string[] =>
          [...new Set([...page.matchAll(/<\/?[a-z!][^\s>/]*/gi)].map(([tag]) => tag))].sort();
        const [ours, theirs] = [tags(plain), tags(made)];
        assert.deepEqual(
          theirs.filter((tag) => !ours.includes(tag) && !/^<\/?a$/.test(tag)),
          [],
        );
        const marks = [...made.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
        for (const tag of marks) {
          const bare = tag.replaceAll(/"[^"]*"/g, '""');
          assert.doesNotMatch(bare, /\s(?:on\w+|style|srcdoc|formaction)\s*=\s*(?!"")/i, tag);
          for (const [, , to = ''] of tag.matchAll(/\s(href|src|xlink:href|action)="([^"]*)"/gi))
            assert.match(to, /^(?:#|https?:\/\/|mailto:|data:image\/(?:png|svg))/, tag);
        }
      }
    });

    it('in Markdown, and in the diagram in it', async () => {
      const made = await written(plan, { format: 'md' });
      await assertInert(made, true);
      const codes = (await nodesOf(made)).filter(({ type }) => type === 'code');
      for (const { lang, value = '' } of codes) {
        assert.equal(lang, 'mermaid');
        for (const line of value.split('\n')) {
          assert.doesNotMatch(line, /^\s*(?:click|call|href)\b|%%|[<>;#]/, line);
          const colons = line.split(':').length - 1;
          if (evil.test(line))
            assert.ok(/^\s*section /.test(line) ? colons === 0 : colons === 1, line);
        }
      }
    });

    it('in Word and in Excel', async () => {
      for (const format of ['docx', 'xlsx'] as const) {
        const [made, plain] = await Promise.all([
          filesOf(plan, { format }),
          filesOfHarmless({ format }),
        ]);
        // As many heads and feet as a plan has tables that lie across the page.
        const kindOf = (part: string): string => part.replaceAll(/\d+/g, '');
        const kinds = new Set([...plain.keys()].map(kindOf));
        for (const part of made.keys()) assert.ok(kinds.has(kindOf(part)), part);
        const known = new Set([...plain.values()].flatMap(namesIn));
        for (const [part, root] of made) {
          // A link has an element of its own.
          const names = namesIn(root).filter((each) => !/hyperlink/i.test(each));
          assert.deepEqual([...new Set(names.filter((each) => !known.has(each)))], [], part);
          for (const each of everyElement(root)) {
            if (/instrText$|fldSimple$/.test(each.name)) assert.doesNotMatch(each.text, evil, part);
            if (each.name === 'Relationship' && each.attributes['TargetMode'] === 'External')
              assert.match(each.attributes['Target'] ?? '', /^(?:https?:\/\/|mailto:)/);
          }
        }
      }
    }).timeout(240_000);

    it('in tables for terminals', () => {
      const snapshot = snapshotOf(planWithTexts(`${text}\u001b]0;evil\u0007\u009b2J\u202e`));
      const { plan: model, planFormat: format } = snapshot;
      assert.ok(model);
      const nodes = [model.root, ...model.nodes].map((node) => ({
        node,
        parent: model.parentOf(node),
        depth: model.ancestorsOf(node).length,
        figures: snapshot.figures(node),
        children: node.children.map((child) => snapshot.figures(child)),
      }));
      const rolled = { path: 'a\u001b[2J.hanke.yaml', plan: model, format, nodes, columns: [] };
      const table = rollupFormats.table.plan(rolled, painter(false));
      assert.match(table, /␛/);
      // eslint-disable-next-line no-control-regex -- these are what it is for
      assert.doesNotMatch(table, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    });
  });
}

describe('texts that want to be more than text', () => {
  // A browser takes longer than all else: it prints them all at once.
  const plan = planWithTexts(Object.values(texts).join('\n\n'));

  it('in a PDF', async () => {
    const ports = await machineThatPrints();
    const bytes = await printPdf(await written(plan, { format: 'html' }), { ports });
    // What is drawn is packed; what a reader acts on is not.
    const marks = new TextDecoder('latin1')
      .decode(bytes)
      .replaceAll(/\bstream\r?\n[^]*?\bendstream\b/g, '');
    assert.doesNotMatch(
      marks,
      /\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|GoToR|GoToE|ImportData|EmbeddedFile|RichMedia|AcroForm|XFA)\b/,
    );
    const actions = [...marks.matchAll(/\/S\s*\/(\w+)\s*\/URI\s*\(([^)]*)/g)];
    for (const [, , to = ''] of actions) assert.match(to, /^(?:https?:\/\/|mailto:)/);
    const all = [...marks.matchAll(/\/URI\s*\(/g)];
    assert.ok(all.length > 0, 'it has links');
    assert.equal(actions.length, all.length, 'each of them is looked at');
  }).timeout(240_000);
});

const sources = new Map<string, ExportSource>();

/** Each plan is seen once, for all that is made of it. */
function sourceOnce(plan: string): ExportSource {
  const source = sources.get(plan) ?? sourceOf(plan);
  sources.set(plan, source);
  return source;
}

async function written(plan: string, choice: ExportChoice): Promise<string> {
  const made = await exportPlan(sourceOnce(plan), choice);
  assert.ok(made.kind === 'file');
  return strFromU8(made.bytes);
}

/** By the names of formats. */
const partsOfHarmless = new Map<string, ReturnType<typeof filesOf>>();

function filesOfHarmless(choice: ExportChoice): ReturnType<typeof filesOf> {
  const files = partsOfHarmless.get(choice.format) ?? filesOf(harmless, choice);
  partsOfHarmless.set(choice.format, files);
  return files;
}

/** The parts of XML in what an office program opens, by their names. */
async function filesOf(
  plan: string,
  choice: ExportChoice,
): Promise<ReadonlyMap<string, XmlElement>> {
  const made = await exportPlan(sourceOnce(plan), choice);
  assert.ok(made.kind === 'file');
  const parts = Object.entries(unzipSync(made.bytes)).filter(([part]) =>
    /\.(xml|rels)$/.test(part),
  );
  return new Map(parts.map(([part, bytes]) => [part, parseXml(strFromU8(bytes))]));
}

const everyElement = (root: XmlElement): readonly XmlElement[] => [
  root,
  ...root.children.flatMap(everyElement),
];
const namesIn = (root: XmlElement): readonly string[] => everyElement(root).map(({ name }) => name);
