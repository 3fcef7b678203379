import * as vscode from 'vscode';
import { locales, plannerLocale, type Locale } from '../documents/editor-locale';
import type { Given } from './asking';

/** What a new plan begins as: with what it must have and nothing else, or as one of the examples. */
const beginnings = ['empty', 'starter', 'pohjois-savo', 'etela-pohjanmaa'] as const;
export type Beginning = (typeof beginnings)[number];

/** The language is that of the plan where it becomes the planner's own. */
export interface Start {
  readonly from: Beginning;
  readonly language: Locale;
}

interface Choice extends vscode.QuickPickItem {
  /** A language where it answers the second question. */
  readonly is: Beginning | Locale;
}

const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  fi: 'suomi',
  sv: 'svenska',
};

/** Whether it becomes the planner's own plan, in a language of its own. */
export function isOwn(from: Beginning): boolean {
  return from === 'empty' || from === 'starter';
}

/** Undefined where it is to be asked. */
export function givenStart(given: Given): Start | undefined {
  const from = beginnings.find((each) => each === given.text('from'));
  const language = locales.find((each) => each === given.text('language'));
  return from && { from, language: language ?? plannerLocale() };
}

/**
 * Asks what to begin with, and in which language: few who write in Finnish or Swedish have an editor
 * that speaks it. Both in one list, since the page behind it, such as the walkthrough, would take the
 * focus between two. @returns undefined where nothing was chosen
 */
export function askStart(): Promise<Start | undefined> {
  const list = vscode.window.createQuickPick<Choice>();
  list.title = vscode.l10n.t('New Project Plan');
  list.placeholder = vscode.l10n.t('Begin with …');
  list.matchOnDetail = true;
  // That page takes the focus back when the palette closes over it, too.
  list.ignoreFocusOut = true;
  list.items = beginningChoices();
  return new Promise((resolve) => {
    let from: Beginning | undefined;
    const end = (start: Start | undefined): void => {
      resolve(start);
      list.dispose();
    };
    list.onDidHide(() => {
      end(undefined);
    });
    list.onDidAccept(() => {
      const chosen = list.activeItems[0]?.is;
      if (from) {
        const language = locales.find((each) => each === chosen);
        if (language) end({ from, language });
        return;
      }
      from = beginnings.find((each) => each === chosen);
      if (from && !isOwn(from)) {
        end({ from, language: plannerLocale() });
      } else if (from) {
        list.value = '';
        list.placeholder = vscode.l10n.t('In which language?');
        list.items = languageChoices();
      }
    });
    list.show();
  });
}

/** The likely one first. */
function languageChoices(): readonly Choice[] {
  const likely = plannerLocale();
  return [likely, ...locales.filter((each) => each !== likely)].map((is) => ({
    is,
    label: languageNames[is],
  }));
}

function beginningChoices(): readonly Choice[] {
  return [
    {
      is: 'starter',
      label: vscode.l10n.t('A small plan to change'),
      detail: vscode.l10n.t(
        'Two work packages with schedule, budget, metrics and a risk; nothing to mend.',
      ),
    },
    {
      is: 'empty',
      label: vscode.l10n.t('An empty plan'),
      detail: vscode.l10n.t('What every plan must have, to be filled in.'),
    },
    {
      is: 'pohjois-savo',
      label: vscode.l10n.t('A published plan of €12 million'),
      detail: vscode.l10n.t(
        'A Finnish wellbeing county’s plan with all its chapters, and its slips.',
      ),
    },
    {
      is: 'etela-pohjanmaa',
      label: vscode.l10n.t('An evaluation'),
      detail: vscode.l10n.t('A project that has ended: 8 result goals, 60 rows, benefit goals.'),
    },
  ];
}
