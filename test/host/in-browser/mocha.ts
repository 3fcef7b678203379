/** Mocha's classes where there is no Node: its file for browsers leaves them with the globals. */
import type MochaClasses from 'mocha';
import 'mocha/mocha.js';

declare const Mocha: typeof MochaClasses;
const classes = Mocha;
export { classes as default };
