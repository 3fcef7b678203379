import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export interface Ran {
  /** `late`: it was ended when its time was over; `cancelled`: when nobody wanted it any more. */
  readonly kind: 'ended' | 'late' | 'cancelled' | 'not-started';
  /** The end of what it said on standard error. */
  readonly said: string;
}

export interface RunLimits {
  readonly limitMs: number;
  /** Ends it when it is not wanted any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Characters of what a program says that are kept. */
const keptOfSaid = 4000;
/** How long the rest of it is waited for. */
const lastWordsMs = 500;

/**
 * Runs a program in a group of its own, to its end or until it is ended, with all that it has
 * started: a browser is many processes, and may be a script that starts one. Never waits longer than
 * the limit and a moment.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { limitMs, signal }: RunLimits,
): Promise<Ran> {
  if (signal?.aborted) return Promise.resolve({ kind: 'cancelled', said: '' });
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
      detached: process.platform !== 'win32',
    });
    let said = '';
    let kind: Ran['kind'] = 'ended';
    const finish = (): void => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', cancel);
      child.stderr.destroy();
      resolve({ kind, said });
    };
    const end = (why: Ran['kind']): void => {
      kind = why;
      endTree(child);
      // What cannot be ended is not waited for.
      setTimeout(finish, lastWordsMs);
    };
    const cancel = (): void => {
      end('cancelled');
    };
    const clock = setTimeout(() => {
      end('late');
    }, limitMs);
    signal?.addEventListener('abort', cancel, { once: true });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-keptOfSaid);
    });
    child.on('error', (error) => {
      kind = 'not-started';
      said = error.message;
      finish();
    });
    child.on('close', finish);
    child.on('exit', () => {
      // What a browser leaves behind may hold the pipe, which then never closes, and its files.
      setTimeout(() => {
        endTree(child);
        finish();
      }, lastWordsMs).unref();
    });
  });
}

/** With all that it has started. What has ended already is let be. */
function endTree(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    // Windows has no groups: its own program follows who started whom, while the first still runs.
    if (child.exitCode !== null) return;
    const taskkill = path.join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill');
    spawn(`${taskkill}.exe`, ['/pid', String(pid), '/T', '/F'], {
      stdio: 'ignore',
      windowsHide: true,
    }).on('error', () => child.kill('SIGKILL'));
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}
