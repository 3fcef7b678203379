import assert from 'node:assert/strict';
import { editsFor } from '../../../client/src/commands/planned-edit';

const uri = 'file:///a.projectplan.yaml';
const edit = {
  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
  newText: 'x',
};
const change = { textDocument: { uri, version: 3 }, edits: [edit] };
const answer = (documentChanges: unknown): unknown => ({ edit: { documentChanges }, message: '' });

describe('what the server plans', () => {
  it('is done to the plan in the version that was asked about', () => {
    assert.deepEqual(editsFor(answer([change]), uri, 3), [edit]);
  });

  for (const [what, given] of [
    ['another document', answer([{ ...change, textDocument: { uri: 'file:///b', version: 3 } }])],
    ['another version', answer([{ ...change, textDocument: { uri, version: 2 } }])],
    ['several documents', answer([change, change])],
    ['a file to remove', answer([{ kind: 'delete', uri }])],
    ['no edit', answer([{ ...change, edits: [] }])],
    ['a text that is none', answer([{ ...change, edits: [{ ...edit, newText: 5 }] }])],
    ['a place that is none', answer([{ ...change, edits: [{ ...edit, range: { start: {} } }] }])],
    [
      'a line below zero',
      answer([
        {
          ...change,
          edits: [
            {
              newText: '',
              range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } },
            },
          ],
        },
      ]),
    ],
    ['nothing', null],
    ['words', 'edit'],
    ['changes of an older kind', { edit: { changes: { [uri]: [edit] } } }],
  ] as const) {
    it(`is left undone for ${what}`, () => {
      assert.equal(editsFor(given, uri, 3), undefined);
    });
  }
});
