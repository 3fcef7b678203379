import type { MapNode } from '../parse/syntax';
import { SyntaxTree } from '../parse/syntax-tree';
import { spoken } from '../l10n/speak';
import type { SourceText } from '../text/source-text';
import { formatMoney, type Money } from '../values/money';
import { formatPersonYears, type PersonYears } from '../values/person-years';
import { buildPlan } from './build-plan';
import { IdIndex } from './id-index';
import type { Plan, PlanNode } from './plan';
import { planDocument, type DocumentType } from '../schema/structure';
import { noContext, profileOf, type PlanContext, type Profile } from './profile';
import { rollUpOf, type Figures, type RollUp } from './roll-up';

/** Figures as readers of a language write them, in the plan's currency. */
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
    /** Whose keys and checks count: a plan's, but for files beside plans. */
    readonly document: DocumentType,
    readonly context: PlanContext,
    private idsBefore: IdIndex | undefined,
  ) {}

  static of(text: SourceText, context: PlanContext = noContext): Snapshot {
    return new Snapshot(SyntaxTree.parse(text), planDocument, context, undefined);
  }

  /** Of a file that is no plan, such as a profile; it has no model. */
  static ofFile(text: SourceText, document: DocumentType, context: PlanContext): Snapshot {
    return new Snapshot(SyntaxTree.parse(text), document, context, undefined);
  }

  update(text: SourceText): Snapshot {
    if (text === this.tree.text) return this;
    return this.next(this.tree.update(text), this.context);
  }

  /** The same text with other files around it. */
  within(context: PlanContext): Snapshot {
    return context === this.context ? this : this.next(this.tree, context);
  }

  private next(tree: SyntaxTree, context: PlanContext): Snapshot {
    return new Snapshot(tree, this.document, context, this.idsMade ?? this.idsBefore);
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
    this.planMade ??= {
      plan: this.document === planDocument ? buildPlan(this.tree.root) : undefined,
    };
    return this.planMade.plan;
  }

  get ids(): IdIndex {
    this.idsMade ??= IdIndex.of(this.root, this.idsBefore);
    this.idsBefore = undefined;
    return this.idsMade;
  }

  get profile(): Profile {
    return profileOf(this.plan?.profile?.value, this.context);
  }

  /** How figures add up under the plan's profile. */
  get rollUp(): RollUp {
    return rollUpOf(this.profile);
  }

  /** The roll-up of a node, or of the whole plan for the plan's own node. */
  figures(node: PlanNode): Figures {
    const { plan } = this;
    if (!plan || node !== plan.root) return this.rollUp.node(node);
    this.planFiguresMade ??= this.rollUp.plan(plan);
    return this.planFiguresMade;
  }

  /** How figures are written in messages: as those are spoken now. */
  get format(): Format {
    return formatOf(spoken(), this.currency);
  }

  /** How the plan's own readers write figures: in what is printed and shown of it. */
  get planFormat(): Format {
    return formatOf(this.plan?.language ?? 'fi', this.currency);
  }

  private get currency(): string {
    return this.plan?.currency ?? 'EUR';
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
