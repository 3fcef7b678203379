import type { Snapshot } from '../model/snapshot';
import type { Range } from '../text/source-text';
import { shortened } from '../util/shortened';
import type { Found } from './node-checks';
import type { Fix, Severity } from './rule';
import type { PlanDiagnostic, RuleSettings } from './run-rules';

type Settings = Pick<RuleSettings, 'onCrash' | 'isFresh'>;

/**
 * A finding at its place. Of a text with many slips there are very many, of which few are ever told:
 * one is no more than where it is, and what it says is made when asked for.
 */
export class PlacedFinding implements PlanDiagnostic {
  readonly range: Range;
  readonly severity: Severity;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly found: Found,
    wanted: Severity | 'off' | undefined,
    private readonly settings: Settings,
  ) {
    const { finding } = found;
    this.range = snapshot.tree.rangeOf(finding.at);
    const isSoft = finding.isAwaited && settings.isFresh?.(this.range.start.line) === true;
    const severity = wanted === undefined || wanted === 'off' ? finding.severity : wanted;
    this.severity = isSoft ? 'hint' : severity;
  }

  get rule(): string {
    return this.found.rule.id;
  }

  get message(): string {
    const { finding } = this.found;
    return this.guarded(() => shortened(finding.message(this.snapshot)), this.rule);
  }

  get related(): PlanDiagnostic['related'] {
    const { finding } = this.found;
    const places = this.guarded(() => finding.related(this.snapshot), []);
    return places.map(({ at, message }) => ({
      range: this.snapshot.tree.rangeOf(at),
      message: shortened(message),
    }));
  }

  get fixes(): () => readonly Fix[] {
    return () => this.guarded(() => this.found.finding.fixes(this.snapshot), []);
  }

  /** What is made later fails as alone as what is made now. */
  private guarded<T>(make: () => T, none: T): T {
    try {
      return make();
    } catch (error) {
      this.settings.onCrash(this.rule, error);
      return none;
    }
  }
}
