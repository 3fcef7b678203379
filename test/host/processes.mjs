// @ts-check
/** Processes that run beside a script and must never outlive it. */
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a process group may take to end by itself before it is killed. */
const graceMs = 3_000;

/** @type {Set<() => void>} */
const cleanups = new Set();
let listening = false;

/**
 * Runs a synchronous clean-up when this process ends, by whatever way it can notice.
 * @param {() => void} cleanup
 * @returns {() => void} takes the clean-up back
 */
export function onExit(cleanup) {
  cleanups.add(cleanup);
  if (!listening) {
    listening = true;
    process.once('exit', () => {
      for (const each of cleanups) {
        each();
      }
    });
    for (const [signal, code] of /** @type {const} */ ([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ])) {
      process.once(signal, () => process.exit(code));
    }
  }
  return () => cleanups.delete(cleanup);
}

/**
 * @typedef {object} Background
 * @property {number} pid
 * @property {Promise<number>} ended resolves with the exit code (1 for a signal)
 * @property {() => string} output what it printed so far, stdout and stderr interleaved
 * @property {() => Promise<void>} stop ends it and every process it started; no error if it is gone
 */

/**
 * Starts a process in a group of its own, so that ending it ends its children and nothing else.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onText?: (all: string, added: string) => void }} [options]
 * @returns {Promise<Background>} rejects when the command cannot be started
 */
export async function startBackground(command, args, options = {}) {
  const child = spawn(command, [...args], {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let text = '';
  const collect = (/** @type {Buffer} */ chunk) => {
    const added = chunk.toString('utf8');
    text += added;
    options.onText?.(text, added);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  /** @type {Promise<number>} */
  const ended = new Promise((done) => {
    child.once('exit', (code) => done(code ?? 1));
  });
  await new Promise((done, fail) => {
    child.once('spawn', done);
    child.once('error', fail);
  });
  const pid = /** @type {number} */ (child.pid);
  const forget = onExit(() => signalGroup(pid, 'SIGKILL'));
  const stop = async () => {
    signalGroup(pid, 'SIGTERM');
    await Promise.race([ended, pause(graceMs, undefined, { ref: false })]);
    // The leader may be gone while a child of it lingers.
    signalGroup(pid, 'SIGKILL');
    forget();
  };
  return { pid, ended, output: () => text, stop };
}

/**
 * @param {number} pid the group's leader
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalGroup(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has ended.
  }
}

/**
 * This environment without what an editor, npm or a test runner around it left there: an editor
 * that is started from it must not take itself for their child.
 * @param {Readonly<Record<string, string>>} more
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(more) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|NODE_PATH$|MOCHA)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...more };
}
