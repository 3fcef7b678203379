/** What the extension tells or asks a planner, heard and answered here in place of the editor. */
import { window } from 'vscode';

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
