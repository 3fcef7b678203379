import * as l10n from '@vscode/l10n';
import type {
  AnnotatedTextEdit,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Declaration, IdReference } from '../model/id-index';
import type { Snapshot } from '../model/snapshot';
import { replaceValue, writeScalar } from '../parse/edits';
import type { ScalarNode } from '../parse/syntax';
import type { SyntaxTree } from '../parse/syntax-tree';
import { whatItIs } from '../rules/id/_kinds';
import { toLspRange, type PlanDocument } from './document';
import { idAt, rangeOfText, usesOf, type IdAt } from './id-at';
import { mentionEdits } from './mentions';
import { Refusal } from './refusal';

/** What an id may look like (plan-format §1.2). */
const idPattern = /^[\p{L}\p{N}._-]+$/u;
const mention = 'mention';

export interface RenameOptions {
  /** The editor can show edits and make those that are agreed to. */
  readonly asksBeforeEdits: boolean;
}

/**
 * The id under the cursor, which `rename` can change.
 * @throws Refusal where there is none, or where nothing bears it
 */
export function prepareRename(
  snapshot: Snapshot,
  position: Position,
): { range: Range; placeholder: string } {
  const { scalar, id } = namedAt(snapshot, position);
  return { range: rangeOfText(snapshot.tree, scalar), placeholder: id.id };
}

/**
 * Gives the thing whose id is under the cursor another id, where it bears it and wherever it is meant.
 * Where texts and comments mention the id, the editor asks first.
 * @throws Refusal where the new id is none, or is another's, or a place that names the old one may
 * mean another bearer of it
 */
export function rename(
  { snapshot, uri, version }: PlanDocument,
  position: Position,
  newName: string,
  { asksBeforeEdits }: RenameOptions,
): WorkspaceEdit {
  const { declaration } = namedAt(snapshot, position);
  const { references } = usesOf(snapshot, declaration);
  const newId = newName.trim();
  refuseUnfit(snapshot, declaration, references, newId);
  const { id } = declaration;
  const isSame = newId === id;
  if (!isSame) refuseShared(snapshot, declaration, references);
  const texts = [declaration.at, ...references.map(({ at }) => at)];
  const own = isSame ? [] : idEdits(snapshot.tree, texts, newId);
  const mentions = isSame || !asksBeforeEdits ? [] : mentionEdits(snapshot, id, newId);
  const edits: (TextEdit | AnnotatedTextEdit)[] = [
    ...own,
    ...mentions.map(({ range, newText }) => ({
      range: toLspRange(range),
      newText,
      annotationId: mention,
    })),
  ];
  return {
    documentChanges: [{ textDocument: { uri, version }, edits }],
    ...(mentions.length > 0 && {
      changeAnnotations: {
        [mention]: {
          label: l10n.t('Texts and comments that mention {0}', id),
          description: l10n.t('They may mean something else: choose those that are to change.'),
          needsConfirmation: true,
        },
      },
    }),
  };
}

function namedAt(
  snapshot: Snapshot,
  position: Position,
): IdAt & { readonly declaration: Declaration } {
  const found = idAt(snapshot, position);
  if (!found || found.id.id === '') {
    throw new Refusal(
      l10n.t('Only ids can be renamed: put the cursor on an id, or on a place that names one.'),
    );
  }
  const { declaration } = usesOf(snapshot, found.id);
  if (!declaration) {
    throw new Refusal(
      l10n.t(
        'Nothing that can be meant here has the id {0}. Give that id to what is meant, or write another one here.',
        found.id.id,
      ),
    );
  }
  return { ...found, declaration };
}

