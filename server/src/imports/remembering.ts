/** So many texts are remembered, and none that is longer: the words of labels, not chapters. */
const most = 4000;
const longest = 400;

/**
 * As `make`, which is asked once for each text: plans say the same words again and again.
 * @param make depends on nothing but the text; what it returns is not to be changed
 */
export function remembering<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (text) => {
    if (text.length > longest) return make(text);
    const before = known.get(text);
    if (before) return before.made;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, { made });
    return made;
  };
}
