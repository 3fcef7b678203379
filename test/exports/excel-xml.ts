import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

/** An XML element with its own text, in the order written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

interface XmlReader {
  onopentag: (tag: Pick<XmlElement, 'name' | 'attributes'>) => void;
  ontext: (text: string) => void;
  onclosetag: (name: string) => void;
  onerror: (error: Error) => void;
  write: (xml: string) => { close: () => void };
  opt: { trim: boolean };
}

// Its types are not published with it, and it speaks CommonJS.
const { parser } = createRequire(__filename)('sax') as { parser: (strict: boolean) => XmlReader };

/** The root element; fails the test where the text is no XML. */
export function parseXml(xml: string): XmlElement {
  // The reader lets pass what XML 1.0 has no place for.
  // eslint-disable-next-line no-control-regex -- these are what it is for
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const reader = parser(true);
  reader.onopentag = ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  reader.ontext = (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  reader.onclosetag = () => {
    open.pop();
  };
  reader.onerror = (error) => {
    throw error;
  };
  reader.write(xml).close();
  const [root] = top.children;
  assert.ok(root, 'the XML has a root');
  return root;
}

/** All elements with this name, at any depth. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

export function first(element: XmlElement, name: string): XmlElement | undefined {
  return all(element, name)[0];
}
