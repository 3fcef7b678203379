import type { PlanView } from '../protocol/view-data';
import type { PlanViewAnswer } from '../protocol/view-patch';
import { patchOf } from './view-patch';

interface Sent {
  readonly stamp: number;
  readonly view: PlanView;
}

/**
 * Answers with what a panel lacks. Of each document the view that was sent last is kept; a panel
 * that says to have that very one gets what became other since, any other panel gets everything.
 */
export class ViewSender {
  private readonly sent = new Map<string, Sent>();
  /** One that no server before this had: a panel outlives its server, and says what it has of that. */
  private stamp = Date.now();

  /** @param since the stamp of the view that the panel has; undefined: it has none */
  answer(view: PlanView, since: number | undefined): PlanViewAnswer {
    const before = this.sent.get(view.uri);
    const stamp = ++this.stamp;
    this.sent.set(view.uri, { stamp, view });
    return before && before.stamp === since
      ? { kind: 'patch', since, stamp, patch: patchOf(before.view, view) }
      : { ...view, kind: 'whole', stamp };
  }

  forget(uri: string): void {
    this.sent.delete(uri);
  }
}
