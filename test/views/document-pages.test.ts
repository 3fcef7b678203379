import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { viewsOf } from './view-of';

function pagesOf(text: string): readonly string[] {
  const { document } = viewsOf(text);
  return document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [`${block.breakBefore ? 'page' : 'same'}: ${block.text.map((run) => run.text).join('')}`]
      : [],
  );
}
const example = (name: string): string =>
  fs.readFileSync(path.resolve(__dirname, '../../examples', name), 'utf8');

describe('views/document: pages', () => {
  it('puts short chapters under each other, and begins a page for what may not fit', () => {
    assert.deepEqual(pagesOf(example('starter-en.projectplan.yaml')), [
      'page: Summary',
      'same: Target groups',
      'same: Main goals',
      'page: Work packages',
      'page: Project management',
    ]);
  });

  it('begins a page for every chapter of a long plan that follows a long one', () => {
    const long = pagesOf(example('pohjois-savo.projectplan.yaml'));
    assert.ok(long.filter((line) => line.startsWith('page')).length > long.length / 2, long.join());
  });

  it('never lets a chapter that is longer than a page begin under another', () => {
    const words = 'sana '.repeat(2000);
    const pages = pagesOf(`plan: 1\nsummary: Lyhyt.\nneed: ${words}\ngoals: [Kaikki.]\n`);
    assert.deepEqual(
      pages.map((line) => line.split(':')[0]),
      ['page', 'page', 'page'],
    );
  });
});
