import type { Locale } from './l10n/speak';
import { defaultSettings, type Settings } from './protocol';
import type { Severity } from './rules/rule';

export interface ServiceOptions {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Folder of the rule pages as a URI; undefined: findings carry no link. */
  readonly rulePages: string | undefined;
  /** The client understands tab stops. */
  readonly snippets: boolean;
  /** The client can show edits and make those that are agreed to. */
  readonly asksBeforeEdits: boolean;
  /** The editor has our commands, which ask what they must know. */
  readonly commands: boolean;
  /** How many folding ranges the client takes. */
  readonly mostFolds: number;
  /** Of the editor, where it is one of ours: for terms, and for messages unless `locale` is set. */
  readonly language: Locale | undefined;
  /** In which messages are to be said, whatever the editor's language. */
  readonly locale: Locale | undefined;
  /** The user trusts the authors of the open folders: files that they name are read. */
  readonly isTrusted: boolean;
  /** The folders that are open, as URIs; in the first lie plans that are no files yet. */
  readonly folders: readonly string[];
  /** Which hints stand in the text (editor.md §1). */
  readonly inlayHints: Settings['inlayHints'];
  readonly codeLens: boolean;
  readonly format: boolean;
}

export const defaultOptions: ServiceOptions = {
  severities: new Map(),
  rulePages: undefined,
  snippets: false,
  asksBeforeEdits: false,
  commands: false,
  mostFolds: Infinity,
  language: undefined,
  locale: undefined,
  isTrusted: true,
  folders: [],
  inlayHints: defaultSettings.inlayHints,
  codeLens: defaultSettings.codeLens.enable,
  format: defaultSettings.format.enable,
};
