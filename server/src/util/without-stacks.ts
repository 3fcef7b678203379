/**
 * Does work whose errors are told by what they say and by their place in the text: where in a program
 * each was made takes longer to gather than to make it, and a broken text has thousands.
 */
export function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
