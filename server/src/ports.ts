/** What the service needs from the world; nothing else in the core touches it. */
export interface Host {
  /** Writes to the user's log, never to the screen. */
  readonly log: (level: 'error' | 'warn' | 'info', message: string) => void;
  /** Today as days since 1970-01-01, in the user's own time zone. */
  readonly today: () => number;
  /**
   * The text of a file; undefined where there is none, or none that can be read as text.
   * @param within folders as URIs: where the file is a link, it leads into one of them, or is not read
   */
  readonly readText: (uri: string, within?: readonly string[]) => Promise<string | undefined>;
  /** The plans below a folder, as URIs in order. */
  readonly findPlans: (folder: string) => Promise<readonly string[]>;
}
