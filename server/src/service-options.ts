import type { Severity } from './rules/rule';

export interface ServiceOptions {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Folder of the rule pages as a URI; undefined: findings carry no link. */
  readonly rulePages: string | undefined;
  /** The client understands tab stops. */
  readonly snippets: boolean;
  /** How many folding ranges the client takes. */
  readonly mostFolds: number;
  /** Language of the editor, for terms. */
  readonly language: 'en' | 'fi' | 'sv';
}

export const defaultOptions: ServiceOptions = {
  severities: new Map(),
  rulePages: undefined,
  snippets: false,
  mostFolds: Infinity,
  language: 'en',
};
