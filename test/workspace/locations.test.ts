import assert from 'node:assert/strict';
import { configsFor, fileAt } from '../../server/src/workspace/locations';

describe('configsFor', () => {
  it('looks in the folder of the plan first, then upwards', () => {
    assert.deepEqual(configsFor('file:///a/b/c.projectplan.yaml'), [
      'file:///a/b/planwright.config.yaml',
      'file:///a/planwright.config.yaml',
      'file:///planwright.config.yaml',
    ]);
  });

  it('works on other file systems, and keeps what is written in code', () => {
    assert.deepEqual(configsFor('vscode-vfs://github/alue/hankkeet/p%C3%A4%23%C3%A4.yaml'), [
      'vscode-vfs://github/alue/hankkeet/planwright.config.yaml',
      'vscode-vfs://github/alue/planwright.config.yaml',
      'vscode-vfs://github/planwright.config.yaml',
    ]);
    assert.equal(
      configsFor('file:///c%3A/Ty%C3%B6/a.yaml')[0],
      'file:///c%3A/Ty%C3%B6/planwright.config.yaml',
    );
  });

  it('finds no folder for what has none', () => {
    assert.deepEqual(configsFor('untitled:Untitled-1'), []);
    assert.deepEqual(configsFor(''), []);
  });

  it('comes to an end in very deep folders', () => {
    const found = configsFor(`file:///${'a/'.repeat(500)}plan.yaml`);
    assert.ok(found.length <= 100);
  });
});

describe('fileAt', () => {
  const plan = 'file:///hankkeet/2023/plan.yaml';
  for (const [path, expected] of [
    ['own.yaml', 'file:///hankkeet/2023/own.yaml'],
    ['./profiles/own.yaml', 'file:///hankkeet/2023/profiles/own.yaml'],
    ['../own.json', 'file:///hankkeet/own.json'],
    ['..\\own.json', 'file:///hankkeet/own.json'],
    ['/etc/own.json', 'file:///etc/own.json'],
    ['oma rahoittaja #1?.yaml', 'file:///hankkeet/2023/oma%20rahoittaja%20%231%3F.yaml'],
    ['100%.yaml', 'file:///hankkeet/2023/100%25.yaml'],
    ['C:\\profiilit\\own.json', 'file:///C%3A/profiilit/own.json'],
  ] as const) {
    it(`leads from the folder of the plan: ${path}`, () => {
      assert.equal(fileAt(path, plan), expected);
    });
  }

  for (const path of ['https://example.fi/p.json', 'file:///etc/p.json', '//server/p.json']) {
    it(`does not leave the file system: ${path}`, () => {
      assert.equal(fileAt(path, plan), undefined);
    });
  }

  it('leads nowhere from what lies in no folder', () => {
    assert.equal(fileAt('own.yaml', 'untitled:Untitled-1'), undefined);
  });
});
