import assert from 'node:assert/strict';
import { createPlanService, type PlanService } from '../../server/src/plan-service';
import type { SourceText } from '../../server/src/text/source-text';
import { told, type Finished, type Told } from './findings';
import type { Keystroke } from './writer';

/** A plan that is open in an editor and typed into. */
export class Planner {
  readonly service: PlanService;
  private version = 1;

  constructor(
    readonly uri: string,
    public text: SourceText,
  ) {
    this.service = createPlanService(
      {
        log: (level, message) => assert.fail(`${level}: ${message}`),
        today: () => 20_000,
        findPlans: () => Promise.resolve([]),
        readText: () => Promise.resolve(undefined),
      },
      { language: 'en', snippets: true },
    );
    this.service.open(uri, this.version, text.toString());
  }

  press(key: Keystroke): void {
    this.version++;
    this.text = this.text.apply(key);
    this.service.change(this.uri, this.version, [key]);
  }

  /** The whole text is another one, as with a new session. */
  replace(text: SourceText): void {
    this.version++;
    this.text = text;
    this.service.change(this.uri, this.version, [{ text: text.toString() }]);
  }

  found(): readonly Told[] {
    return told(this.text, this.service.diagnostics(this.uri));
  }

  finished(): Finished {
    return { text: this.text, found: this.found() };
  }
}
