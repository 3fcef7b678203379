import type { MapNode } from '../parse/syntax';
import { SyntaxTree } from '../parse/syntax-tree';
import type { SourceText } from '../text/source-text';
import { formatMoney, type Money } from '../values/money';
import { formatPersonYears, type PersonYears } from '../values/person-years';
import { buildPlan } from './build-plan';
import { IdIndex } from './id-index';
import type { Plan, PlanNode } from './plan';
import { profileOf, type OwnProfiles, type Profile } from './profile';
import { figuresOf, planFigures, type Figures } from './roll-up';

/** Figures as the plan's readers write them: its language and its currency. */
export interface Format {
  readonly language: Plan['language'];
  readonly money: (money: Money) => string;
  readonly personYears: (value: PersonYears) => string;
}

/**
 * Everything known about one version of a document. Each part is made when first asked for, once;
 * a snapshot of the next version takes over all that did not change.
 */
export class Snapshot {
  private planMade: { readonly plan: Plan | undefined } | undefined;
  private idsMade: IdIndex | undefined;
  private planFiguresMade: Figures | undefined;

  private constructor(
    readonly tree: SyntaxTree,
    private readonly ownProfiles: OwnProfiles,
    private idsBefore: IdIndex | undefined,
  ) {}

  /** @param ownProfiles profiles that are files beside the plan */
  static of(text: SourceText, ownProfiles: OwnProfiles = () => undefined): Snapshot {
    return new Snapshot(SyntaxTree.parse(text), ownProfiles, undefined);
  }

  update(text: SourceText): Snapshot {
    if (text === this.tree.text) return this;
    const ids = this.idsMade ?? this.idsBefore;
    return new Snapshot(this.tree.update(text), this.ownProfiles, ids);
  }

  get text(): SourceText {
    return this.tree.text;
  }

  /** The plan's own keys; undefined where the document is no set of keys. */
  get root(): MapNode | undefined {
    const { root } = this.tree;
    return root?.kind === 'map' ? root : undefined;
  }

  get plan(): Plan | undefined {
    this.planMade ??= { plan: buildPlan(this.tree.root) };
    return this.planMade.plan;
  }

  get ids(): IdIndex {
    this.idsMade ??= IdIndex.of(this.root, this.idsBefore);
    this.idsBefore = undefined;
    return this.idsMade;
  }

  get profile(): Profile {
    const named = this.plan?.profile?.value;
    return (named === undefined ? undefined : this.ownProfiles(named)) ?? profileOf(named);
  }

  /** The roll-up of a node, or of the whole plan for the plan's own node. */
  figures(node: PlanNode): Figures {
    const { plan } = this;
    if (!plan || node !== plan.root) return figuresOf(node);
    this.planFiguresMade ??= planFigures(plan);
    return this.planFiguresMade;
  }

  get format(): Format {
    return formatOf(this.plan?.language ?? 'fi', this.plan?.currency ?? 'EUR');
  }
}

const formats = new Map<string, Format>();

/** The same object for the same language and currency. */
function formatOf(language: Plan['language'], currency: string): Format {
  const key = `${language} ${currency}`;
  const format = formats.get(key) ?? {
    language,
    money: (money) => formatMoney(money, language, currency),
    personYears: (value) => formatPersonYears(value, language),
  };
  formats.set(key, format);
  return format;
}
