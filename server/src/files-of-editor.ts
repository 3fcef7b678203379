import type { Host } from './ports';
import {
  findPlansRequest,
  readTextRequest,
  type FindPlansParams,
  type ReadTextParams,
} from './protocol';

/** Asks the editor; rejects where it knows no such request. */
type Ask = (
  request: { readonly method: string },
  params: ReadTextParams | FindPlansParams,
) => Promise<unknown>;

/** Files by way of the editor, which has them wherever they are. What it does not give is not there. */
export function filesOfEditor(ask: Ask): Pick<Host, 'readText' | 'findPlans'> {
  return {
    readText: async (uri, within) => {
      try {
        const text = await ask(readTextRequest, { uri, within });
        return typeof text === 'string' ? text : undefined;
      } catch {
        return undefined;
      }
    },
    findPlans: async (folder) => {
      try {
        const found = await ask(findPlansRequest, { folder });
        return Array.isArray(found) ? found.map(String) : [];
      } catch {
        return [];
      }
    },
  };
}
