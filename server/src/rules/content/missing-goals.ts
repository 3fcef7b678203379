import * as l10n from '@vscode/l10n';
import { missingList } from './_missing-list';

export const contentMissingGoals = missingList({
  key: 'goals',
  isAbove: ({ hasGoals }) => hasGoals,
  message: (name) =>
    l10n.t(
      '{0} has no `goals`, and no part of the plan above it has any. Say what it is to achieve.',
      name,
    ),
  title: () => l10n.t('Insert a goal to fill in'),
});
