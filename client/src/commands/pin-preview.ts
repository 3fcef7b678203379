import type { PreviewManager } from '../preview/preview-manager';

/** The preview that is active stays with its plan, whatever plan is edited. */
export const pinPreview = {
  id: 'planwright.pinPreview',
  run: (previews: PreviewManager) => (): void => {
    previews.pin();
  },
};

/** It follows the plan that is edited again. */
export const unpinPreview = {
  id: 'planwright.unpinPreview',
  run: (previews: PreviewManager) => (): void => {
    previews.unpin();
  },
};
