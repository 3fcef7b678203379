/** How the project is run: administration, costs, communication, monitoring and risks (chapter 7). */
import { mapOf, textAt, textsAt } from '../../model/build/read';
import { buildRisks } from '../../model/build/items';
import { valueOf, type MapNode } from '../../parse/syntax';
import type { DocumentBlock } from '../../protocol/document-view';
import { proseLines, prose, type Chapter } from './chapters';
import { budgetBlocks } from './budget';
import { textList } from './items';
import { mapsIn } from './maps-in';
import { textBlocks } from './paragraphs';
import { labelled, placed, type Pens } from './pens';
import { riskBlocks } from './risks';
import { textOf } from './runs';
import { terms } from './terms';

/** Labels in these chapters stand under headings of the second level. */
const labelLevel = 3;

export function* administrationBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  const map = mapOf(at);
  if (!map) return;
  const { inDocument: words } = pens.words;
  yield* prose(`${key} administration`, map, 'summary');
  const bodies = mapsIn(map, 'bodies').map((body, index) => {
    const title = textAt(body, 'title');
    return {
      name: `${index}`,
      term: title ? textOf(title.value) : [],
      details: proseLines(body, 'role'),
      at: body,
    };
  });
  const listed = valueOf(map, 'bodies') ?? at;
  yield* labelled(
    { key: `${key} bodies.label`, level: labelLevel, title: words.bodies, at: placed(listed) },
    terms(`${key} bodies`, 'descriptions', bodies),
  );
  const { administration: budget } = pens.plan;
  if (!budget) return;
  const title = words.budgetOfAdministration;
  const figures = pens.snapshot.rollUp.budget(budget);
  yield* labelled(
    { key: `${key} ownBudget.label`, level: labelLevel, title, at: placed(budget.at) },
    budgetBlocks({ key: `${key} ownBudget`, caption: title, budget, figures }, pens),
  );
}

export function* communicationBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  const map = mapOf(at);
  if (!map) return;
  yield* prose(`${key} communication`, map, 'summary');
  for (const name of ['audiences', 'channels'] as const) {
    yield* listOf(`${key} communication.${name}`, map, name, pens);
  }
}

/** A text, or its parts by their keys. */
export function* monitoringBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  if (at.kind === 'scalar') yield* textBlocks(`${key} monitoring`, at);
  const map = mapOf(at);
  if (!map) return;
  yield* prose(`${key} monitoring`, map, 'summary');
  for (const name of ['metrics', 'methods', 'frequency', 'owner', 'reporting'] as const) {
    const of = `${key} monitoring.${name}`;
    if (name === 'reporting') {
      const title = pens.words.inDocument.reporting;
      const place = placed(valueOf(map, name) ?? at);
      yield* labelled(
        { key: `${of}.label`, level: labelLevel, title, at: place },
        prose(of, map, name),
      );
    } else yield* listOf(of, map, name, pens);
  }
}

function* listOf(
  key: string,
  map: MapNode,
  name: 'audiences' | 'channels' | 'metrics' | 'methods' | 'frequency' | 'owner',
  { words }: Pens,
): Generator<DocumentBlock> {
  const at = valueOf(map, name);
  if (!at) return;
  yield* labelled(
    { key: `${key}.label`, level: labelLevel, title: words.inDocument[name], at: placed(at) },
    textList({ key, at }, textsAt(map, name)),
  );
}

export function* projectRiskBlocks({ key, at, pens }: Chapter): Generator<DocumentBlock> {
  const caption = pens.words.inDocument.risks;
  yield* riskBlocks({ key: `${key} risks`, caption, at }, buildRisks(at), pens);
}
