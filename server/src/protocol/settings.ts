/** The settings under `planwright.`, with their defaults. The manifest is checked against this. */
export interface Settings {
  readonly validate: {
    readonly enable: boolean;
    readonly run: 'onType' | 'onSave';
    /** Which plans are checked: those that are open, or all in the open folders. */
    readonly scope: 'openFiles' | 'workspace';
  };
  /** By rule id or group (`budget/*`). */
  readonly rules: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  /** In which messages are said; `auto`: in the editor's language. */
  readonly locale: 'auto' | 'en' | 'fi' | 'sv';
  readonly inlayHints: {
    /** What a total is composed of, and what it would be where none is written. */
    readonly sums: boolean;
    /** Personnel costs a person-year. */
    readonly unitCosts: boolean;
    /** The dates of a quarter. */
    readonly periods: boolean;
  };
  readonly codeLens: {
    readonly enable: boolean;
  };
  readonly format: {
    readonly enable: boolean;
  };
  readonly export: {
    /** A Word file whose styles exported plans take; empty: our own. The client reads it. */
    readonly template: string;
  };
  readonly preview: {
    readonly scrollSync: boolean;
  };
}

export const defaultSettings: Settings = {
  validate: { enable: true, run: 'onType', scope: 'openFiles' },
  rules: {},
  locale: 'auto',
  inlayHints: { sums: true, unitCosts: true, periods: false },
  codeLens: { enable: true },
  format: { enable: true },
  export: { template: '' },
  preview: { scrollSync: true },
};
