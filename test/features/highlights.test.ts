import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { highlights } from '../../server/src/features/highlights';
import { behind, documentAt, shown } from '../support/plan-document';

const plan = `plan: 1
contacts: [{name: Aino Virta, role: Projektipäällikkö}]
funding: [{source: Projektipäällikkö, amount: 1}]
risks:
  - text: Viive
    owner: [Projektipäällikkö, "Ohjausryhmä"]
workPackages:
  - id: TP1
    lead: Ohjausryhmä
    description: Ohjausryhmä päättää.
    measures: [{id: TP1-M1, text: Toimi, owner: Ohjausryhmä}]
  - id: "TP2"
    dependsOn: [TP1]
costSummary: [{of: TP2}, {of: 'TP2'}]
`;

function marked(text: string): readonly string[] {
  const { document, position } = documentAt(text);
  const { snapshot } = document;
  const kinds = new Map<DocumentHighlightKind | undefined, string>([
    [DocumentHighlightKind.Write, 'given'],
    [DocumentHighlightKind.Read, 'meant'],
    [DocumentHighlightKind.Text, 'same'],
  ]);
  return highlights(snapshot, position).map(
    ({ range, kind }) => `${kinds.get(kind) ?? 'none'} ${shown(snapshot, range)}`,
  );
}

describe('highlights', () => {
  it('mark the id where it is given and where it is meant', () => {
    const expected = ['given 12:TP2', 'meant 14:TP2', 'meant 14:TP2'];
    assert.deepEqual(marked(behind(plan, '- id: "TP')), expected);
    assert.deepEqual(marked(behind(plan, '[{of: TP2')), expected);
  });

  it('mark an owner wherever somebody of that name is named, and nobody else', () => {
    const expected = ['same 6:Ohjausryhmä', 'same 9:Ohjausryhmä', 'same 11:Ohjausryhmä'];
    assert.deepEqual(marked(behind(plan, 'lead: Ohjaus')), expected);
    assert.deepEqual(marked(behind(plan, 'Projektipäällikkö, "Ohj')), expected);
    assert.deepEqual(marked(behind(plan, 'source: Projekti')), ['same 3:Projektipäällikkö']);
  });

  it('leave other texts to the editor', () => {
    assert.deepEqual(marked(behind(plan, 'description: Ohjaus')), []);
    assert.deepEqual(marked(behind(plan, 'lea')), []);
    assert.deepEqual(marked('plan: 1\nworkPackages:\n  - lead: <|>\n  - lead:\n'), []);
  });

  it('mark what asks for an id that nothing bears', () => {
    const text = behind(plan.replace('- id: "TP2"', '- id: TP3'), '[{of: TP2');
    assert.deepEqual(marked(text), ['meant 14:TP2', 'meant 14:TP2']);
  });

  it('survive what is half typed', () => {
    const text = plan.replace('    lead: Ohjausryhmä', '    lead: Ohjausryhmä\n    "des');
    assert.equal(marked(behind(text, 'lead: Ohjaus')).length, 3);
  });
});
