// @ts-check
/** `npm run package`: builds the extension and packs it into `planwright-<version>.vsix`. */
import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainError, isEntry, root, runMain, say } from './lib/bare.mjs';
import { mostBytes, packageFiles, unusedAmong } from './lib/package-contents.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';

/**
 * @returns {Promise<string>} absolute path of the package; rejects with a `PlainError` when the
 *   build fails, the manifest is refused, a file is in it that nothing uses, or it is too large
 */
export async function packageExtension() {
  await build();
  const files = await packageFiles();
  const stray = unusedAmong(files);
  if (stray.length > 0) {
    throw new PlainError(
      `The package would hold files that nothing in it uses: ${stray.slice(0, 10).join(', ')}; correct the list of files in package.json.`,
    );
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packagePath = join(root, `planwright-${version}.vsix`);
  await pack(files, packagePath);
  const { size } = await stat(packagePath);
  if (size > mostBytes) {
    throw new PlainError(
      `The package has ${size} bytes and may have ${mostBytes}: list it with unzip -lv ${packagePath}.`,
    );
  }
  return packagePath;
}

/**
 * The packer compares every file of the folder with every pattern, twice, whatever is packed in the
 * end. In a folder that has nothing else that takes no time.
 * @param {readonly string[]} files by their paths from the root
 * @param {string} packagePath
 */
async function pack(files, packagePath) {
  const { createVSIX } = await import('@vscode/vsce');
  const folder = await mkdtemp(join(tmpdir(), 'planwright-package-'));
  try {
    for (const file of files) await cp(join(root, file), join(folder, file));
    await createVSIX({ cwd: folder, packagePath, dependencies: false });
  } catch (error) {
    throw new PlainError(`The extension cannot be packed: ${/** @type {Error} */ (error).message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    requireNode();
    await ensureDependencies();
    const path = await packageExtension();
    say(`${path} (${Math.round((await stat(path)).size / 1024)} kB)`);
    return 0;
  });
}
