/** What the extension tells or asks a planner, heard and answered here in place of the editor. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, window } from 'vscode';

type Kind = 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage';
const kinds: readonly Kind[] = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'];

/** The extension and its tests lie in one folder, and so are given one `window` by the editor. */
const functions = window as unknown as Record<
  Kind,
  (message: string, ...more: readonly unknown[]) => Thenable<unknown>
>;

export interface Notice {
  readonly kind: Kind;
  readonly message: string;
}

/**
 * Hears all notices during `work`; nobody sees them.
 * @param answer the button that is pressed in each; none where undefined
 */
export async function noticesOf(
  work: (heard: readonly Notice[]) => Promise<unknown>,
  answer?: string,
): Promise<readonly Notice[]> {
  const heard: Notice[] = [];
  const before = kinds.map((kind) => [kind, functions[kind]] as const);
  for (const kind of kinds) {
    functions[kind] = (message, ...more) => {
      heard.push({ kind, message });
      return Promise.resolve(more.find((each) => each === answer && answer !== undefined));
    };
  }
  try {
    await work(heard);
  } finally {
    for (const [kind, show] of before) functions[kind] = show;
  }
  return heard;
}

/**
 * Cancels what begins under a notice of progress, as the button in it does, as soon as it has begun:
 * where the editor is busy, the button itself may be there when all is done.
 * @returns what the work gave; rejects where there was no such notice
 */
export async function cancelled(work: () => Thenable<unknown>): Promise<unknown> {
  const { withProgress } = window;
  let times = 0;
  window.withProgress = (options, task) =>
    withProgress(options, (progress) => {
      assert.equal(options.cancellable, true);
      times++;
      const source = new CancellationTokenSource();
      const ended = task(progress, source.token);
      source.cancel();
      return ended;
    });
  try {
    const given = await work();
    assert.equal(times, 1, 'one notice of progress');
    return given;
  } finally {
    window.withProgress = withProgress;
  }
}
