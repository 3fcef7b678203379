import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/links';
import { addressesIn } from '../../server/src/features/links/addresses';
import { fileAt } from '../../server/src/workspace/locations';
import { snapshotOf } from '../support/check';
import { shown } from '../support/plan-document';

function linksOf(text: string, uri = 'file:///plans/2024/a.hanke.yaml'): readonly string[] {
  const snapshot = snapshotOf(text);
  return documentLinks(snapshot, (path) => fileAt(path, uri)).map(
    ({ range, target }) => `${shown(snapshot, range)} ${target ?? 'nowhere'}`,
  );
}

describe('links', () => {
  it('lead from a profile that is a file to that file, and from no other', () => {
    assert.deepEqual(linksOf('profile: ../omat/rahoittaja.json\n'), [
      '1:../omat/rahoittaja.json file:///plans/omat/rahoittaja.json',
    ]);
    assert.deepEqual(linksOf('profile: "oma profiili.yaml"\n'), [
      '1:oma profiili.yaml file:///plans/2024/oma%20profiili.yaml',
    ]);
    for (const profile of ['rrf-fi', 'generic', '', '""', '[a.json]']) {
      assert.deepEqual(linksOf(`profile: ${profile}\n`), []);
    }
  });

  it('lead to files and addresses of annexes, in the plan and in a node', () => {
    const text = `links: [{title: Liite, file: liitteet/talous.xlsx}, {url: "https://thl.fi/a"}]
workPackages:
  - id: TP1
    figures:
      - title: Kuva
        file: kuvat\\kartta.png
      - url: www.posote20.fi
`;
    assert.deepEqual(linksOf(text).toSorted(), [
      '1:https://thl.fi/a https://thl.fi/a',
      '1:liitteet/talous.xlsx file:///plans/2024/liitteet/talous.xlsx',
      '6:kuvat\\kartta.png file:///plans/2024/kuvat/kartta.png',
      '7:www.posote20.fi https://www.posote20.fi/',
    ]);
  });

  it('do not lead to files where the plan is in no folder, nor to a file with an address', () => {
    assert.deepEqual(linksOf('links: [{file: a.pdf}]\n', 'untitled:Untitled-1'), []);
    assert.deepEqual(linksOf('links: [{file: https://a.fi/b.pdf}]\n'), [
      '1:https://a.fi/b.pdf https://a.fi/b.pdf',
    ]);
  });

  it('lead to addresses in texts and in comments, above and below the plan too', () => {
    const text = `# https://a.fi

plan: 1 # www.b.fi
contacts: [{email: aino.virta@pohde.fi}]
need: |
  Ks. (www.c.fi, 2021).

  https://d.fi/x.
# loppu: www.e.fi
`;
    assert.deepEqual(linksOf(text), [
      '1:https://a.fi https://a.fi/',
      '3:www.b.fi https://www.b.fi/',
      '4:aino.virta@pohde.fi mailto:aino.virta@pohde.fi',
      '6:www.c.fi https://www.c.fi/',
      '8:https://d.fi/x https://d.fi/x',
      '9:www.e.fi https://www.e.fi/',
    ]);
  });

  it('stand where they stand when lines come above them', () => {
    const before = snapshotOf('plan: 1\nneed: www.a.fi\nworkPackages:\n  - lead: www.b.fi\n');
    const start = { line: 1, character: 0 };
    const after = before.update(
      before.text.apply({ range: { start, end: start }, text: 'title: www.c.fi\n# x\n' }),
    );
    documentLinks(before, () => undefined);
    assert.deepEqual(
      documentLinks(after, () => undefined).map(({ range }) => shown(after, range)),
      ['2:www.c.fi', '4:www.a.fi', '6:www.b.fi'],
    );
  });

  it('survive what is half typed', () => {
    assert.deepEqual(linksOf('need: "ks. https://a.fi\ntit\n\tx: www.b.fi\n'), [
      '1:https://a.fi https://a.fi/',
      '3:www.b.fi https://www.b.fi/',
    ]);
    assert.deepEqual(linksOf('profile: "../a.json\n'), []);
  });
});

describe('addresses in a line', () => {
  for (const [line, ...expected] of [
    ['ks. https://a.fi/x(y), ja (www.b.fi/z).', 'https://a.fi/x(y)', 'www.b.fi/z'],
    ['[https://a.fi,https://b.fi]', 'https://a.fi', 'https://b.fi'],
    ['{url: https://a.fi/?x=1,2&y=[3]}', 'https://a.fi/?x=1,2&y=[3]'],
    [`'https://a.fi', 'b'`, 'https://a.fi'],
    [`"https://a.fi/ä", x`, 'https://a.fi/ä'],
    ['<https://a.fi> ”www.b.fi” …', 'https://a.fi', 'www.b.fi'],
    ['https://a.fi/x!? https://b.fi…', 'https://a.fi/x', 'https://b.fi'],
    ['http://localhost:3000/a-', 'http://localhost:3000/a-'],
    ['a@b.fi,c-d@e.fi. mailto:f@g.fi', 'a@b.fi', 'c-d@e.fi', 'mailto:f@g.fi'],
    ['https://a@b.fi/c', 'https://a@b.fi/c'],
  ] as const) {
    it(`are ${expected.join(' and ')} in ${line}`, () => {
      assert.deepEqual(
        addressesIn(line).map(({ start, end }) => line.slice(start, end)),
        expected,
      );
    });
  }

  for (const line of [
    'https://',
    'http:// a',
    'www.',
    'www.a',
    'xwww.a.fi',
    'a@b',
    '@a.fi',
    'id: www.a.fi',
    '- id: "www.a.fi"',
    'https://%/',
  ]) {
    it(`are none in ${line}`, () => {
      assert.deepEqual(addressesIn(line), []);
    });
  }

  it('lead where they say', () => {
    const targets = (line: string) => addressesIn(line).map(({ target }) => target);
    assert.deepEqual(targets('HTTPS://A.fi/Ä b@c.fi WWW.D.FI'), [
      'https://a.fi/%C3%84',
      'mailto:b@c.fi',
      'https://www.d.fi/',
    ]);
  });
});
