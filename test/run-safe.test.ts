import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Refusal } from '../server/src/features/refusal';
import { createPlanService, type PlanService } from '../server/src/plan-service';
import type { Host } from '../server/src/ports';
import { SyntaxTree } from '../server/src/parse/syntax-tree';
import { runSafe } from '../server/src/run-safe';
import { rules } from '../server/src/rules';
import { defineRule, type Rule } from '../server/src/rules/rule';

function logging(log: string[]): Host {
  return {
    log: (level, message) => {
      log.push(`${level}: ${message.split('\n')[0] ?? ''}`);
    },
    today: () => 20_000,
    findPlans: () => Promise.resolve([]),
    readText: () => Promise.resolve(undefined),
  };
}

const { token } = new CancellationTokenSource();

describe('a request that fails', () => {
  it('costs its own answer, and is logged with its name', async () => {
    const log: string[] = [];
    const answer = await runSafe(logging(log), 'textDocument/hover', null, token, () =>
      Promise.reject(new TypeError('no such thing')),
    );
    assert.equal(answer, null);
    assert.deepEqual(log, ['error: textDocument/hover failed: TypeError: no such thing']);
  });

  it('says why where it refuses, and logs nothing', async () => {
    const log: string[] = [];
    const answer = await runSafe(logging(log), 'textDocument/rename', null, token, () =>
      Promise.reject(new Refusal('This id is taken.')),
    );
    assert.ok(answer instanceof ResponseError);
    assert.deepEqual(
      [answer.code, answer.message],
      [LSPErrorCodes.RequestFailed, 'This id is taken.'],
    );
    assert.deepEqual(log, []);
  });

  it('is not worked on once it is taken back', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    const answer = await runSafe(logging([]), 'x', 'none', source.token, () =>
      assert.fail('it was worked on'),
    );
    assert.equal(answer, 'none');
  });
});

const uri = 'file:///plans/plan.projectplan.yaml';
const text = 'plan: 1\ntitle: x\norganisation: x\nperiod: 2024\nunknownKey: x\n';
const end = { line: 5, character: 0 };

function codesIn(service: PlanService): readonly string[] {
  return service.diagnostics(uri).map(({ code }) => String(code));
}

describe('a text that cannot be read for a fault of ours', () => {
  const parse = SyntaxTree.parse.bind(SyntaxTree);
  const real = Object.getOwnPropertyDescriptor(SyntaxTree.prototype, 'update') ?? {};
  afterEach(() => {
    SyntaxTree.parse = parse;
    Object.defineProperty(SyntaxTree.prototype, 'update', real);
  });
  const fails = (): never => {
    throw new TypeError('no such node');
  };

  it('is read anew where its change cannot be', () => {
    const log: string[] = [];
    const service = createPlanService(logging(log), { language: 'en' });
    service.open(uri, 1, text);
    SyntaxTree.prototype.update = fails;
    service.change(uri, 2, [{ range: { start: end, end }, text: 'another: x\n' }]);
    assert.deepEqual(codesIn(service), ['schema/unknown-key', 'schema/unknown-key']);
    assert.deepEqual(log, ['error: reading failed: TypeError: no such node']);
  });

  it('costs its findings, and is still the text that later changes are of', () => {
    const log: string[] = [];
    const service = createPlanService(logging(log), { language: 'en' });
    service.open(uri, 1, text);
    SyntaxTree.parse = fails;
    SyntaxTree.prototype.update = fails;
    service.change(uri, 2, [{ range: { start: end, end }, text: 'another: x\n' }]);
    assert.equal(service.document(uri), undefined);
    assert.equal(log.length, 2);
    SyntaxTree.parse = parse;
    service.change(uri, 3, [{ range: { start: end, end: { line: 6, character: 0 } }, text: '' }]);
    assert.deepEqual(codesIn(service), ['schema/unknown-key']);
    assert.equal(service.document(uri)?.snapshot.text.toString(), text);
  });
});

describe('a rule that fails', () => {
  const all = rules as Rule[];
  const failing = defineRule<undefined>({
    id: 'x/fails',
    severity: 'error',
    message: () => '',
    check: () => {
      throw new TypeError('no such figure');
    },
  });
  before(() => all.push(failing));
  after(() => all.pop());

  it('costs its own findings, and is logged with its name', () => {
    const log: string[] = [];
    const service = createPlanService(logging(log), { language: 'en' });
    service.open(uri, 1, text);
    assert.deepEqual(codesIn(service), ['schema/unknown-key']);
    assert.deepEqual(log, ['error: Rule x/fails failed: TypeError: no such figure']);
  });
});
