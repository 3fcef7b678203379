import {
  attribute,
  bytesOf,
  packed,
  relationshipsOf,
  relationshipsPath,
  textOf,
  unpacked,
  type Parts,
} from './parts';
import type { Template } from './template';
import { contentTypes, type TakenEdge } from './template-edges';
import { withoutTwins } from './template-styles';

const main = 'word/document.xml';
const stylesPath = 'word/styles.xml';
const typesPath = '[Content_Types].xml';
const propertiesPath = 'docProps/app.xml';

/**
 * The file as it is handed over: its inner names are counted from one, so that a plan gives the same
 * file each time, its organisation is in the properties, and the edges of its pages are the template's.
 */
export function finished(
  file: Uint8Array,
  organisation: string,
  template: Template | undefined,
): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unpacked(file, Number.POSITIVE_INFINITY) };
  const edit = (path: string, change: (text: string) => string): void => {
    const text = textOf(parts, path);
    if (text !== undefined) parts[path] = bytesOf(change(text));
  };
  const links = linkNames(parts);
  edit(main, (text) => withLinks(withBookmarks(text), links));
  edit(relationshipsPath(main), (text) => withLinks(text, links));
  if (organisation !== '') {
    const company = `<Company>${escaped(organisation)}</Company>`;
    edit(propertiesPath, (text) => text.replace(/\/>$/, () => `>${company}</Properties>`));
  }
  if (template) {
    edit(stylesPath, (text) => withoutTwins(text, template.ids));
    for (const edge of template.edges) putIn(parts, edge, edit);
  }
  return packed(parts);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Bookmarks are counted for the life of the process: here for the file. */
function withBookmarks(text: string): string {
  const ids = new Map<string, string>();
  for (const [tag] of text.matchAll(/<w:bookmarkStart\s[^<>]*>/g)) {
    const id = attribute(tag, 'w:id');
    if (id !== undefined) ids.set(id, `${ids.size + 1}`);
  }
  const named = (id: string): string => ids.get(id) ?? id;
  return text
    .replace(/<w:bookmark(?:Start|End)\s[^<>]*>/g, (tag) =>
      tag
        .replace(/(w:id=")(\d+)(")/, (_, a: string, id: string, b: string) => a + named(id) + b)
        .replace(
          /(w:name="_Toc)(\d+)(")/,
          (_, a: string, id: string, b: string) => a + named(id) + b,
        ),
    )
    .replace(/(w:anchor="_Toc|PAGEREF _Toc)(\d+)/g, (_, a: string, id: string) => a + named(id));
}

/** Links have made-up names: here they are numbered in their order. */
function linkNames(parts: Parts): ReadonlyMap<string, string> {
  const links = relationshipsOf(parts, main).filter(({ kind }) => kind === 'hyperlink');
  return new Map(links.map(({ id }, index) => [id, `rIdLink${index + 1}`]));
}

function withLinks(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(
    /((?:r:id|Id)=")(rId[^"]+)(")/g,
    (_, before: string, id: string, after: string) => before + (names.get(id) ?? id) + after,
  );
}

/** Puts a header or footer of the template in the place that was left for it. */
function putIn(
  parts: Record<string, Uint8Array>,
  edge: TakenEdge,
  edit: (path: string, change: (text: string) => string) => void,
): void {
  const { place, kind, xml, relationships, pictures, types } = edge;
  const tags = (textOf(parts, main) ?? '').matchAll(/<w:(header|footer)Reference\s[^<>]*>/g);
  const tag = [...tags].find(
    ([each, where]) => where === place && attribute(each, 'w:type') === kind,
  );
  const id = tag && attribute(tag[0], 'r:id');
  const path = relationshipsOf(parts, main).find((each) => each.id === id)?.target;
  if (path === undefined) return;
  parts[path] = bytesOf(xml);
  if (relationships !== undefined) parts[relationshipsPath(path)] = bytesOf(relationships);
  for (const [name, picture] of pictures) parts[name] = picture;
  const known = contentTypes(parts);
  const lacking = [...types].filter(([ending]) => !known.has(ending));
  edit(typesPath, (text) =>
    lacking.reduce(
      (all, [ending, type]) =>
        all.replace(/(<Types[^<>]*>)/, `$1<Default Extension="${ending}" ContentType="${type}"/>`),
      text,
    ),
  );
}
