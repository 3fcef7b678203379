import assert from 'node:assert/strict';
import { importPlan } from '../../server/src/imports';
import { SaidWords } from '../../server/src/imports/said-runs';
import { imported } from './imported';

describe('import of long documents', () => {
  it('reads each of many work packages', async () => {
    const source = Array.from(
      { length: 600 },
      (_, index) =>
        `Työpaketti ${index + 1}: Nimi ${index + 1}\nTavoitteet\n- Tavoite ${index + 1}\nKustannusarvio: henkilöstökulut 1 000 €, yhteensä 1 000 €.\n`,
    ).join('\n');
    const { report } = await imported('plan.txt', source);
    assert.equal(report.counts.workPackages, 600);
    assert.equal(report.counts.budgets, 600);
    assert.equal(report.sentences.kept, 0);
  });

  // What takes a time that grows with the square of the length takes minutes for these.
  for (const unit of [' ', '1', '1 ', '.', ', ', '|', '\t', '-', '. . ', 'a', '(', '1 € ']) {
    it(`reads ${JSON.stringify(unit)} many times in a line`, async () => {
      const line = unit.repeat(24_000 / unit.length);
      const source = `Hanke\n\nTarve\n\nAlku ${line}x\n\nTyöpaketti 1: A\nKustannusarvio: 1${line}x\n\nMittarit\n- a${line}x\n`;
      const { plan } = await imported('plan.txt', source);
      const signs = (text: string): string => text.replace(unit === '\t' ? /[\s|]/g : /\s/g, '');
      assert.equal(signs(String(plan['need'])), signs(`Alku ${line}x`));
    });
  }
});

describe('import of a line with more items than a call has arguments', () => {
  const many = 130_000;
  for (const part of ['Toimenpiteet', 'Aikataulu']) {
    it(`makes a plan of it: ${part}`, async () => {
      const text = `Hanke\n\nTyöpaketti 1: A\n${part}\n${'1) '.repeat(many)}loppu\n`;
      const bytes = new TextEncoder().encode(text);
      const result = await importPlan({ name: 'plan.txt', bytes });
      assert.equal(result.kind, 'plan');
    });
  }
});

describe('words that are said', () => {
  it('are found in the longest runs, each once', () => {
    const said = new SaidWords();
    said.add(['a', 'b', 'c']);
    said.add(['a', 'x']);
    const texts = [
      { words: ['a', 'y'], found: [undefined, undefined] as (boolean | undefined)[] },
      {
        words: ['a', 'b', 'c'],
        found: [undefined, undefined, undefined] as (boolean | undefined)[],
      },
      { words: ['a'], found: [undefined] as (boolean | undefined)[] },
    ];
    said.find(texts);
    assert.deepEqual(
      texts.map(({ found }) => found.map((each) => each === true)),
      [[true, false], [true, true, true], [false]],
    );
  });
});
