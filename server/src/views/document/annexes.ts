import { textAt } from '../../model/build/read';
import { valueOf, type MapNode } from '../../parse/syntax';
import type { DocumentBlock, DocumentLine } from '../../protocol/document-view';
import { mapsIn } from './maps-in';
import { placed, type Pens } from './pens';
import { asRole, hrefOf, line, textOf } from './runs';

/** Links and annexes of the plan or of one of its parts. */
export function* linkBlocks(key: string, owner: MapNode): Generator<DocumentBlock> {
  const at = valueOf(owner, 'links');
  const links = mapsIn(owner, 'links');
  if (!at || links.length === 0) return;
  const items = links.map((link, index) => {
    const title = textAt(link, 'title');
    const [first, ...rest] = [...(title ? [line(title.value)] : []), ...targetLines(link)];
    return {
      key: `${key}.${index}`,
      depth: 0,
      marker: undefined,
      heads: false,
      text: first?.text ?? [],
      notes: rest,
      ...placed(link),
    };
  });
  yield { kind: 'list', key, items, ...placed(at) };
}

/** Pictures with their captions: the plan names their files. */
export function* figureBlocks(key: string, owner: MapNode, pens: Pens): Generator<DocumentBlock> {
  const { figure: label } = pens.words.inDocument;
  for (const [index, figure] of mapsIn(owner, 'figures').entries()) {
    const title = textAt(figure, 'title');
    yield {
      kind: 'figure',
      key: `${key}.${index}`,
      label: title?.value.startsWith(label) ? undefined : label,
      text: title ? textOf(title.value) : [],
      notes: targetLines(figure),
      ...placed(figure),
    };
  }
}

function targetLines(of: MapNode): readonly DocumentLine[] {
  const note = { kind: 'note' as const };
  const url = textAt(of, 'url');
  const file = textAt(of, 'file');
  const remark = textAt(of, 'note');
  return [
    ...(url ? [{ ...note, text: asRole(addressLine(url.value).text, 'address') }] : []),
    ...(file ? [{ ...note, text: [{ text: file.value, role: 'file' as const }] }] : []),
    ...(remark ? [line(remark.value, 'note')] : []),
  ];
}

/** All of it is an address, or none: no part of another kind of link becomes one. */
export function addressLine(written: string, scheme = ''): DocumentLine {
  const href = hrefOf(`${scheme}${written}`);
  return {
    kind: 'note',
    text: [href === undefined ? { text: written } : { text: written, href }],
  };
}
