/**
 * No regular expression of ours tries every division of a text: each is run on short texts made of its
 * own repeated pieces, with an end that does not fit. One that needs exponential or cubic time is found
 * so; long runs of one sign through all that reads them are looked at in `long-runs.test.ts`.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';
import { attacksOn } from './attack-texts';

const root = path.resolve(__dirname, '../..');
/**
 * Characters of the texts. In small steps, above all where two more are twice the work: the first that
 * takes too long must still come to an end.
 */
const lengths = [
  ...Array.from({ length: 22 }, (_, step) => 16 + 2 * step),
  ...Array.from({ length: 3 }, (_, step) => Math.round(62 * 1.1 ** step)),
  ...Array.from({ length: 11 }, (_, step) => Math.round(76 * 1.25 ** step)),
  1110,
  1740,
];
/**
 * From so many characters on the time tells what is to come: what goes with the third power has tens of
 * millions of steps by then, if a piece has no more signs than these.
 */
const tellingLength = 700;
const mostSigns = 10;
/** ms of work under which nothing is slow. */
const most = 50;
/**
 * Times what an expression needs that is merely quadratic: what is worse needs thousands of times as
 * much. Against another expression and not in ms, so that a slow machine fails nothing.
 */
const mostTimes = 100;
const quadratic = /^\s*\s*x$/;

interface Literal {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

describe('regular expressions', () => {
  for (const folder of ['server/src', 'client/src', 'client/webview']) {
    it(`come to an end soon, whatever they are given: ${folder}`, () => {
      const found = literalsIn(path.join(root, folder));
      assert.ok(found.length > 0);
      // Many stand in more than one file.
      const each = new Map(found.map((one) => [`${one.flags}/${one.source}`, one]));
      assert.deepEqual([...each.values()].flatMap(slowOn), []);
    });
  }

  it('that do not are found', () => {
    const slow: readonly (readonly [source: string, flags: string])[] = [
      ['^(a+)+$', ''],
      ['(?:\\s*\\w+\\s*)*:', 'g'],
      ['^\\p{L}{0,8}\\d+(?:[._-]?[\\p{L}\\d]+)*[.)]?$', 'u'],
      ['^(?:[\\d.]|\\d+)*€$', ''],
      ['^\\s*\\s*\\s*\\s*x$', ''],
    ];
    for (const [source, flags] of slow) {
      assert.equal(slowOn({ at: '', source, flags }).length, 1, source);
    }
    assert.deepEqual(slowOn({ at: '', source: '^(?:a|b)+\\s*$', flags: '' }), []);
  });
});

/** @returns a line where a text of at most 2 000 characters takes too long */
function slowOn({ at, source, flags }: Literal): readonly string[] {
  const expression = new RegExp(source, flags);
  for (const { start, unit, end } of attacksOn(patternOf(source, flags))) {
    for (const length of lengths) {
      const text = start + unit.repeat(Math.ceil(length / unit.length)) + end;
      // Time on the wall is never less than work, and sooner asked for.
      const time = timeOn(expression, text);
      if (length >= tellingLength && unit.length <= mostSigns && time < soon(length)) break;
      if (time <= most) continue;
      // Once may be the machine.
      const again = workOn(new RegExp(source, flags), text);
      if (again <= most) continue;
      const times = again / workOn(quadratic, ' '.repeat(length));
      if (times <= mostTimes) continue;
      const slow = `${times.toFixed()} times as slow as a quadratic one`;
      return [`${at} /${source}/${flags}: ${slow} on ${length} of ${JSON.stringify(unit)}`];
    }
  }
  return [];
}

/** In ms: from there not even the fifth power gets to what is slow within the lengths that follow. */
function soon(length: number): number {
  return most * (length / Math.max(...lengths)) ** 5;
}

/** In ms, other work on the machine with it. */
function timeOn(expression: RegExp, text: string): number {
  const before = performance.now();
  run(expression, text);
  return performance.now() - before;
}

/** In ms of this process, so that other work on the machine does not count. */
function workOn(expression: RegExp, text: string): number {
  const before = process.cpuUsage();
  run(expression, text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function run(expression: RegExp, text: string): void {
  expression.lastIndex = 0;
  if (expression.global) text.replace(expression, '');
  else expression.exec(text);
}

function patternOf(source: string, flags: string): AST.Pattern {
  return new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
  });
}

function literalsIn(folder: string): readonly Literal[] {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.tsx?$/.test(file)).flatMap((file) => literalsOf(folder, file));
}

function literalsOf(folder: string, file: string): readonly Literal[] {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  const code = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Literal[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = code.getLineAndCharacterOfPosition(node.getStart(code)).line + 1;
      found.push({
        at: `${file}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, look);
  };
  look(code);
  return found;
}
