import type { Snapshot } from '../../model/snapshot';
import { pathAt, type PathAt } from '../../parse/path-at';
import type { ScalarNode } from '../../parse/syntax';

/** Stands in the text for what is about to be typed. No plan has such a key, value or id. */
export const marker = 'planwright_is_typing_here';

/** Where the marker, or the word under the cursor itself, stands in the plan. */
export interface Landing {
  /** The document with the marker, or as it stands; all else in it is as in the planner's text. */
  readonly snapshot: Snapshot;
  readonly path: PathAt;
  /** In brackets, where block layout is not possible. */
  readonly flow: boolean;
}

/** Asks the parser what a line would mean if something stood at the cursor. */
export interface Prober {
  /** A key of a map, with nothing but its own value taking it up. */
  readonly key: (line: string, character: number) => Landing | undefined;
  /** A value or list item of its own, not a part of a longer text. */
  readonly value: (line: string, character: number) => Landing | undefined;
}

/**
 * A probe that breaks more than the text without it is refused: nothing may be offered there. It
 * costs what a keystroke costs, the piece of the line.
 * @param without the line without what is being typed
 */
export function proberAt(snapshot: Snapshot, lineNumber: number, without: string): Prober {
  const { text } = snapshot;
  const withLine = (line: string): Snapshot => {
    const end = { line: lineNumber, character: text.line(lineNumber).length };
    const range = { start: { line: lineNumber, character: 0 }, end };
    return snapshot.update(text.apply({ range, text: line }));
  };
  let before: number | undefined;
  const breaks = (probed: Snapshot): boolean => {
    const { length } = probed.tree.problems;
    if (length === 0) return false;
    before ??= withLine(without).tree.problems.length;
    return length > before;
  };
  const land = (line: string, character: number): Landing | undefined => {
    const probed = withLine(line);
    if (breaks(probed)) return undefined;
    const path = pathAt(probed.tree, { line: lineNumber, character });
    return { snapshot: probed, path, flow: isInBrackets(path) };
  };
  return {
    key: (line, character) => {
      const landing = land(line, character);
      const last = landing?.path.steps.at(-1);
      if (!last?.entry || !landing?.path.onKey || !isMarker(last.entry.key)) return undefined;
      // Lines below that would become its value are not its own.
      return last.node.kind === 'scalar' && last.node.source === '0' ? landing : undefined;
    },
    value: (line, character) => {
      const landing = land(line, character);
      const node = landing?.path.steps.at(-1)?.node;
      return node?.kind === 'scalar' && landing?.path.onValue && isMarker(node)
        ? landing
        : undefined;
    },
  };
}

export function isInBrackets({ steps }: PathAt): boolean {
  return steps.some(({ node }) => node.kind !== 'scalar' && node.flow);
}

function isMarker({ source, style }: ScalarNode): boolean {
  return source === marker && style !== 'literal' && style !== 'folded';
}
