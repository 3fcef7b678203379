// @ts-check
/** The Node that the VS Code server runs on. */
import { join } from 'node:path';
import process from 'node:process';
import { PlainError } from '../../scripts/lib/bare.mjs';
import { isExecutable } from '../../scripts/lib/programs.mjs';

/** Major version of Node that the server is built for. */
const serverNode = 24;

/**
 * The Node installed beside the server, else this one if it is new enough.
 * @param {string} folder of the host
 * @returns {string} path of the executable; throws a `PlainError` when there is none
 */
export function findHostNode(folder) {
  const { platform, arch } = process;
  const file = platform === 'win32' ? 'node.exe' : 'node';
  const names = [
    `node-${platform === 'win32' ? 'win' : platform}-${arch}`,
    `node-bin-${platform}-${arch}`,
  ];
  const found = names
    .map((name) => join(folder, 'node_modules', name, 'bin', file))
    .find(isExecutable);
  if (found !== undefined) {
    return found;
  }
  if (Number(process.versions.node.split('.')[0]) >= serverNode) {
    return process.execPath;
  }
  throw new PlainError(
    `The VS Code server needs Node ${serverNode}, which npm does not have for ${platform} on ${arch}; install Node ${serverNode} or a desktop VS Code and try again.`,
  );
}
