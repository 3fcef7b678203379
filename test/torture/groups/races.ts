import type { Random } from '../../support/random';
import { play, type Group, type Stage } from '../group';
import { perform } from '../perform';
import { aboutAll, aboutPlace, ofEdits } from '../questions';
import type { Session } from '../session';
import { anyPlan, otherEnds } from '../texts/plans';
import { anyPosition, randomChanges } from '../texts/random-edits';

/** Opened, changed, closed, renamed, opened again at the same version, with questions in flight. */
export const races: Group = {
  name: 'races',
  share: 2,
  at: (index, random) =>
    index % 8 === 7
      ? { title: `asked for findings while it is typed, no. ${index}`, run: pulled }
      : { title: `three documents at once, no. ${index}`, run: (stage) => race(stage, random) },
};

/** By an editor that asks for findings: what it is answered in the end is what a fresh look says. */
async function pulled({ own, uri, random }: Stage): Promise<void> {
  const session = own();
  await session.start([], {}, true);
  const other = uri.replace('.projectplan', '-fresh.projectplan');
  await perform(session, { kind: 'open', uri, text: otherEnds(anyPlan(random), random) });
  const method = 'textDocument/diagnostic';
  for (let turn = 0; turn < 40 && !session.hasEnded; turn++) {
    const document = session.documents.current(uri);
    if (!document) return;
    await perform(session, { kind: 'change', uri, changes: randomChanges(document.text, random) });
    const cancel = random.below(3);
    const params = { textDocument: { uri } };
    if (random.chance(0.7)) await perform(session, { kind: 'ask', method, uri, params, cancel });
    if (random.chance(0.2)) await perform(session, { kind: 'settle' });
  }
  const { text } = session.documents.current(uri)?.text ?? {};
  await play(session, [
    { kind: 'save', uri },
    { kind: 'open', uri: other, text: text ?? '' },
  ]);
  const [of, ofFresh] = [uri, other].map((each) =>
    session.ask(method, each, { textDocument: { uri: each } }),
  );
  await session.settle();
  const items = async (answer: typeof of): Promise<string> =>
    JSON.stringify((await answer)?.result ?? null)
      .replaceAll(other, uri)
      .replace(/"resultId":"\d+"/, '');
  const [is, should] = [await items(of), await items(ofFresh)];
  if (is !== should) session.fault('differs-from-fresh', `findings that were asked for of ${uri}`);
}

async function race({ shared, uri }: Stage, random: Random): Promise<void> {
  const session = await shared();
  const uris = ['a', 'b', 'c'].map((name) => uri.replace('.projectplan', `-${name}.projectplan`));
  for (let turn = 0; turn < 60 && !session.hasEnded; turn++) {
    await oneTurn(session, random.pick(uris) ?? uri, random);
    // Rarely: most of it happens while the server is at work.
    if (random.chance(0.05)) await perform(session, { kind: 'settle' });
  }
  for (const each of uris) {
    await play(session, [
      { kind: 'compare', uri: each },
      { kind: 'close', uri: each },
    ]);
  }
  await perform(session, { kind: 'settle' });
}

async function oneTurn(session: Session, uri: string, random: Random): Promise<void> {
  const document = session.documents.current(uri);
  const kind = random.next();
  if (!document) {
    const version = random.pick([1, 1, 1, 0, 7, -1]) ?? 1;
    await perform(session, {
      kind: 'open',
      uri,
      text: otherEnds(anyPlan(random), random),
      version,
    });
  } else if (kind < 0.45) {
    await perform(session, { kind: 'change', uri, changes: randomChanges(document.text, random) });
  } else if (kind < 0.75) {
    const at = anyPosition(document.text, random);
    const questions = [
      ...aboutAll(document.text),
      ...aboutPlace(at),
      ...ofEdits(at, { start: at, end: at }),
    ];
    const { method, params } = random.pick(questions) ?? { method: 'workspace/symbol', params: {} };
    await perform(session, {
      kind: 'ask',
      method,
      uri,
      params: { textDocument: { uri }, ...params },
      ...(random.chance(0.3) && { cancel: 1 + random.below(2) }),
    });
  } else if (kind < 0.8) {
    await perform(session, { kind: 'cancel', id: random.pick([0, -1, 99_999, 'nobody']) ?? 0 });
  } else if (kind < 0.9) {
    await closeAndOpen(session, uri, random);
  } else if (kind < 0.95) {
    await perform(session, { kind: 'close', uri });
  } else {
    await perform(session, { kind: 'save', uri });
  }
}

/** At once, with the version that it had, and another text or the same. */
async function closeAndOpen(session: Session, uri: string, random: Random): Promise<void> {
  const document = session.documents.current(uri);
  if (!document) return;
  const text = random.chance(0.5) ? document.text.text : anyPlan(random);
  const { version } = document;
  await play(session, [
    { kind: 'close', uri },
    {
      kind: 'notify',
      method: 'workspace/didChangeWatchedFiles',
      params: { changes: [{ uri, type: 1 + random.below(3) }] },
    },
    { kind: 'open', uri, text, version },
  ]);
}
