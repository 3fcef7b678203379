// @ts-check
/** One run at a time: a folder on disk as a lock that survives neither its owner nor a crash. */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 500;
/** A lock without a readable owner is one being written just now, or one left by a crash. */
const ownerlessMs = 10_000;
/** No work under a lock takes this long: its owner is gone and another process has its number. */
const abandonedMs = 30 * 60_000;

/**
 * Runs `work` while holding the lock; waits for as long as another living process holds it.
 * @template T
 * @param {string} folder the lock: must not exist, its parent must
 * @param {() => void} onWait called once, when the lock turns out to be held
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gave
 */
export async function withLock(folder, onWait, work) {
  let told = false;
  while (!(await take(folder))) {
    if (await isStale(folder)) {
      await discard(folder);
      continue;
    }
    if (!told) {
      told = true;
      onWait();
    }
    await pause(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function take(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
}

/** @param {string} folder */
async function isStale(folder) {
  const age = await stat(folder).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  );
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  return pid > 0 ? !isAlive(pid) || age > abandonedMs : age > ownerlessMs;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Renamed before it is deleted, so that of two waiting processes only one takes it away.
 * @param {string} folder
 */
async function discard(folder) {
  const doomed = `${folder}.stale-${process.pid}`;
  try {
    await rename(folder, doomed);
  } catch {
    return; // Another process was first.
  }
  await rm(doomed, { recursive: true, force: true });
}
