import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The files that a Word file is made of, by their paths in it. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Why a file could not be unpacked. */
export class UnreadableZip extends Error {
  constructor(readonly reason: 'broken' | 'large') {
    super(`The file is ${reason}.`);
  }
}

/**
 * Unpacks those files of a zip that are wanted.
 * @param limit bytes that they may come to, unpacked
 * @throws UnreadableZip
 */
export function unpacked(
  bytes: Uint8Array,
  limit: number,
  isWanted: (path: string) => boolean = () => true,
): Parts {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        // What a file says of its size is all the room that it gets.
        size += originalSize;
        if (size > limit) throw new UnreadableZip('large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableZip ? error : new UnreadableZip('broken');
  }
}

/** Of all files: a plan exported twice gives the same bytes but for what it says of its making. */
const packedAt = new Date(1980, 0, 1);

export function packed(parts: Parts): Uint8Array {
  return zipSync(parts, { level: 6, mtime: packedAt });
}

/** Undefined where there is no such file. */
export function textOf(parts: Parts, path: string): string | undefined {
  const found = parts[path];
  return found && strFromU8(found);
}

export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}

/** What a part of the file refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `header`, `image`. */
  readonly kind: string;
  /** A path in the file, or an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** @param path of the part that refers */
export function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const text = textOf(parts, relationshipsPath(path)) ?? '';
  return [...text.matchAll(/<Relationship\s([^<]*?)\/?>/g)].map(([, attributes = '']) => {
    const target = attribute(attributes, 'Target') ?? '';
    const isExternal = attribute(attributes, 'TargetMode') === 'External';
    return {
      id: attribute(attributes, 'Id') ?? '',
      kind: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
      target: isExternal ? target : resolved(path, target),
      isExternal,
    };
  });
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** By the name of the attribute: a file has thousands of tags. */
const values = new Map<string, RegExp>();

/** The value of an attribute of a tag, as it is written. */
export function attribute(tag: string, name: string): string | undefined {
  const value = values.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  values.set(name, value);
  const found = value.exec(tag);
  return found?.[1] ?? found?.[2];
}

function resolved(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Whether a switch of Word's is there and not turned off. */
export function isOn(xml: string, name: string): boolean {
  const [tag] = new RegExp(`<w:${name}(?:\\s[^<>]*)?/?>`).exec(xml) ?? [];
  return tag !== undefined && !/^(?:false|0|off)$/.test(attribute(tag, 'w:val') ?? '');
}
