import fs from 'node:fs';
import process from 'node:process';
import { Figures } from './figures';
import type { Group } from './group';
import { adversarial } from './groups/adversarial';
import { edits } from './groups/edits';
import { flooding } from './groups/floods';
import { inject } from './groups/inject';
import { leak } from './groups/leak';
import { proto } from './groups/proto';
import { races } from './groups/races';
import { suite } from './groups/suite';
import { help, readOptions, type Options } from './options';
import { perform } from './perform';
import { say, sayFailure, sayFigures, type Recorded } from './report';
import { runGroup, type Failure } from './run-group';
import { Session } from './session';
import { selfTest } from './self-test';

const groups: readonly Group[] = [suite, edits, adversarial, races, proto, leak, inject, flooding];

/** @returns the exit code */
async function main(): Promise<number> {
  const options = optionsOrWhyNot();
  if (typeof options === 'object' && 'wrong' in options) {
    process.stderr.write(`${options.wrong}\n\n${help}`);
    return 2;
  }
  if (options === 'help') {
    say(help);
    return 0;
  }
  if (options.replay !== undefined) return replay(options, options.replay);
  if (options.selfTest === 'all') {
    const { planted, found } = await selfTest(groups, options.server, 'all');
    say(`\n${found} passed, ${planted - found} failed`);
    return found === planted ? 0 : 1;
  }
  return torture(options);
}

function optionsOrWhyNot(): Options | 'help' | { readonly wrong: string } {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

async function torture(options: Options): Promise<number> {
  const { seed, seconds, server, only } = options;
  const tested =
    options.selfTest === 'quick'
      ? await selfTest(groups, server, 'quick')
      : { planted: 0, found: 0 };
  const figures = new Figures();
  const wanted = groups.filter(({ name }) =>
    only ? name === only.group : options.groups.includes(name),
  );
  const shares = wanted.reduce((sum, { share }) => sum + share, 0);
  const failures: Failure[] = [];
  let sound = 0;
  say(`seed ${seed}, ${seconds} s`);
  for (const group of wanted) {
    const { requests: requestsBefore, documents: documentsBefore } = figures;
    const failuresBefore = failures.length;
    const count = await runGroup(group, {
      program: { server },
      seed,
      // A case takes the time that it takes.
      milliseconds: (1000 * seconds * group.share) / shares,
      figures,
      index: only?.index,
      onFailure: (failure) => {
        failures.push(failure);
        sayFailure(failure, seed);
      },
    });
    const failed = failures.length - failuresBefore;
    if (failed === 0) sound++;
    const requests = figures.requests - requestsBefore;
    const documents = figures.documents - documentsBefore;
    say(
      `${failed === 0 ? 'ok    ' : 'FAILED'} ${group.name.padEnd(11)} ${count} cases, ${requests} requests, ${documents} documents, ${failed} failures`,
    );
  }
  sayFigures(figures, seed);
  const { planted, found } = tested;
  const [passed, failed] = [sound + found, wanted.length - sound + planted - found];
  say(
    `\n${figures.requests} requests, ${figures.documents} documents, ${failures.length} failures`,
  );
  say(`${wanted.length} groups and ${planted} planted faults: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function replay({ server }: Options, file: string): Promise<number> {
  const { title, steps } = JSON.parse(fs.readFileSync(file, 'utf8')) as Recorded;
  say(`${title}: ${steps.length} steps`);
  const session = new Session({ server }, new Figures());
  await session.start();
  for (const step of steps) if (!session.hasEnded) await perform(session, step);
  await session.end();
  for (const { kind, detail } of session.faults) say(`    ${kind}: ${detail}`);
  say(`${session.faults.length} failures`);
  return session.faults.length === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    // Servers that are still there end with this.
    process.exit(1);
  },
);
