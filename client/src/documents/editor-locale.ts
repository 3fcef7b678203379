import * as vscode from 'vscode';

/** In which messages are written, and small plans to begin with. */
export const locales = ['en', 'fi', 'sv'] as const;
export type Locale = (typeof locales)[number];

/** The language that the planner has chosen for findings, else the editor's. */
export function plannerLocale(): Locale {
  const chosen = vscode.workspace.getConfiguration('planwright').get<unknown>('locale');
  return locales.find((each) => each === chosen) ?? editorLocale();
}

/** The language that the editor speaks, where messages are written in it; else English. */
export function editorLocale(): Locale {
  const [language] = vscode.env.language.split('-');
  return language === 'fi' || language === 'sv' ? language : 'en';
}
