import * as l10n from '@vscode/l10n';
import { readTheme, type IPropertiesOptions } from 'docx';
import { ExportRefused } from '../refused';
import { a4, textWidth, type Page } from './looks';
import {
  attribute,
  isOn,
  relationshipsOf,
  textOf,
  unpacked,
  UnreadableZip,
  type Parts,
} from './parts';
import type { WordStyles } from './style-names';
import { takenEdges, type TakenEdge } from './template-edges';
import { stylesForUs, wordStylesIn } from './template-styles';

/** What is taken of a Word file that a plan is to look like. */
export interface Template {
  /** The styles as XML, in the language of the plan. */
  readonly styles: string;
  readonly wordStyles: Partial<WordStyles>;
  /** By level; undefined where the template has no such heading. */
  readonly headings: readonly (string | undefined)[];
  /** Of its paragraph styles, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Of all of its styles. */
  readonly ids: ReadonlySet<string>;
  readonly theme: IPropertiesOptions['theme'] | undefined;
  readonly page: Page;
  readonly edges: readonly TakenEdge[];
  /** Pages of even and of odd numbers have headers of their own. */
  readonly evenAndOdd: boolean;
}

const mebibyte = 1_048_576;
/** Of a template with its pictures, packed and unpacked. */
const largest = 50 * mebibyte;
/** What Word wrote before 2007, and what it locks with a password. */
const oldWord = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a `.docx` or `.dotx` whose styles, theme, page, headers and footers are taken; its text is not.
 * @param language of the plan, as a tag
 * @throws ExportRefused for what is no such file, or a larger one than any template is
 */
export function readTemplate(bytes: Uint8Array, language: string): Template {
  if (oldWord.every((byte, index) => bytes[index] === byte)) {
    throw new ExportRefused(
      l10n.t(
        'The template is locked with a password or was made by a Word older than 2007: open it in Word and save it as a Word document (.docx) without a password.',
      ),
    );
  }
  const parts = partsOf(bytes);
  const main = mainPartOf(parts);
  const document = main === undefined ? undefined : textOf(parts, main);
  if (main === undefined || document === undefined) throw noWordFile();
  if (document.includes('purl.oclc.org/ooxml')) {
    throw new ExportRefused(
      l10n.t(
        'The template is a Strict Open XML document: open it in Word and save it as a Word document (.docx).',
      ),
    );
  }
  const related = relationshipsOf(parts, main);
  const partOf = (kind: string): string | undefined => {
    const found = related.find((each) => each.kind === kind && !each.isExternal);
    return found && textOf(parts, found.target);
  };
  const styles = partOf('styles');
  if (styles === undefined || !/<w:styles[\s>]/.test(styles)) {
    throw new ExportRefused(
      l10n.t(
        'The template has no styles: open it in Word and save it again, or export without a template.',
      ),
    );
  }
  return {
    styles: stylesForUs(styles, language),
    ...wordStylesIn(styles),
    theme: themeOf(partOf('theme')),
    page: pageOf(document),
    edges: takenEdges(parts, document, related),
    evenAndOdd: isOn(partOf('settings') ?? '', 'evenAndOddHeaders'),
  };
}

function partsOf(bytes: Uint8Array): Parts {
  if (bytes.length > largest) throw tooLarge();
  try {
    return unpacked(bytes, largest);
  } catch (error) {
    if (!(error instanceof UnreadableZip)) throw error;
    throw error.reason === 'large' ? tooLarge() : noWordFile();
  }
}

function noWordFile(): ExportRefused {
  return new ExportRefused(
    l10n.t('The template is no Word file: give a .docx or .dotx, or export without a template.'),
  );
}

function tooLarge(): ExportRefused {
  return new ExportRefused(
    l10n.t(
      'The template is larger than {0} MB when it is unpacked: take its pictures out, or export without a template.',
      largest / mebibyte,
    ),
  );
}

/** Where the text of the document is: at the place that the file says. */
function mainPartOf(parts: Parts): string | undefined {
  const found = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument');
  return found?.target.startsWith('word/') ? found.target : undefined;
}

/** Colours and fonts that its styles speak of; without them they are Word's own. */
function themeOf(xml: string | undefined): Template['theme'] {
  if (xml === undefined) return undefined;
  try {
    return readTheme(xml);
  } catch {
    return undefined;
  }
}

/** Narrower text than this is no page of running text. */
const narrowest = 4000;

/** The page of the template's last section, upright. */
function pageOf(document: string): Page {
  const size = lastTag(document, 'pgSz');
  const margins = lastTag(document, 'pgMar');
  if (size === undefined || margins === undefined) return a4;
  const twips = (tag: string, name: string): number =>
    Math.abs(Number(attribute(tag, `w:${name}`)));
  const sides = [twips(size, 'w'), twips(size, 'h')];
  const page: Page = {
    width: Math.min(...sides),
    height: Math.max(...sides),
    margins: {
      top: twips(margins, 'top'),
      right: twips(margins, 'right'),
      bottom: twips(margins, 'bottom'),
      left: twips(margins, 'left'),
      header: twips(margins, 'header'),
      footer: twips(margins, 'footer'),
    },
  };
  const isWhole = [page.width, page.height, ...Object.values(page.margins)].every(Number.isInteger);
  const room = page.height - page.margins.top - page.margins.bottom;
  return isWhole && textWidth(page) >= narrowest && room >= narrowest ? page : a4;
}

function lastTag(xml: string, name: string): string | undefined {
  return [...xml.matchAll(new RegExp(`<w:${name}\\s[^<>]*>`, 'g'))].at(-1)?.[0];
}
