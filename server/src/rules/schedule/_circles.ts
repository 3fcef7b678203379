/** A dependency, by the numbers of its nodes. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Which of the node's dependencies it is. */
  readonly number: number;
}

export interface Circle {
  /** The dependency that leads back to where the circle begins. */
  readonly closing: Edge;
  readonly length: number;
}

/** The circles that dependencies run in, at the cost of the dependencies: a plan may have as many. */
export class Circles {
  readonly all: Circle[] = [];
  /** Every dependency that is in one. */
  readonly edges = new Set<Edge>();
  /** By which dependency each node was come to; every node is entered once. */
  private readonly cameBy = new Map<number, Edge>();
  private readonly done = new Set<number>();

  /** @param edgesOf by the number of a node, what it depends on */
  constructor(private readonly edgesOf: readonly (readonly Edge[])[]) {
    for (const start of edgesOf.keys()) if (!this.done.has(start)) this.follow(start);
  }

  /** The first dependencies of a circle, from the node that it begins with; all of them unless told. */
  first({ closing, length }: Circle, most = length): readonly Edge[] {
    const back = [closing];
    for (let { from } = closing; from !== closing.to;) {
      const edge = this.cameBy.get(from);
      if (!edge) break;
      back.push(edge);
      from = edge.from;
    }
    return back.reverse().slice(0, most);
  }

  private follow(start: number): void {
    const enter = (node: number) => ({ node, left: this.left(node), lowest: Infinity });
    const steps = [enter(start)];
    /** How many dependencies lead from the start to a node that is still being followed. */
    const depths = new Map([[start, 0]]);
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      const next = step.left.pop();
      if (!next) {
        this.leave(step.node, step.lowest, steps.length - 1);
        depths.delete(step.node);
        steps.pop();
        const above = steps.at(-1);
        if (above) above.lowest = Math.min(above.lowest, step.lowest);
        continue;
      }
      const depth = depths.get(next.to);
      if (depth !== undefined) {
        this.all.push({ closing: next, length: steps.length - depth });
        this.edges.add(next);
        step.lowest = Math.min(step.lowest, depth);
      } else if (!this.done.has(next.to)) {
        this.cameBy.set(next.to, next);
        depths.set(next.to, steps.length);
        steps.push(enter(next.to));
      }
    }
  }

  private left(node: number): Edge[] {
    return (this.edgesOf[node] ?? []).toReversed();
  }

  /** What led to the node is in a circle where something from there on leads back above it. */
  private leave(node: number, lowest: number, depth: number): void {
    this.done.add(node);
    const edge = this.cameBy.get(node);
    if (edge && lowest < depth) this.edges.add(edge);
  }
}
