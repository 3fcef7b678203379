import * as vscode from 'vscode';
import { fileName } from '../file-name';

/** Writes a file whole or not at all: what is there stays until the new one is complete. */
export async function writeWhole(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const name = fileName(target);
  const beside = vscode.Uri.joinPath(target, '..', `.${name}.${crypto.randomUUID()}.tmp`);
  try {
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => undefined);
    throw error;
  }
}
