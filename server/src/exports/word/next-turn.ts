/** Lets others have their turn: what tells of progress, and what ends the work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
