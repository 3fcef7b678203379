import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import { ignoreComments } from '../parse/ignore-comments';
import type { Piece } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import { silencedRule } from './token-of-value';
import { inOrder, runsOfRoot, tokenAt, type Run, type Token } from './token-runs';

/**
 * Ids, money, person-years, periods, words with a fixed meaning and the rules of ignore comments, as
 * the format sees them: what stands in the same place for any other key is left to the grammar. What
 * lies in a part of the plan is found once for as long as that part is there.
 * @param range nothing outside its lines is answered, and little is done for it
 */
export function semanticTokens({ tree }: Snapshot, range?: Range): SemanticTokens {
  const { root } = tree;
  const runs = root?.kind === 'map' ? runsOfRoot(root).all : [];
  return { data: encoded(tree, tokensByPiece([...runs, ...silencedRules(tree)]), range) };
}

function tokensByPiece(runs: readonly Run[]): ReadonlyMap<Piece, readonly Token[]> {
  const byPiece = new Map<Piece, (readonly Token[])[]>();
  for (const { piece, tokens } of runs) {
    const before = byPiece.get(piece);
    if (before) before.push(tokens);
    else byPiece.set(piece, [tokens]);
  }
  return new Map(
    Array.from(byPiece, ([piece, all]) => {
      const [first = [], ...others] = all;
      return [piece, others.length === 0 ? first : inOrder(all.flat())];
    }),
  );
}

/** Five numbers a token, each place counted from the token before (LSP 3.17, semantic tokens). */
function encoded(
  { pieces }: SyntaxTree,
  byPiece: ReadonlyMap<Piece, readonly Token[]>,
  range: Range | undefined,
): number[] {
  const first = range?.start.line ?? 0;
  const last = range?.end.line ?? Infinity;
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const { piece, line: top } of pieces) {
    if (top > last) break;
    if (top + piece.lines.length <= first) continue;
    for (const token of byPiece.get(piece) ?? []) {
      const at = top + token.line;
      if (at < first || at > last) continue;
      if (at !== line) character = 0;
      const { type, modifiers } = token.kind;
      data.push(at - line, token.character - character, token.length, type, modifiers);
      line = at;
      character = token.character;
    }
  }
  return data;
}

function silencedRules(tree: SyntaxTree): readonly Run[] {
  return ignoreComments(tree).map(({ rules, at: { piece } }) => ({
    piece,
    tokens: rules.flatMap(({ at }) => tokenAt(at, silencedRule) ?? []),
  }));
}
