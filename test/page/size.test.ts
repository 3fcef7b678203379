import assert from 'node:assert/strict';
import esbuild from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** KiB */
const mostScript = 120;
const mostScriptPacked = 40;
const mostStyle = 80;

/** As esbuild.mjs builds what is shipped. */
async function built(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: path.join(__dirname, '../..'),
    entryPoints: [entry],
    outdir: 'out/size',
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { '@planwright/protocol': './server/src/protocol/index.ts' },
  });
  const [file] = outputFiles;
  assert.ok(file);
  return file.contents;
}

const kib = (bytes: number): number => bytes / 1024;

describe('page: size', () => {
  it('has a script of at most 120 KiB', async () => {
    const script = await built('client/webview/index.tsx');
    assert.ok(kib(script.length) <= mostScript, `${kib(script.length).toFixed(1)} KiB`);
    const packed = gzipSync(script).length;
    assert.ok(kib(packed) <= mostScriptPacked, `${kib(packed).toFixed(1)} KiB packed`);
    // What is of the server alone: its engine, its reader and its tables of words.
    const text = new TextDecoder().decode(script);
    for (const foreign of ['js-yaml', 'jsonrpc', 'languageserver', 'Hankesuunnitelma']) {
      assert.ok(!text.includes(foreign), `${foreign} is in the page`);
    }
  });

  it('has a style sheet of its own, which asks for nothing else', async () => {
    const style = await built('client/webview/preview.css');
    assert.ok(kib(style.length) <= mostStyle, `${kib(style.length).toFixed(1)} KiB`);
    const text = new TextDecoder().decode(style);
    assert.doesNotMatch(text, /@import|url\(|@font-face/);
    // Colours are the theme's; the one below is a mask's, whose colour nobody sees.
    assert.deepEqual([...new Set(text.match(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/gi))], ['#000']);
  });
});
