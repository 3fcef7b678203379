// @ts-check
/** `npm run package`: builds the extension and packs it into `planwright-<version>.vsix`. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError, isEntry, root, runMain, say } from './lib/bare.mjs';
import { mostBytes, unusedAmong } from './lib/package-contents.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';

/**
 * @returns {Promise<string>} absolute path of the package; rejects with a `PlainError` when the
 *   build fails, the manifest is refused, a file is in it that nothing uses, or it is too large
 */
export async function packageExtension() {
  await build();
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const stray = unusedAmong(await listFiles({ cwd: root, packageManager: PackageManager.None }));
  if (stray.length > 0) {
    throw new PlainError(
      `The package would hold files that nothing in it uses: ${stray.slice(0, 10).join(', ')}; correct the list of files in package.json.`,
    );
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packagePath = join(root, `planwright-${version}.vsix`);
  try {
    await createVSIX({ cwd: root, packagePath, dependencies: false });
  } catch (error) {
    throw new PlainError(`The extension cannot be packed: ${/** @type {Error} */ (error).message}`);
  }
  const { size } = await stat(packagePath);
  if (size > mostBytes) {
    throw new PlainError(
      `The package has ${size} bytes and may have ${mostBytes}: list it with unzip -lv ${packagePath}.`,
    );
  }
  return packagePath;
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
