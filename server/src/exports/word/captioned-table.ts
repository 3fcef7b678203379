import { BuilderElement, Table, type ITableOptions } from 'docx';
import { cleanText } from './texts';

/** A table with a name that those hear who do not see it. */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string) {
    super(options);
    const properties: unknown = this.root[0];
    const element = new BuilderElement<{ readonly val: string }>({
      name: 'w:tblCaption',
      attributes: { val: { key: 'w:val', value: cleanText(caption).replaceAll('\n', ' ') } },
    });
    if (hasChildren(properties)) properties.addChildElement(element);
  }
}

interface Parent {
  readonly addChildElement: (child: BuilderElement<{ readonly val: string }>) => unknown;
}

function hasChildren(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null && 'addChildElement' in value;
}
