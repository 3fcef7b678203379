import assert from 'node:assert/strict';
import esbuild from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** KiB */
const mostScript = 120;
const mostScriptPacked = 43;
const mostStyle = 66;

interface File {
  readonly name: string;
  readonly contents: Uint8Array;
}

/** As esbuild.mjs builds what is shipped: the file that is asked for first, then the others. */
async function built(entry: string): Promise<readonly [File, ...File[]]> {
  const { pageBundle } = await import('../../scripts/page-bundle.mjs');
  const { outputFiles } = await esbuild.build({
    ...pageBundle,
    absWorkingDir: path.join(__dirname, '../..'),
    entryPoints: { preview: entry },
    outdir: 'out/size',
    write: false,
    minify: true,
  });
  const files = outputFiles.map((file) => ({
    name: path.basename(file.path),
    contents: file.contents,
  }));
  const [first, ...others] = files.sort((a, b) => a.name.length - b.name.length);
  assert.ok(first);
  return [first, ...others];
}

const text = (contents: Uint8Array): string => new TextDecoder().decode(contents);
const kib = (bytes: number): number => bytes / 1024;

describe('page: size', () => {
  it('has a script of at most 120 KiB, with all that it loads at its start', async () => {
    const [first, ...others] = await built('client/webview/index.tsx');
    const atStart = others.filter(({ name }) => text(first.contents).includes(`from"./${name}"`));
    assert.ok(atStart.length < others.length, 'nothing is left for later');
    const script = Buffer.concat([first, ...atStart].map(({ contents }) => contents));
    assert.ok(kib(script.length) <= mostScript, `${kib(script.length).toFixed(1)} KiB`);
    const packed = gzipSync(script).length;
    assert.ok(kib(packed) <= mostScriptPacked, `${kib(packed).toFixed(1)} KiB packed`);
  });

  it('has nothing in its scripts that is of the server alone', async () => {
    for (const { name, contents } of await built('client/webview/index.tsx')) {
      // Its engine, its reader and its tables of words.
      for (const foreign of ['js-yaml', 'jsonrpc', 'languageserver', 'Hankesuunnitelma']) {
        assert.ok(!text(contents).includes(foreign), `${foreign} is in ${name}`);
      }
    }
  });

  it('has a style sheet of its own, which asks for nothing else', async () => {
    const [{ contents }] = await built('client/webview/preview.css');
    assert.ok(kib(contents.length) <= mostStyle, `${kib(contents.length).toFixed(1)} KiB`);
    const style = text(contents);
    assert.doesNotMatch(style, /@import|url\(|@font-face/);
    // Colours are the theme's; the one below is a mask's, whose colour nobody sees.
    assert.deepEqual([...new Set(style.match(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/gi))], ['#000']);
  });
});
