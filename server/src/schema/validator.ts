/** The checks that are compiled from a schema (scripts/compile-schema.mjs). */

/** What is wrong at one place. */
export interface ValidationError {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** The key that is unknown or missing, or the limit that is passed; empty for other errors. */
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  /** Of the last call; null when all was right. */
  readonly errors?: readonly ValidationError[] | null;
}
