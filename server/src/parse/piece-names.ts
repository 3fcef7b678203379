import type { Piece } from './syntax';

/** What stands above everything that is read has no piece. */
export const noPiece = 0;

const names = new WeakMap<Piece, number>();
let last = noPiece;

/**
 * What a piece is called in places that outlive a version of the text: given out when first asked for,
 * the same wherever the piece moves, and never that of another piece of the same text.
 */
export function nameOf(piece: Piece): number {
  let name = names.get(piece);
  if (name === undefined) {
    name = ++last;
    names.set(piece, name);
  }
  return name;
}

/** The piece took the place of another one, which is in the text no longer. */
export function takeName(piece: Piece, from: Piece): void {
  const name = names.get(from);
  if (name !== undefined) names.set(piece, name);
}
