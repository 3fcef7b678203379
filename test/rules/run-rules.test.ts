import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules';
import { defineRule, type Rule, type Severity } from '../../server/src/rules/rule';
import { runRules, type RuleSettings } from '../../server/src/rules/run-rules';
import { snapshotOf } from '../support/check';

const snapshot = snapshotOf('a: 1\nb: 2\nc: 3\n');

/** A rule that finds every key of the plan, in reverse order. */
function everyKey(id: string, severity: Severity): Rule {
  return defineRule<string>({
    id,
    severity,
    message: (key) => `Key ${key}`,
    *check({ root }) {
      for (const { key } of root?.entries.toReversed() ?? []) {
        yield { at: key.span, data: key.source };
      }
    },
  });
}

const settings = (changed: Partial<RuleSettings> = {}): RuleSettings => ({
  severities: new Map(),
  onCrash: (rule) => assert.fail(`${rule} crashed`),
  ...changed,
});

describe('running rules', () => {
  it('gives findings in document order, whatever order rules yield them in', () => {
    const found = runRules(
      snapshot,
      [everyKey('x/b', 'hint'), everyKey('x/a', 'error')],
      settings(),
    );
    assert.deepEqual(
      found.map(({ rule, message }) => `${rule} ${message}`),
      ['x/a Key a', 'x/b Key a', 'x/a Key b', 'x/b Key b', 'x/a Key c', 'x/b Key c'],
    );
  });

  it('takes the user’s severity, by rule before group', () => {
    const rules = [everyKey('x/a', 'error'), everyKey('x/b', 'error'), everyKey('y/c', 'error')];
    const severities = new Map<string, Severity | 'off'>([
      ['x/*', 'hint'],
      ['x/b', 'warning'],
      ['y/c', 'off'],
    ]);
    const found = runRules(snapshot, rules, settings({ severities }));
    assert.deepEqual(
      new Set(found.map(({ rule, severity }) => `${rule} ${severity}`)),
      new Set(['x/a hint', 'x/b warning']),
    );
  });

  it('survives a rule that fails, names it, and keeps what it had found', () => {
    const failing = defineRule<undefined>({
      id: 'x/fails',
      severity: 'error',
      message: () => 'Found before it failed',
      *check({ root }) {
        if (root) yield { at: root.span, data: undefined };
        throw new Error('broken');
      },
    });
    const crashes: string[] = [];
    const found = runRules(
      snapshot,
      [failing, everyKey('x/z', 'hint')],
      settings({ onCrash: (rule) => crashes.push(rule) }),
    );
    assert.deepEqual(crashes, ['x/fails']);
    assert.equal(found.filter(({ rule }) => rule === 'x/z').length, 3);
    assert.equal(found.filter(({ rule }) => rule === 'x/fails').length, 1);
  });

  it('survives a message, a related place or a fix that fails', () => {
    const failing = defineRule<undefined>({
      id: 'x/fails',
      severity: 'error',
      message: () => {
        throw new Error('no words');
      },
      *check({ root }) {
        const related = (): never => {
          throw new Error('no place');
        };
        if (root) yield { at: root.span, data: undefined, related };
      },
      fix: () => {
        throw new Error('no way out');
      },
    });
    const crashes: string[] = [];
    const [found] = runRules(
      snapshot,
      [failing],
      settings({ onCrash: (rule, error) => crashes.push(`${rule}: ${(error as Error).message}`) }),
    );
    assert.equal(found?.message, 'x/fails');
    assert.deepEqual(found.related, []);
    assert.deepEqual(found.fixes(), []);
    const said = ['no words', 'no place', 'no way out'];
    assert.deepEqual(
      crashes,
      said.map((each) => `x/fails: ${each}`),
    );
  });

  describe('comments that silence rules', () => {
    const text = 'a: 1 # planwright-ignore x/a, x/b\nb: 2 # planwright-ignore x/a\nc: 3\n';
    const own = rules.filter(({ id }) => id === 'meta/unused-ignore');
    const told = (all: readonly Rule[], changed: Partial<RuleSettings> = {}): readonly string[] =>
      runRules(snapshotOf(text), [...all, ...own], settings(changed)).map(
        ({ rule, range: { start } }) => `${start.line + 1}:${start.character} ${rule}`,
      );

    it('are told which of their rules had nothing to silence', () => {
      assert.deepEqual(told([everyKey('x/a', 'hint'), silent('x/b')]), [
        '1:30 meta/unused-ignore',
        '3:0 x/a',
      ]);
    });

    it('are not judged by rules that are switched off', () => {
      const severities = new Map([['x/*', 'off']] as const);
      assert.deepEqual(told([everyKey('x/a', 'hint'), silent('x/b')], { severities }), []);
      const off = new Map([['meta/unused-ignore', 'off']] as const);
      assert.deepEqual(told([everyKey('x/a', 'hint'), silent('x/b')], { severities: off }), [
        '3:0 x/a',
      ]);
    });

    it('are not judged by rules that failed', () => {
      const failing = defineRule<undefined>({
        id: 'x/b',
        severity: 'error',
        message: () => '',
        check: () => {
          throw new Error('broken');
        },
      });
      const all = [everyKey('x/a', 'hint'), failing];
      assert.deepEqual(told(all, { onCrash: () => undefined }), ['3:0 x/a']);
    });
  });
});

/** A rule that finds nothing. */
function silent(id: string): Rule {
  return defineRule<undefined>({ id, severity: 'error', message: () => '', check: () => [] });
}
