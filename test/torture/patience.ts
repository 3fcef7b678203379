import { limits } from './fault';

/** A server that waits for its own processor share is not slow: it is left this much longer. */
const starvedFactor = 15;

/**
 * How long a server is waited for: the limit is silence, counted from the last thing that it said or
 * was told. Where the system says how much of a processor the server had, only that counts, so that a
 * busy machine fails nobody.
 */
export class Patience {
  private at = performance.now();
  private cpu: number;
  private longest = 0;

  constructor(private readonly cpuMs: () => number) {
    this.cpu = cpuMs();
  }

  /** It has a text of so many characters to work on: a large one may take its time. */
  expect(length: number): void {
    this.longest = Math.max(length, this.longest);
  }

  /** Something was told or asked. */
  reset(): void {
    this.at = performance.now();
    this.cpu = this.cpuMs();
  }

  /** It said something. @returns ms that it worked in silence before, or else ms of silence */
  heard(): number {
    const { at, cpu } = this;
    this.reset();
    const waited = this.at - at;
    const worked = this.cpu - cpu;
    return Number.isNaN(worked) ? waited : Math.min(waited, worked);
  }

  /** `idle`: silent too long without having worked, which a look at it has to explain. */
  get state(): 'fine' | 'idle' | 'hang' {
    const waited = this.silentMs;
    const worked = this.cpuMs() - this.cpu;
    const limit =
      this.longest <= limits.usualLength
        ? limits.silentMs
        : Math.max(limits.silentMs, (limits.silentMsPerMiB * this.longest) / limits.usualLength);
    if (waited <= limit) return 'fine';
    // It works, or nobody can tell.
    if (Number.isNaN(worked) || worked > limit || waited > limit * starvedFactor) return 'hang';
    return 'idle';
  }

  get silentMs(): number {
    return performance.now() - this.at;
  }
}
