/** Word files made to hurt whoever reads them: each is read or refused, soon, and nothing else happens. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportPlan } from '../../server/src/exports';
import { readTemplate } from '../../server/src/exports/word/template';
import { ExportRefused } from '../../server/src/exports/refused';
import { importPlan } from '../../server/src/imports';
import { templateFile, templateParts } from '../exports/word-template-file';
import { sourceOf } from '../exports/html-source';
import { ownWork } from '../support/own-work';
import { cases } from './hostile-documents';
import { hostileZip, relationship, relationshipsXml } from './hostile-zip';
import { withoutNetwork } from './no-network';

/** Of its own work, not of waiting for others: several times what the slowest takes. */
const mostSeconds = 8;

/** @returns what it worked out; fails where that took too long, or went for the network */
async function soon<T>(work: () => Promise<T> | T): Promise<T> {
  const results: T[] = [];
  const seconds = ownWork();
  const tried = await withoutNetwork(async () => {
    results.push(await work());
  });
  const took = seconds();
  assert.deepEqual(tried, []);
  assert.ok(took < mostSeconds, `${took.toFixed(1)} s of work`);
  const [result] = results;
  assert.ok(result !== undefined);
  return result;
}

const isPolluted = (): boolean => 'polluted' in {};

const made = new Map<string, Uint8Array>();

/** Making some of the files takes longer than refusing them. */
function bytesOf([name, make]: (typeof cases)[number]): Uint8Array {
  const bytes = made.get(name) ?? make();
  made.set(name, bytes);
  return bytes;
}

describe('hostile Word files: to be imported', () => {
  const refusedAs = (name: string): RegExp | undefined => {
    if (/never end$/.test(name)) return /too long|more than|cannot be read/;
    if (/^32 MB|^19 MB|60 000|more than it says$|^a word of/.test(name))
      return /too long|more than/;
    if (/^entries that overlap|cut|encrypted|directory|first mark/.test(name))
      return /cannot be read/;
    return undefined;
  };
  for (const each of cases) {
    const [name] = each;
    const wanted = name === 'elements that never end' ? undefined : refusedAs(name);
    it(`are ${wanted ? 'refused, and it is said why' : 'read or refused'}: ${name}`, async () => {
      const bytes = bytesOf(each);
      const result = await soon(() => importPlan({ name: 'a.docx', bytes }));
      if (result.kind === 'refused') assert.match(result.message, /^a\.docx [^\n]{5,200}\.$/);
      else assert.doesNotMatch(result.yaml, /root:x:|KANARIALINTU|command:workbench/);
      if (wanted) assert.match(result.kind === 'refused' ? result.message : 'read', wanted);
      assert.equal(isPolluted(), false);
    });
  }

  it('the harmless one is read', async () => {
    const [first] = cases;
    const result = await importPlan({ name: 'a.docx', bytes: first?.[1]() ?? new Uint8Array() });
    assert.ok(result.kind === 'plan');
    assert.match(result.yaml, /Hankkeen tarve on suuri/);
  });
});

describe('hostile Word files: as templates', () => {
  for (const each of cases) {
    it(`are taken or refused: ${each[0]}`, async () => {
      const bytes = bytesOf(each);
      const outcome = await soon(() => taken(bytes));
      assert.match(outcome, /^(?:taken|The template [^\n]{10,300}\.)$/);
      assert.equal(isPolluted(), false);
    });
  }

  const tags = [
    ...['<w:style ', '<w:style w:styleId="a">', '<w:docDefaults>', '<w:rPrDefault>', '<w:numPr>'],
    ...['<w:sectPr>', '<w:pgSz ', '<w:pgMar ', '<w:headerReference ', '<w:lang ', '<Default '],
    ...['<Relationship ', '<w:evenAndOddHeaders ', '<w:name w:val="a" ', '<w:drawing>', '<!--'],
  ];
  const long = 300_000;
  for (const tag of tags) {
    it(`${tag} many times, never ended, in every part`, async () => {
      for (const [part, sound] of Object.entries(templateParts)) {
        if (!part.endsWith('xml') && !part.endsWith('rels')) continue;
        const end = sound.lastIndexOf('</');
        const body = tag.repeat(Math.floor(long / tag.length));
        for (const text of [`${sound.slice(0, end)}${body}${sound.slice(end)}`, body])
          await soon(() => taken(storedTemplate({ [part]: text })));
      }
    });
  }

  it('nothing that the template has elsewhere gets into the plan', async () => {
    const bytes = templateFile({
      'word/_rels/header3.xml.rels': relationshipsXml(
        relationship('rId1', 'image', 'http://127.0.0.1:9/x.png', 'TargetMode="External"'),
      ),
      'word/_rels/settings.xml.rels': relationshipsXml(
        relationship('rId1', 'attachedTemplate', '\\\\127.0.0.1\\x.dotm', 'TargetMode="External"'),
      ),
      'word/vbaProject.bin': 'Attribute VB_Name',
    });
    const written = await soon(() =>
      exportPlan(sourceOf('plan: 1\ntitle: T\n'), { format: 'docx', template: bytes }),
    );
    assert.ok(written.kind === 'file');
    for (const [name, part] of Object.entries(unzipSync(written.bytes))) {
      assert.doesNotMatch(name, /vba|\.bin$/i);
      assert.doesNotMatch(strFromU8(part), /127\.0\.0\.1|attachedTemplate/, name);
    }
  });
});

/** Packing all of them would take longer than reading them. */
function storedTemplate(changed: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries({ ...templateParts, ...changed });
  return hostileZip(parts.map(([name, content]) => ({ name, content, isStored: true })));
}

function taken(bytes: Uint8Array): string {
  try {
    readTemplate(bytes, 'fi');
    return 'taken';
  } catch (error) {
    assert.ok(error instanceof ExportRefused, String(error));
    return error.message;
  }
}
