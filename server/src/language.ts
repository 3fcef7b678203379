import { hasTexts, loadTexts, speak, type Locale } from './l10n/speak';
import type { Snapshot } from './model/snapshot';
import type { Host } from './ports';
import type { ServiceOptions } from './service-options';

/**
 * In which language a plan is spoken of: that of the setting `planwright.locale`, else that of the
 * configuration, else the editor's, and where that is none of ours the plan's own.
 */
export class Language {
  /** Texts that could not be read: those plans are spoken of in English. */
  private readonly failed = new Set<Locale>();

  constructor(
    private readonly host: Host,
    private readonly options: () => ServiceOptions,
  ) {}

  /** From now on. */
  speakFor(snapshot: Snapshot, configured: Locale | undefined): void {
    speak(this.of(snapshot, configured));
  }

  /** Waits for the texts; undefined where they are there. */
  prepare(snapshot: Snapshot, configured: Locale | undefined): Promise<void> | undefined {
    const locale = this.of(snapshot, configured);
    if (hasTexts(locale) || this.failed.has(locale)) return undefined;
    return loadTexts(locale).catch((error: unknown) => {
      this.failed.add(locale);
      this.host.log('warn', `The texts in ${locale} cannot be read: ${String(error)}`);
    });
  }

  private of({ plan }: Snapshot, configured: Locale | undefined): Locale {
    const { locale, language } = this.options();
    return locale ?? configured ?? language ?? plan?.language ?? 'en';
  }
}
