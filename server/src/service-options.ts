import type { Locale } from './l10n/speak';
import type { Severity } from './rules/rule';

export interface ServiceOptions {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Folder of the rule pages as a URI; undefined: findings carry no link. */
  readonly rulePages: string | undefined;
  /** The client understands tab stops. */
  readonly snippets: boolean;
  /** How many folding ranges the client takes. */
  readonly mostFolds: number;
  /** Of the editor, where it is one of ours: for terms, and for messages unless `locale` is set. */
  readonly language: Locale | undefined;
  /** In which messages are to be said, whatever the editor's language. */
  readonly locale: Locale | undefined;
  /** The folder that is open, as a URI: where plans lie that are no files yet. */
  readonly folder: string | undefined;
}

export const defaultOptions: ServiceOptions = {
  severities: new Map(),
  rulePages: undefined,
  snippets: false,
  mostFolds: Infinity,
  language: undefined,
  locale: undefined,
  folder: undefined,
};
