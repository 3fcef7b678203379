import * as l10n from '@vscode/l10n';
import { missingList } from './_missing-list';

export const contentMissingOutputs = missingList({
  key: 'outputs',
  isAbove: ({ hasOutputs }) => hasOutputs,
  message: (name) =>
    l10n.t(
      '{0} has no `outputs`, and no part of the plan above it has any. Say what will be there when it is done.',
      name,
    ),
  title: () => l10n.t('Insert an output to fill in'),
});