function refuseUnfit(
  snapshot: Snapshot,
  declaration: Declaration,
  references: readonly IdReference[],
  newId: string,
): void {
  if (newId === '') throw new Refusal(l10n.t('An id cannot be empty. Write the new id.'));
  if (!idPattern.test(newId)) {
    throw new Refusal(
      l10n.t(
        '"{0}" cannot be an id: use letters, digits, dots, hyphens and underscores, and no spaces.',
        newId,
      ),
    );
  }
  const other = otherBearer(snapshot, declaration, references, newId);
  if (!other) return;
  const { line } = snapshot.tree.rangeOf(other.at.span).start;
  throw new Refusal(
    l10n.t(
      '{0} is already the id of {1} on line {2}. Choose another id.',
      newId,
      whatItIs(other, snapshot.plan),
      line + 1,
    ),
  );
}

/** What names the id may mean something of another kind, which would be named no more. */
function refuseShared(
  { ids, plan, tree }: Snapshot,
  declaration: Declaration,
  references: readonly IdReference[],
): void {
  const others = ids.declared(declaration.id).filter(({ kind }) => kind !== declaration.kind);
  for (const { at, kinds } of references) {
    const other = others.find(({ kind }) => kinds.includes(kind));
    if (!other) continue;
    throw new Refusal(
      l10n.t(
        '{0} is the id of {1} on line {2} too, and line {3} may mean either. Change the ids by hand.',
        declaration.id,
        whatItIs(other, plan),
        tree.rangeOf(other.at.span).start.line + 1,
        tree.rangeOf(at.span).start.line + 1,
      ),
    );
  }
}

/**
 * Who would share the new id though it may not, or would be taken for the one that is renamed:
 * benefits' ids are a set of their own, yet some places name benefits and main goals alike.
 */
function otherBearer(
  { ids }: Snapshot,
  declaration: Declaration,
  references: readonly IdReference[],
  newId: string,
): Declaration | undefined {
  const isBenefit = ({ kind }: Declaration): boolean => kind === 'benefit';
  const asking = [...references, ...ids.naming(newId)];
  return ids
    .declared(newId)
    .find(
      (other) =>
        other !== declaration &&
        (isBenefit(other) === isBenefit(declaration) ||
          asking.some(
            ({ kinds }) => kinds.includes(other.kind) && kinds.includes(declaration.kind),
          )),
    );
}

/** Every text once, however often aliases repeat it. */
function idEdits(tree: SyntaxTree, texts: readonly ScalarNode[], newId: string): TextEdit[] {
  const anchors = new Set(texts.flatMap((text) => anchorOf(text) ?? []));
  const edits = new Map<string, TextEdit>();
  for (const text of texts) {
    const alias = aliasOf(text);
    // What the alias stands for gets the new id, and so does the alias.
    if (alias !== undefined && anchors.has(alias)) continue;
    const edit = idEdit(tree, text, newId);
    const { line, character } = edit.range.start;
    edits.set(`${line}:${character}`, edit);
  }
  return [...edits.values()];
}

function idEdit(tree: SyntaxTree, text: ScalarNode, newId: string): TextEdit {
  const { span, style } = text;
  if (style === 'literal' || style === 'folded') {
    const { range, newText } = replaceValue(tree, text, newId);
    return { range: toLspRange(range), newText };
  }
  const inside = rangeOfText(tree, text);
  const { start } = tree.rangeOf(span);
  // Quotes stay as they are; an id of digits alone may stand without.
  const staysQuoted = inside.start.character > start.character;
  const isPlain = staysQuoted || /^(?:0|[1-9]\d*)$/.test(newId);
  return { range: inside, newText: isPlain ? newId : writeScalar(newId) };
}

/** The name of the alias that stands in the text's place. */
function aliasOf({ span: { piece, start, end } }: ScalarNode): string | undefined {
  return piece.text[start] === '*' ? piece.text.slice(start + 1, end) : undefined;
}

function anchorOf({ span: { piece, start } }: ScalarNode): string | undefined {
  return /&(\S+)\s+(?:!\S*\s+)?$/.exec(piece.text.slice(Math.max(0, start - 200), start))?.[1];
}
