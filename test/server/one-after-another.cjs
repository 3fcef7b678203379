// Runs a program as if it were started once for each list of arguments, in one process: `node FILE
// PROGRAM RESULTS`, with the lists as JSON on standard input. Of each it writes down what went to
// standard error, and how it ended.
const fs = require('node:fs');
const process = require('node:process');
const { setImmediate } = require('node:timers');

const [, , program, results] = process.argv;
const waiting = JSON.parse(fs.readFileSync(0, 'utf8'));
const ended = [];
let said = '';
let isRunning = false;
process.stderr.write = (text, ...more) => {
  said += String(text);
  const written = more.at(-1);
  if (typeof written === 'function') process.nextTick(written);
  return true;
};
// A program has ended when there is nothing left that it waits for.
process.on('beforeExit', () => {
  if (isRunning) ended.push({ status: process.exitCode ?? 0, stderr: said });
  const args = waiting.shift();
  isRunning = args !== undefined;
  if (!isRunning) {
    fs.writeFileSync(results, JSON.stringify(ended));
    process.exitCode = 0;
    return;
  }
  said = '';
  process.exitCode = undefined;
  process.argv = [process.execPath, program, ...args];
  for (const name of Object.keys(require.cache)) delete require.cache[name];
  require(program);
  // Something to wait for, also where the program has nothing: it is only asked again behind that.
  setImmediate(() => undefined);
});
