import * as l10n from '@vscode/l10n';
import { missingList } from './_missing-list';

export const contentMissingMeasures = missingList({
  key: 'measures',
  isAbove: ({ hasMeasures }) => hasMeasures,
  message: (name) =>
    l10n.t(
      '{0} has no `measures`, and no part of the plan above it has any. Say what is done to reach its goals.',
      name,
    ),
  title: () => l10n.t('Insert a measure to fill in'),
});
