import { Random } from '../support/random';
import type { Fault } from './fault';
import type { Figures } from './figures';
import type { Case, Group, Stage } from './group';
import { Session } from './session';
import type { Step } from './steps';
import type { Program } from './wire';

/** Unless the group says another number. */
const usualCases = 50;

/** A case in which something went wrong. */
export interface Failure {
  readonly group: string;
  readonly index: number;
  readonly title: string;
  readonly faults: readonly Fault[];
  /** What was done until then; of a server of its own, with the last one. */
  readonly steps: readonly Step[];
}

export interface RunOptions {
  readonly program: Program;
  readonly seed: number;
  readonly milliseconds: number;
  readonly figures: Figures;
  /** Only this case. */
  readonly index?: number | undefined;
  /** Only cases with such titles. */
  readonly titles?: RegExp | undefined;
  /** Set once nothing more is wanted. */
  readonly until?: () => boolean;
  readonly onFailure: (failure: Failure) => void;
}

/** Case after case, until there are no more or the time is up. @returns how many */
export async function runGroup(group: Group, options: RunOptions): Promise<number> {
  const { seed, milliseconds, index, titles } = options;
  const end = performance.now() + milliseconds;
  const runner = new Runner(group, options, end);
  const isOver = (): boolean => performance.now() >= end || options.until?.() === true;
  let count = 0;
  for (let at = index ?? 0; count === 0 || !isOver(); at++) {
    const random = new Random(mixed(seed, group.name, at));
    const next = group.at(at, random, seed);
    if (!next || (index !== undefined && at > index)) break;
    if (titles?.test(next.title) === false) continue;
    await runner.run(next, at, random);
    count++;
  }
  await runner.end();
  return count;
}

class Runner {
  private session: Session | undefined;
  private ran = 0;
  /** How often cases asked for the shared server. */
  private uses = 0;
  /** The last case of the shared server: what is found when it is ended is told of that. */
  private last: readonly [Case, number] | undefined;

  constructor(
    private readonly group: Group,
    private readonly options: RunOptions,
    private readonly until: number,
  ) {}

  async run(each: Case, at: number, random: Random): Promise<void> {
    const { program, figures } = this.options;
    const owned: Session[] = [];
    const stage: Stage = {
      random,
      figures,
      uri: `file:///plans/${this.group.name}-${at}.projectplan.yaml`,
      leftMs: () => this.until - performance.now(),
      own: () => {
        const session = new Session(program, figures);
        owned.push(session);
        return session;
      },
      shared: async () => {
        this.uses++;
        return this.shared();
      },
    };
    figures.cases++;
    const before = this.uses;
    const isShared = (): boolean => this.uses > before;
    if (this.session) this.session.steps = [];
    await each.run(stage);
    for (const session of owned) {
      if (!session.isEnding) await session.end();
      this.report(each, at, session);
    }
    if (isShared()) await this.looked([each, at]);
  }

  /** After a case with the server that cases share. */
  private async looked(last: readonly [Case, number]): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.last = last;
    await session.settle();
    session.weigh();
    const { casesOfServer = usualCases } = this.group;
    const isBroken = session.faults.length > 0 || session.hasEnded;
    if (isBroken || ++this.ran % casesOfServer === 0) await this.end();
  }

  /** Ends the server that cases share. */
  async end(): Promise<void> {
    const { session, last } = this;
    this.session = undefined;
    if (!session) return;
    await session.end();
    if (last) this.report(...last, session);
  }

  private async shared(): Promise<Session> {
    if (!this.session) {
      this.session = new Session(this.options.program, this.options.figures);
      await this.session.start();
    }
    return this.session;
  }

  private report({ title }: Case, index: number, { faults, steps }: Session): void {
    if (faults.length === 0) return;
    this.options.onFailure({ group: this.group.name, index, title, faults: [...faults], steps });
    faults.length = 0;
  }
}

/** A seed of its own for each case. */
function mixed(seed: number, name: string, index: number): number {
  let hash = seed ^ 0x9e3779b9;
  for (const character of `${name}/${index}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return hash >>> 0;
}
