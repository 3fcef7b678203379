/** Runs something on the next turn of the event loop. */
export type NextTurn = (run: () => void) => void;

const quietTurns = 3;

/**
 * Checks a document once no message has come for a few turns of the event loop: a burst of changes
 * is worked on once, a single one without delay. The connection hands out one message a turn, so
 * waiting for just one turn would check every version of a burst.
 */
export class QuietTurn {
  private readonly waiting = new Map<string, number>();
  private running = false;

  constructor(
    private readonly work: (uri: string) => void,
    private readonly nextTurn: NextTurn,
  ) {}

  schedule(uri: string): void {
    this.waiting.set(uri, quietTurns);
    if (this.running) return;
    this.running = true;
    this.nextTurn(() => {
      this.turn();
    });
  }

  cancel(uri: string): void {
    this.waiting.delete(uri);
  }

  private turn(): void {
    for (const [uri, turns] of [...this.waiting]) {
      if (turns > 1) {
        this.waiting.set(uri, turns - 1);
      } else {
        this.waiting.delete(uri);
        this.work(uri);
      }
    }
    this.running = this.waiting.size > 0;
    if (this.running) {
      this.nextTurn(() => {
        this.turn();
      });
    }
  }
}
