/**
 * What was made of a thing, kept as long as the thing itself. Nodes of a plan are the same objects
 * exactly while the text under them is the same, so what is made of one need not be made again for
 * the next version; `given` is whatever else it was made with.
 */
export class Kept<Source extends object, Made> {
  private readonly made = new WeakMap<
    Source,
    { readonly given: readonly unknown[]; readonly made: Made }
  >();

  of(source: Source, given: readonly unknown[], make: () => Made): Made {
    const before = this.made.get(source);
    if (before && isSame(before.given, given)) return before.made;
    const made = make();
    this.made.set(source, { given, made });
    return made;
  }
}

function isSame(before: readonly unknown[], given: readonly unknown[]): boolean {
  return before.length === given.length && before.every((each, index) => each === given[index]);
}
