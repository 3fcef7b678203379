/**
 * Tells how far a work is as the editor's notices want it told.
 * @param onStep per cent of the whole since it was called last; never less than nothing
 */
export function increments(
  onStep: (percent: number) => void,
): (progress: { readonly done: number; readonly all: number }) => void {
  let told = 0;
  return ({ done, all }) => {
    const now = (100 * done) / Math.max(1, all);
    onStep(Math.max(0, now - told));
    told = Math.max(told, now);
  };
}
