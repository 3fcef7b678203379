import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  addWorkPackageRequest,
  amountPlacesRequest,
  moveAmountRequest,
  raiseTotalsRequest,
  shiftScheduleRequest,
  workPackageParentsRequest,
  type AddedWorkPackage,
  type AmountPlaces,
  type PlannedEdit,
  type WorkPackageParents,
} from '../../server/src/protocol';
import { root, useServer } from '../support/lsp-client';

const starter = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');
const uri = 'file:///refactor.projectplan.yaml';
const textDocument = { uri };

function at(needle: string): { readonly line: number; readonly character: number } {
  const offset = starter.indexOf(needle);
  assert.ok(offset >= 0, needle);
  return TextDocument.create('', '', 0, starter).positionAt(offset);
}

function textAfter({ edit }: PlannedEdit): string {
  const [change] = edit.documentChanges ?? [];
  assert.ok(change && 'textDocument' in change);
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  return TextDocument.applyEdits(
    TextDocument.create(uri, '', 1, starter),
    change.edits as TextEdit[],
  );
}

describe('refactorings over standard input and output', () => {
  const client = useServer();

  before(() => client().open(uri, starter));

  const actions = (needle: string, context: object): Promise<readonly CodeAction[]> =>
    client().request('textDocument/codeAction', {
      textDocument,
      range: { start: at(needle), end: at(needle) },
      context: { diagnostics: [], ...context },
    });

  it('are among the code actions, bound to the version, without commands that the editor has not', async () => {
    const all = await actions('id: TP2', { only: ['refactor'] });
    assert.deepEqual(
      all.map(({ title }) => title),
      ['Move TP2 one quarter earlier'],
    );
    const [change] = all[0]?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change);
    assert.equal(change.textDocument.version, 1);
    assert.deepEqual(await actions('id: TP2', { only: ['refactor.extract'] }), []);
    assert.deepEqual(
      await actions('id: TP2', { triggerKind: 2 }),
      [],
      'not at every move of the cursor',
    );
  });

  it('answer what a command asks', async () => {
    const params = { textDocument, version: 1 };
    const shifted = await client().request<PlannedEdit>(shiftScheduleRequest.method, {
      ...params,
      position: at('id: TP2'),
      quarters: -1,
    });
    assert.ok(textAfter(shifted).includes('period: 2026-Q1..2027-Q3'));
    const places = await client().request<AmountPlaces>(amountPlacesRequest.method, {
      textDocument,
      position: at('180000'),
    });
    assert.equal(places.version, 1);
    const to = places.parts[1]?.lines[0]?.to;
    const moved = await client().request<PlannedEdit>(moveAmountRequest.method, {
      ...params,
      from: at('180000'),
      to,
      amount: '1 000 €',
    });
    assert.ok(textAfter(moved).includes('personnel: 123000'));
    const where = await client().request<WorkPackageParents>(workPackageParentsRequest.method, {
      textDocument,
    });
    const added = await client().request<AddedWorkPackage>(addWorkPackageRequest.method, {
      ...params,
      parent: where.parents[0]?.at,
      title: 'Uusi',
      period: '2027',
      budget: '1000',
    });
    assert.equal(added.id, 'TP3');
    assert.ok(textAfter(added).includes('title: Uusi'));
  });

  it('are refused with a sentence', async () => {
    const refused = async (method: string, params: object, message: RegExp): Promise<void> => {
      await assert.rejects(
        client().request(method, { textDocument, version: 1, ...params }),
        message,
      );
    };
    await refused(
      shiftScheduleRequest.method,
      { position: at('id: TP1'), quarters: -1 },
      /outside the period of the project/,
    );
    await refused(
      moveAmountRequest.method,
      { from: at('180000'), to: { at: at('122000') }, amount: '1 m€' },
      /has only/,
    );
    await refused(raiseTotalsRequest.method, { id: 'TP1' }, /No stated total above TP1/);
    await refused(
      shiftScheduleRequest.method,
      { version: 9, position: at('id: TP1'), quarters: 1 },
      /changed meanwhile/,
    );
  });

  it('of plans that are not open are nothing', async () => {
    const answer = await client().request(amountPlacesRequest.method, {
      textDocument: { uri: 'file:///other.projectplan.yaml' },
      position: at('180000'),
    });
    assert.equal(answer, null);
  });
});
