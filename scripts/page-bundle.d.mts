/** The types of page-bundle.mjs, for the tests. */
import type { BuildOptions } from 'esbuild';

export declare const pageBundle: BuildOptions;
