import { strFromU8, unzipSync } from 'fflate';
import type { Language } from '../compose/context';
import { wordsOf } from '../../l10n/words';
import type { SourceBlock } from '../source';
import { ownStyle, isFactTable, factsOf } from './styles';

/** What an exported plan says of itself in the properties of its file. */
export interface OwnProperties {
  readonly language?: string;
  readonly profile?: string;
  readonly currency?: string;
}

const path = 'docProps/custom.xml';
/** There are three of them, and texts in them are short. */
const mostBytes = 1_000_000;

/** None of a file that has none, or whose properties cannot be read. */
export function propertiesOf(bytes: Uint8Array): OwnProperties {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of customXml(bytes).matchAll(
    /<property\s[^<>]{0,400}?name="Planwright (language|profile|currency)"[^<>]{0,400}>\s{0,40}<vt:lpwstr>([^<]*)</g,
  )) {
    found[name] = unescaped(value);
  }
  return found;
}

function customXml(bytes: Uint8Array): string {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === path && originalSize <= mostBytes,
    });
    const part = parts[path];
    return part ? strFromU8(part) : '';
  } catch {
    return '';
  }
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}

const languages = ['fi', 'sv', 'en'] as const;

/** As the file says it; else the one whose labels it has. */
export function languageOfOwn(
  { language }: OwnProperties,
  blocks: readonly SourceBlock[],
): Language {
  const said = languages.find((each) => each === language);
  if (said) return said;
  const labels = new Set(
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? block.level !== undefined || ownStyle(block) === 'Label'
          ? [block.text]
          : []
        : isFactTable(block)
          ? factsOf(block).map(({ term }) => term.text)
          : [],
    ),
  );
  const counts = languages.map((each) => {
    const words = wordsOf(each);
    const all: readonly unknown[] = Object.values({ ...words, ...words.inDocument });
    return {
      each,
      count: all.filter((word) => typeof word === 'string' && labels.has(word)).length,
    };
  });
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).each;
}
