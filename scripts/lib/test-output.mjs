// @ts-check
/** What failed, from all that a step of `npm test` has said. */

const mostFailures = 30;
/** Of a message; what is compared may be a whole plan. */
const mostLines = 60;
const mostFrames = 10;

/**
 * The part of a step's output that tells of failures, for the end of a log that few read from its
 * beginning: what Mocha lists after its counts, or the lines that begin with "FAIL"; else the end.
 * @param {string} output
 * @returns {string}
 */
export function whatFailed(output) {
  const listed = /^\s*\d+ failing$/m.exec(output);
  if (listed !== null) return failuresIn(output.slice(listed.index));
  const lines = output.split('\n').filter((line) => /^\s*FAIL/i.test(line));
  return (lines.length > 0 ? lines : output.trim().split('\n').slice(-30)).join('\n');
}

/**
 * Each failure with its message, and where in our own files it was thrown.
 * @param {string} listed
 */
function failuresIn(listed) {
  const failures = listed.split(/\n(?= {2}\d+\) )/).slice(1);
  const shown = failures.slice(0, mostFailures).map(shortened);
  const more = failures.length - shown.length;
  return [...shown, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n\n');
}

/**
 * @param {string} failure
 */
function shortened(failure) {
  const lines = failure.trimEnd().split('\n');
  const isFrame = (/** @type {string} */ line) =>
    /^\s+at .*(?::\d+|<anonymous>|native)\)?$/.test(line);
  const message = lines.filter((line) => !isFrame(line));
  const left = message.length - mostLines;
  const frames = lines.filter((line) => isFrame(line) && !/node_modules|node:/.test(line));
  return [
    ...message.slice(0, mostLines),
    ...(left > 0 ? [`     … ${left} lines more`] : []),
    ...frames.slice(0, mostFrames),
  ]
    .join('\n')
    .trimEnd();
}
