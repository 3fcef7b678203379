import fc from 'fast-check';

/**
 * Properties are tried with the same values in every run, so that a change alone makes a test fail:
 * `PLANWRIGHT_SEED=n` looks for what other values find, `PLANWRIGHT_SEED=0` for something else each
 * time. A failure names its seed.
 */
const seed = Number(process.env['PLANWRIGHT_SEED'] ?? 20_260_101);

if (seed !== 0) fc.configureGlobal({ seed });
