import {
  attribute,
  isOn,
  relationshipsOf,
  relationshipsPath,
  textOf,
  type Parts,
  type Relationship,
} from './parts';

/** Those of most pages, of the first, and of the pages with even numbers. */
export const edgeKinds = ['default', 'first', 'even'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** A header or a footer of the template, with the pictures in it. */
export interface TakenEdge {
  readonly place: 'header' | 'footer';
  readonly kind: EdgeKind;
  readonly xml: string;
  /** What it refers to, as it is written. */
  readonly relationships: string | undefined;
  /** By their paths. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Content types by endings of the pictures' names. */
  readonly types: ReadonlyMap<string, string>;
}

/**
 * The headers and footers that hold at the end of the template. One that is made of more than text
 * and pictures stays behind.
 */
export function takenEdges(
  parts: Parts,
  document: string,
  related: readonly Relationship[],
): readonly TakenEdge[] {
  const last = new Map<string, string>();
  for (const [tag, place] of document.matchAll(/<w:(header|footer)Reference\s[^<>]*>/g)) {
    const kind = attribute(tag, 'w:type') ?? 'default';
    const id = attribute(tag, 'r:id');
    const part = related.find((each) => each.id === id);
    if (part && place !== undefined) last.set(`${place} ${kind}`, part.target);
  }
  const hasTitlePage = isOn(document.slice(document.lastIndexOf('<w:sectPr')), 'titlePg');
  return (['header', 'footer'] as const).flatMap((place) => {
    const edges = edgeKinds.flatMap((kind) => {
      const path = last.get(`${place} ${kind}`);
      if (path === undefined || (kind === 'first' && !hasTitlePage)) return [];
      const edge = edgeAt(parts, path, place, kind);
      return edge ? [edge] : [];
    });
    return edges.some(({ kind }) => kind === 'default') ? edges : [];
  });
}

function edgeAt(
  parts: Parts,
  path: string,
  place: TakenEdge['place'],
  kind: EdgeKind,
): TakenEdge | undefined {
  const xml = textOf(parts, path);
  // What it refers to is named from its folder, which is to be the same.
  if (xml === undefined || !/^word\/[^/]+$/.test(path)) return undefined;
  const types = contentTypes(parts);
  const pictures = new Map<string, Uint8Array>();
  const known = new Map<string, string>();
  for (const { kind: what, target, isExternal } of relationshipsOf(parts, path)) {
    if (what === 'hyperlink' && isExternal) continue;
    const picture = parts[target];
    const ending = endingOf(target);
    const type = types.get(ending);
    if (what !== 'image' || isExternal || !picture || type === undefined) return undefined;
    pictures.set(target, picture);
    known.set(ending, type);
  }
  return {
    place,
    kind,
    xml: xml.replace(/<w:numPr>(?:(?!<w:numPr>)[\s\S])*?<\/w:numPr>/g, ''),
    relationships: textOf(parts, relationshipsPath(path)),
    pictures,
    types: known,
  };
}

export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

/** Types of pictures by the endings of their names. */
export function contentTypes(parts: Parts): ReadonlyMap<string, string> {
  const xml = textOf(parts, '[Content_Types].xml') ?? '';
  return new Map(
    [...xml.matchAll(/<Default\s[^<>]*>/g)].flatMap(([tag]) => {
      const ending = attribute(tag, 'Extension')?.toLowerCase();
      const type = attribute(tag, 'ContentType');
      return ending !== undefined && type?.startsWith('image/') ? [[ending, type] as const] : [];
    }),
  );
}
