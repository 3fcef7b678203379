/** The types of install.mjs, for the tests that are written in TypeScript. */
export interface EditorHost {
  readonly folder: string;
  readonly node: string;
  readonly serverMain: string;
  readonly version: string;
}

export function ensureHost(): Promise<EditorHost>;
