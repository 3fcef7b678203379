import { nodeHeadingOf } from '../label-match';
import { plainWords } from '../plain-words';
import { sameNumber } from './numbers';
import type { OutlineNode } from './outline';

/** Shorter titles are words that anything may be. */
const shortestTitle = 4;

/** What the nodes of a plan are called elsewhere in its document: by number, by title, or by both. */
export class NodeNames {
  readonly #all: readonly OutlineNode[];

  constructor(nodes: readonly OutlineNode[]) {
    this.#all = [...allOf(nodes)];
  }

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  /**
   * The one node that a text names and says nothing else of: `TP1`, `Työpaketti 1: Laituri`, `Laituri`.
   * @returns undefined where none or several may be meant
   */
  nodeOf(text: string): OutlineNode | undefined {
    const named = nodeHeadingOf(text.trim(), true);
    if (named) {
      const { kind, number, title } = named;
      const [only, ...others] = this.#all.filter(
        (node) => node.kind === kind && number !== undefined && sameNumber(node.number, number),
      );
      return only && others.length === 0 && isTitleOf(title, only) ? only : undefined;
    }
    const words = plainWords(text);
    if (words.length < shortestTitle) return undefined;
    const [only, ...others] = this.#all.filter(({ title }) => plainWords(title) === words);
    return others.length === 0 ? only : undefined;
  }
}

/** Whether a text that names a node with another one beside it is its number, or stands in its title. */
export function isNameOf(text: string, node: OutlineNode): boolean {
  return isTitleOf(text, node) || sameNumber(node.number, text);
}

function isTitleOf(text: string, { title }: OutlineNode): boolean {
  const [said, whole] = [plainWords(text), plainWords(title)];
  return whole === said || whole.startsWith(`${said} `) || said === '';
}

function* allOf(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* allOf(node.children);
  }
}
