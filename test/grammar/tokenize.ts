import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { grammarFile } from '../../scripts/grammar/grammar.mjs';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** A run of characters that are coloured alike. */
export interface Token {
  readonly startIndex: number;
  /** Exclusive. */
  readonly endIndex: number;
  /** From the outermost to the innermost. */
  readonly scopes: readonly string[];
}

export interface ColouredLine {
  readonly src: string;
  readonly tokens: readonly Token[];
}

const scopeName = 'source.project-plan';

async function load(): Promise<IGrammar> {
  const wasm = createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    // Asked for any other grammar it gives none: this one needs no other extension.
    loadGrammar: (name) =>
      Promise.resolve(
        name === scopeName ? parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile) : null,
      ),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`${grammarFile} cannot be loaded.`);
  return grammar;
}

let loaded: Promise<IGrammar> | undefined;

/** A text coloured by the grammar alone, with the engine and the version of it that VS Code has. */
export async function colour(text: string): Promise<readonly ColouredLine[]> {
  loaded ??= load();
  const grammar = await loaded;
  let state = INITIAL;
  return text.split(/\r?\n/).map((src) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(src, state);
    state = ruleStack;
    // The engine counts the line break.
    const inLine = tokens.map((token) => ({
      ...token,
      endIndex: Math.min(token.endIndex, src.length),
    }));
    return { src, tokens: inLine };
  });
}
