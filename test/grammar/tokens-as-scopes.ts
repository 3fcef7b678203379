import manifest from '../../package.json';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { tokenLegend } from '../../server/src/features/token-legend';
import type { Snapshot } from '../../server/src/model/snapshot';
import type { Range } from '../../server/src/text/source-text';

/** A semantic token in words. */
export interface ReadToken {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** `class.declaration`, `number.money`. */
  readonly name: string;
}

export function tokensOf(snapshot: Snapshot, range?: Range): readonly ReadToken[] {
  const { data } = semanticTokens(snapshot, range);
  const tokens: ReadToken[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = -1, modifiers = 0] = data.slice(
      at,
      at + 5,
    );
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const { tokenTypes, tokenModifiers } = tokenLegend;
    tokens.push({
      line,
      character,
      text: snapshot.tree.text.line(line).slice(character, character + length),
      name: [
        tokenTypes[type],
        ...tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0),
      ].join('.'),
    });
  }
  return tokens;
}

const scopes: ReadonlyMap<string, readonly string[]> = new Map(
  manifest.contributes.semanticTokenScopes.flatMap((each) => Object.entries(each.scopes)),
);

/** The grammar's scope that the manifest gives a token's colour by. */
export function scopeOf({ name }: ReadToken): string | undefined {
  return (scopes.get(name) ?? scopes.get(name.split('.')[0] ?? ''))?.[0];
}
