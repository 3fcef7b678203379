// @ts-check
/** The user settings that the harness gives an editor: nothing moves, asks or advertises. */

/** @typedef {'light' | 'dark' | 'high-contrast' | 'high-contrast-light'} Theme */

/** @type {Readonly<Record<Theme, string>>} */
const themeNames = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** What moves by itself, and is drawn again and again while a test waits. */
export const stillSettings = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** What asks whether a folder is trusted, without a question at the start. */
export const trustSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * @param {Theme} [theme] VS Code's own default when absent
 * @returns {Readonly<Record<string, unknown>>} contents of a settings.json
 */
export function quietSettings(theme) {
  return {
    ...(theme === undefined ? {} : { 'workbench.colorTheme': themeNames[theme] }),
    'chat.disableAIFeatures': true,
    'chat.commandCenter.enabled': false,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    // The page would save by itself, a desktop editor would not.
    'files.autoSave': 'off',
    'git.enabled': false,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'update.showReleaseNotes': false,
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
  };
}
