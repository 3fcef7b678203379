import type { Host } from './ports';

type Files = Pick<Host, 'readText' | 'findPlans'>;

/** Files of a disk are read there, and all others by whoever has them. */
export function filesByScheme(onDisk: Files, elsewhere: Files): Files {
  const of = (uri: string): Files => (/^file:/i.test(uri) ? onDisk : elsewhere);
  return {
    readText: (uri, within) => of(uri).readText(uri, within),
    findPlans: (folder) => of(folder).findPlans(folder),
  };
}
