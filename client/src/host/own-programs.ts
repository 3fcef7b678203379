import * as vscode from 'vscode';
import { OwnWorker } from './own-worker';
import { workerProgram } from './worker-program';

/** What the build wrote of a program: the file that it begins with, and all that may be asked for. */
interface Listed {
  readonly main: string;
  readonly files: readonly string[];
}

/**
 * Programs for web workers out of the extension's own files, the same that Node runs: they are read by
 * way of the editor, which knows where the extension is, and put together here.
 */
export class OwnPrograms {
  private readonly addresses = new Map<string, Promise<string>>();

  constructor(private readonly extension: vscode.Uri) {}

  /** @param name of the program in `dist/browser.json` */
  async start(name: string): Promise<OwnWorker> {
    const known = this.addresses.get(name) ?? this.addressOf(name);
    this.addresses.set(name, known);
    try {
      return new OwnWorker(await known, `Planwright ${name}`);
    } catch (error) {
      // The next attempt reads anew.
      this.addresses.delete(name);
      throw error;
    }
  }

  private async addressOf(name: string): Promise<string> {
    const programs = JSON.parse(await this.read('browser.json')) as Record<string, Listed>;
    const listed = programs[name];
    if (!listed) throw new Error(`dist/browser.json has no program ${name}.`);
    const texts = await Promise.all(
      listed.files.map(async (file) => [file, await this.read(file)] as const),
    );
    const program = workerProgram(new Map(texts), listed.main);
    return URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  }

  private async read(file: string): Promise<string> {
    const uri = vscode.Uri.joinPath(this.extension, 'dist', file);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  }
}
