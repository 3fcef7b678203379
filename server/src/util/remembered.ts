/**
 * A function of a short text that remembers what it gave: in a plan the same few texts come again
 * and again. Holds so many texts at most, then starts anew.
 */
export function remembered<T>(compute: (text: string) => T, most = 2_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      result = compute(text);
      if (known.size >= most) known.clear();
      known.set(text, result);
    }
    return result;
  };
}
