// @ts-check
/** Opening an address in the browser that the user has chosen for the whole machine. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { findProgram } from './programs.mjs';

/**
 * @param {string} url
 * @returns {boolean} false when this machine has nothing to open it with
 */
export function openAddress(url) {
  const opener = findOpener(url);
  if (opener === undefined) {
    return false;
  }
  const child = spawn(opener.command, [...opener.args], { stdio: 'ignore', detached: true });
  // The address is printed as well, so a browser that does not come up needs no word of its own.
  child.once('error', () => undefined);
  child.unref();
  return true;
}

/**
 * @param {string} url
 * @returns {{ command: string, args: readonly string[] } | undefined}
 */
function findOpener(url) {
  switch (process.platform) {
    case 'darwin':
      return { command: 'open', args: [url] };
    case 'win32':
      // Not `start`, for which each & of the address would begin a new command.
      return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
    default: {
      const command = findProgram('xdg-open');
      return command === undefined ? undefined : { command, args: [url] };
    }
  }
}
