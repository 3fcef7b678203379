import * as vscode from 'vscode';

/** The language that the editor speaks, where messages are written in it; else English. */
export function editorLocale(): 'en' | 'fi' | 'sv' {
  const [language] = vscode.env.language.split('-');
  return language === 'fi' || language === 'sv' ? language : 'en';
}
