import assert from 'node:assert/strict';
import { maxPublished } from '../../server/src/features/diagnostics';
import { createPlanService } from '../../server/src/plan-service';

const uri = 'file:///a.projectplan.yaml';

/** A plan with many hints of notation, and one error below them all. */
function plan(hints: number): string {
  const project = '  - title: Muu hanke\n    period: Q1/2024\n';
  return `plan: 1\nlanguage: en\ntitle: x\norganisation: y\nperiod: 2024\nrelatedProjects:\n${project.repeat(hints)}abbreviation: 1\n`;
}

function open(text: string) {
  const service = createPlanService({
    log: (_, message) => assert.fail(message),
    today: () => 20_000,
    readText: () => Promise.resolve(undefined),
    findPlans: () => Promise.resolve([]),
  });
  service.open(uri, 1, text);
  return service;
}

describe('published findings', () => {
  it('are all that there are when these are few', () => {
    assert.equal(open(plan(20)).diagnostics(uri).length, 21);
  });

  it('are the most severe when there are too many, with a count of the rest at the top', () => {
    const published = open(plan(400)).diagnostics(uri);
    assert.equal(published.length, maxPublished);
    const [first] = published;
    assert.equal(first?.code, undefined);
    assert.ok(typeof first?.message === 'string');
    assert.match(first.message, /^202 more findings/);
    assert.deepEqual(first.range.start, { line: 0, character: 0 });
    assert.ok(published.some(({ code }) => code === 'schema/unknown-key'));
  });

  it('do not limit what counts and what is fixed at once', async () => {
    const service = open(plan(400));
    const view = await service.answers.planView(uri);
    assert.equal(view?.views?.summary.problems.hint, 400);
    const top = { line: 7, character: 14 };
    const titles = await service.answers.about<string[]>(uri, [], ({ codeActions }, document) =>
      codeActions(
        document,
        { start: top, end: top },
        { only: undefined, rulePages: undefined },
      ).map(({ title }) => title),
    );
    assert.ok(titles.includes('Fix all 400 findings of schedule/notation'), titles.join('\n'));
  });
});
