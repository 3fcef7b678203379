import * as l10n from '@vscode/l10n';
import type { DocumentLink } from 'vscode-languageserver-types';
import { isProfilePath } from '../model/profile';
import type { Snapshot } from '../model/snapshot';
import { isEmpty, type Piece, type ScalarNode, type SyntaxNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import { perNode } from '../schema/per-node';
import { rangeOfText } from './id-at';
import { addressesIn, type Address } from './links/addresses';

/** The file that a path of the plan leads to, as a URI; undefined where nobody can tell. */
export type Resolve = (path: string) => string | undefined;

/**
 * Addresses in texts and comments (web and e-mail), the profile where it is a file, and files that
 * `links` and `figures` name. In document order within each of these.
 */
export function documentLinks({ tree, root }: Snapshot, resolve: Resolve): DocumentLink[] {
  const links: DocumentLink[] = [];
  eachAddress(tree, (line, { start, end, target }) => {
    const isMail = target.startsWith('mailto:');
    links.push({
      range: { start: { line, character: start }, end: { line, character: end } },
      target,
      ...(isMail && { tooltip: l10n.t('Write an e-mail') }),
    });
  });
  for (const { kind, at } of filesOf(root).all) {
    const path = at.source.trim();
    const isPath =
      kind === 'profile' ? isProfilePath(path) : !/^(?:https?:|mailto:|www\.)/i.test(path);
    const target = isPath && path !== '' && !path.includes('\n') ? resolve(path) : undefined;
    if (target === undefined) continue;
    links.push({
      range: rangeOfText(tree, at),
      target,
      tooltip: kind === 'profile' ? l10n.t('Open the profile') : l10n.t('Open the file'),
    });
  }
  return links;
}

interface NamedFile {
  readonly kind: 'profile' | 'file';
  readonly at: ScalarNode;
}

const filesOf = perNode<NamedFile>((add) => ({
  value: (value, field) => {
    if (field.kind !== 'file' || !isWrittenText(value)) return;
    add({ kind: field.key === 'profile' ? 'profile' : 'file', at: value });
  },
}));

function isWrittenText(value: SyntaxNode): value is ScalarNode {
  return value.kind === 'scalar' && !isEmpty(value);
}

interface AddressInPiece extends Address {
  /** Counted from the piece's first. */
  readonly line: number;
}

/** Lines do not change inside a piece. */
const known = new WeakMap<Piece, readonly AddressInPiece[]>();

/** In document order, those between pieces (in comments) included. */
function eachAddress(tree: SyntaxTree, found: (line: number, address: Address) => void): void {
  const between = (from: number, to: number): void => {
    for (const address of addressesOf(tree.text.linesIn(from, to))) {
      found(from + address.line, address);
    }
  };
  let next = 0;
  for (const { piece, line } of tree.pieces) {
    if (line > next) between(next, line);
    let addresses = known.get(piece);
    if (!addresses) {
      addresses = addressesOf(piece.lines);
      known.set(piece, addresses);
    }
    for (const address of addresses) found(line + address.line, address);
    next = line + piece.lines.length;
  }
  if (next < tree.text.lineCount) between(next, tree.text.lineCount);
}

function addressesOf(lines: readonly string[]): readonly AddressInPiece[] {
  return lines.flatMap((text, line) => addressesIn(text).map((address) => ({ ...address, line })));
}
