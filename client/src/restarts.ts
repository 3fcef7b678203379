/** A server that ends so often within `periodMs` ends again when it is started once more. */
const most = 5;
const periodMs = 180_000;

/** Whether a server that ended by itself is started again. */
export class Restarts {
  private times: readonly number[] = [];

  /** It ended. @param now ms of any clock @returns false: somebody has to be asked */
  mayStartAfter(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < periodMs), now];
    return this.times.length <= most;
  }

  /** Somebody wants it to run. */
  forget(): void {
    this.times = [];
  }
}
