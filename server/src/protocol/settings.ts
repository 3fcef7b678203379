/** The settings under `planwright.`, with their defaults. The manifest is checked against this. */
export interface Settings {
  readonly validate: {
    readonly enable: boolean;
    readonly run: 'onType' | 'onSave';
  };
  /** By rule id or group (`budget/*`). */
  readonly rules: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  /** In which messages are said; `auto`: in the editor's language. */
  readonly locale: 'auto' | 'en' | 'fi' | 'sv';
  readonly preview: {
    readonly scrollSync: boolean;
  };
}

export const defaultSettings: Settings = {
  validate: { enable: true, run: 'onType' },
  rules: {},
  locale: 'auto',
  preview: { scrollSync: true },
};
