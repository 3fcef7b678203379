// @ts-check
/**
 * Pasting in a real VS Code, by its own keys: in a browser the editor's paste command goes past all
 * that extensions offer, so that only the keyboard shows what a planner gets. The widget that lets
 * her have the plain text instead is there exactly when lines were moved.
 */

/** @typedef {import('./scene-steps.mjs').Step} Step */

/** @param {string} keys @param {number} [times] @returns {Step[]} */
const press = (keys, times = 1) => Array.from({ length: times }, () => ({ kind: 'press', keys }));

const widget = { selector: '.post-edit-widget' };

/** @type {import('./check-turns.mjs').Turn} */
export const lines = {
  file: 'starter.projectplan.yaml',
  does: [
    // The lenses are there once the extension is.
    { kind: 'see', target: { selector: '.codelens-decoration' } },
    // An item of a list three levels down, with what belongs to it, goes into the list at the top.
    { kind: 'goTo', text: '      - text: Hankitaan' },
    ...press('Shift+ArrowDown', 3),
    ...press('Control+c'),
    { kind: 'goTo', text: '\nworkPackages:' },
    ...press('Control+v'),
    { kind: 'see', target: widget },
    { kind: 'picture', name: 'moved' },
    ...press('Control+z'),
    // Points of a document go into the same list.
    { kind: 'command', title: 'Insert Line Below' },
    { kind: 'type', text: '1) Ensin' },
    { kind: 'command', title: 'Insert Line Below' },
    { kind: 'type', text: '2) Sitten' },
    ...press('Shift+Home', 2),
    ...press('Shift+ArrowUp'),
    ...press('Shift+Home', 2),
    ...press('Control+x'),
    { kind: 'type', text: '  - ' },
    ...press('Escape'),
    ...press('Control+v'),
    { kind: 'see', target: widget },
    { kind: 'see', target: { selector: '.view-line:has-text("- Sitten")' } },
    // Beside the goals that are there: two more that nothing is wrong with.
    { kind: 'see', target: { selector: '[aria-label="No Problems"]' } },
    { kind: 'picture', name: 'items' },
  ],
};

/** The metrics of one work package, as a table and back, become those of another. @type {import('./check-turns.mjs').Turn} */
export const table = {
  file: 'starter.projectplan.yaml',
  does: [
    { kind: 'goTo', text: 'Palveluauton asiakkaat' },
    { kind: 'command', title: 'Plan: Copy as Table' },
    { kind: 'see', target: { selector: '.statusbar-item:has-text("copied")' } },
    { kind: 'goTo', text: '    metrics:', nth: 2 },
    ...press('End'),
    ...press('Control+v'),
    { kind: 'see', target: widget },
    { kind: 'see', target: { selector: '.view-line:has-text("- text: Palveluauton asiakkaat")' } },
    { kind: 'see', target: { selector: '.view-line:has-text("target: 220")' } },
    { kind: 'picture', name: 'table' },
  ],
};
