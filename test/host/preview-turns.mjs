// @ts-check
/**
 * The preview in a real VS Code, as a planner uses it: it follows the typing without being reloaded
 * and without taking the focus, keeps the last good picture under a banner while the text is broken,
 * highlights what is selected in the text, and a click in it leads to the text. Hidden and shown
 * again it has its tab and its place.
 */
/** @param {string} selector */
const inPreview = (selector) => ({ in: /** @type {const} */ ('preview'), selector });
/** @param {string} text */
const textInPreview = (text) => ({ in: /** @type {const} */ ('preview'), text });

/** @type {import('./check-turns.mjs').Turn} */
export const typing = {
  file: 'starter.projectplan.yaml',
  does: [
    { kind: 'command', title: 'Plan: Open Preview to the Side' },
    { kind: 'see', target: textInPreview('494 500,50') },
    // The text has the focus: what is typed goes into it, and the picture follows.
    { kind: 'goTo', text: 'ähipalvelut liikkeelle' },
    { kind: 'type', text: 'uotettavat l' },
    { kind: 'see', target: textInPreview('Luotettavat lähipalvelut liikkeelle') },
    // Half a line breaks the text: the picture stays, under a banner that leads to the place.
    { kind: 'command', title: 'Insert Line Below' },
    { kind: 'type', text: 'rikki' },
    { kind: 'see', target: inPreview('[role=alert], [role=status]') },
    { kind: 'see', target: textInPreview('494 500,50') },
    { kind: 'press', keys: 'Control+Z' },
    { kind: 'press', keys: 'Control+Z' },
    // A click leads to the text.
    { kind: 'click', target: inPreview('[role=tab] >> nth=1') },
    { kind: 'click', target: inPreview('button:has-text("Palveluauto")') },
    { kind: 'see', target: { selector: '.editor-group-container.active .monaco-editor.focused' } },
    { kind: 'picture', name: 'clicked' },
  ],
};

const budget = '[role=tab][aria-selected=true]#tab-budget';

/** @type {import('./check-turns.mjs').Turn} */
export const reading = {
  file: 'pohjois-savo.projectplan.yaml',
  does: [
    { kind: 'command', title: 'Plan: Open Preview to the Side' },
    { kind: 'see', target: textInPreview('12 382 000') },
    { kind: 'click', target: inPreview('#tab-budget') },
    { kind: 'see', target: inPreview('#panel [data-row]') },
    // What the cursor stands on is highlighted, and brought into view.
    { kind: 'click', target: { selector: '.monaco-editor .view-lines' } },
    { kind: 'goTo', text: 'id: I4' },
    { kind: 'see', target: inPreview('[data-row].selected:has-text("I4")') },
    { kind: 'picture', name: 'selected' },
    // Hidden by the text, which moves into its column, and shown again: its tab and its place are there.
    { kind: 'command', title: 'View: Move Editor into Next Group' },
    { kind: 'see', target: { selector: '.tab.active:has-text("pohjois-savo.projectplan")' } },
    { kind: 'click', target: { selector: '.tab:has-text("Plan: pohjois-savo")' } },
    { kind: 'see', target: inPreview(budget) },
    { kind: 'see', target: inPreview('[data-row].selected:has-text("I4")') },
    // Pinned, it says so in its title; the button is in its title bar.
    {
      kind: 'click',
      target: {
        selector: '.editor-group-container.active .action-label[aria-label^="Pin Preview"]',
      },
    },
    { kind: 'see', target: { selector: '.tab:has-text("[Plan: pohjois-savo]")' } },
    { kind: 'picture', name: 'again' },
  ],
};
