// @ts-check
/** What the system says of a running process. Linux only: elsewhere every figure is `NaN`. */
import { readFileSync } from 'node:fs';

/** A tick of /proc/PID/stat, in ms; 100 a second on every Linux that Node runs on. */
const tickMs = 10;

/**
 * @param {number} pid
 * @returns {number} ms of processor time so far, in steps of 10
 */
export function cpuMs(pid) {
  return cpuMsOf(read(pid, 'stat'));
}

/**
 * @param {number} pid
 * @returns {number} the same of its main thread, which is what one waits for
 */
export function mainThreadMs(pid) {
  return cpuMsOf(read(pid, `task/${pid}/stat`));
}

/** @param {string} stat */
function cpuMsOf(stat) {
  // The second field is the name, which may hold blanks; it ends with the last bracket.
  const fields = stat.replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/**
 * @param {number} pid
 * @returns {{ now: number, peak: number }} MiB of resident memory
 */
export function memoryMiB(pid) {
  const status = read(pid, 'status');
  const field = (/** @type {string} */ name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

/**
 * @param {number} pid
 * @param {string} file
 */
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
