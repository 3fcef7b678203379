import type { MapNode } from '../parse/syntax';
import { collector } from './collect';
import type { PlanNode } from './plan';

/** The nodes of a plan as lists and by what they are asked for; each made when first asked for. */
export class NodeIndex {
  private nodesMade: readonly PlanNode[] | undefined;
  private parentsMade: ReadonlyMap<PlanNode, PlanNode> | undefined;
  private byTextMade: ReadonlyMap<MapNode, PlanNode> | undefined;
  private byIdMade: ReadonlyMap<string, PlanNode> | undefined;

  constructor(private readonly root: PlanNode) {}

  get nodes(): readonly PlanNode[] {
    this.nodesMade ??= withAllBelow(this.root).all.slice(1);
    return this.nodesMade;
  }

  parentOf(node: PlanNode): PlanNode | undefined {
    this.parentsMade ??= new Map(
      withAllBelow(this.root).all.flatMap((parent) =>
        parent.children.map((child) => [child, parent] as const),
      ),
    );
    return this.parentsMade.get(node);
  }

  ancestorsOf(node: PlanNode): readonly PlanNode[] {
    const found: PlanNode[] = [];
    for (let up = this.parentOf(node); up; up = this.parentOf(up)) found.push(up);
    return found;
  }

  nodeOf(at: MapNode): PlanNode | undefined {
    this.byTextMade ??= new Map(withAllBelow(this.root).all.map((node) => [node.at, node]));
    return this.byTextMade.get(at);
  }

  nodeById(id: string): PlanNode | undefined {
    this.byIdMade ??= firstById(this.nodes);
    return this.byIdMade.get(id);
  }
}

const withAllBelow = collector<PlanNode>((node) => [node]);

function firstById(nodes: readonly PlanNode[]): ReadonlyMap<string, PlanNode> {
  const byId = new Map<string, PlanNode>();
  for (const node of nodes) {
    if (node.id && !byId.has(node.id.value)) byId.set(node.id.value, node);
  }
  return byId;
}
