import { generatePlan } from '../../../scripts/bench/generate-plan.mjs';
import type { Random } from '../../support/random';
import { limits } from '../fault';
import type { Case, Group, Stage } from '../group';
import { aboutAll } from '../questions';
import type { Session } from '../session';
import { examples } from '../texts/plans';

/** Enough for every part of the server to be loaded and many caches to be full. */
const warmUp = { documents: 80, edits: 1_000 };
const fewest = { documents: 120, edits: 1_000 };
const most = { documents: 2_000, edits: 100_000 };
const burst = 50;
/** So often memory is looked at in each half of the edits. */
const looks = 5;
/** Of the time; the rest is for the edits. */
const timeOfDocuments = 0.4;
/** Bytes by which memory after a collection swings from one look to the next, whatever is kept. */
const swing = { documents: 1_048_576, edits: 8_388_608 };
/** Bytes an edit may leave behind: lines that are edited keep more of what they were made of, up to a point. */
const keptOfEdit = 50;

const opened: Case = {
  title: 'documents opened and closed',
  run: async (stage) => {
    const { own, figures, uri, leftMs } = stage;
    const session = own();
    await session.start();
    for (let at = 0; at < warmUp.documents; at++) await openAndClose(session, `${uri}-${at}`);
    // By half of the time most that is made once has been made: what grows then grows for ever.
    const all = leftMs() * timeOfDocuments;
    const end = leftMs() - all;
    await openUntil(stage, session, end + all / 2, 'a');
    const before = await memory(session);
    const count = await openUntil(stage, session, end, 'b');
    const grown = (await memory(session)) - before;
    figures.kept = { bytes: Math.round(grown / count), documents: count };
    if (grown > limits.keptBytes * count + swing.documents) {
      session.fault('memory-kept', `${figures.kept.bytes} bytes of each of ${count} documents`);
    }
  },
};

/** Half of what is opened at most, until so much time is left. @returns how many */
async function openUntil(
  { uri, leftMs }: Stage,
  session: Session,
  end: number,
  name: string,
): Promise<number> {
  let count = 0;
  const isEnough = (): boolean => count >= fewest.documents / 2 && leftMs() <= end;
  while (count < most.documents / 2 && !isEnough() && !session.hasEnded) {
    await openAndClose(session, `${uri}-${name}${count++}`);
  }
  return count;
}

async function openAndClose(session: Session, uri: string): Promise<void> {
  if (session.hasEnded) return;
  const { text } = session.open(uri, examples[0] ?? '');
  await session.settle();
  const textDocument = { uri };
  for (const { method, params } of aboutAll(text))
    void session.ask(method, uri, { textDocument, ...params });
  void session.ask('planwright/planView', uri, { uri });
  await session.settle();
  session.close(uri);
  await session.settle();
}

const edited: Case = {
  title: 'a document that is edited all day',
  run: (stage) => editAllDay(stage, stage.random),
};

async function editAllDay({ own, figures, uri, leftMs }: Stage, random: Random): Promise<void> {
  const session = own();
  await session.start();
  const { text } = generatePlan(500);
  session.open(uri, text);
  for (let done = 0; done < warmUp.edits; done += burst) await typeAndUndo(session, uri, random);
  const share = leftMs() / (2 * looks);
  let [measured, left] = [0, 2 * looks];
  const part = async (): Promise<number> => {
    left--;
    let done = 0;
    const isEnough = (): boolean => done >= fewest.edits / (2 * looks) && leftMs() <= share * left;
    for (; done < most.edits / (2 * looks) && !isEnough() && !session.hasEnded; done += burst) {
      await typeAndUndo(session, uri, random);
    }
    measured += done;
    return memory(session);
  };
  const before = await lowest(part);
  measured = 0;
  const grown = (await lowest(part)) - before;
  figures.grown = { bytes: Math.round(grown), edits: measured };
  if (grown > keptOfEdit * measured + swing.edits) {
    session.fault('memory-kept', `${Math.round(grown)} bytes after ${measured} edits`);
  }
}

/** What lines were made of is let go of many at a time: only the lowest of several looks tells. */
async function lowest(look: () => Promise<number>): Promise<number> {
  let bytes = Infinity;
  for (let at = 0; at < looks; at++) bytes = Math.min(bytes, await look());
  return bytes;
}

/** The text is in the end what it was; its middle is not. */
async function typeAndUndo(session: Session, uri: string, random: Random): Promise<void> {
  const document = session.documents.current(uri);
  if (!document) return;
  const line = random.below(document.text.lineCount);
  const start = { line, character: document.text.line(line).length };
  const typed = ' abc:"x\n  - y'.slice(0, burst / 2);
  for (let at = 0; at < burst / 2; at++) {
    const key = typed[at % typed.length] ?? 'x';
    session.change(uri, [{ range: { start, end: start }, text: key === '\n' ? ' ' : key }]);
  }
  // What an editor asks while somebody types.
  const textDocument = { uri };
  void session.ask('textDocument/documentSymbol', uri, { textDocument });
  void session.ask('textDocument/semanticTokens/full', uri, { textDocument });
  if (random.chance(0.1)) void session.ask('planwright/planView', uri, { uri });
  await session.settle();
  for (let at = 0; at < burst / 2; at++) {
    const end = { line, character: start.character + 1 };
    session.change(uri, [{ range: { start, end }, text: '' }]);
  }
  await session.settle();
}

async function memory(session: Session): Promise<number> {
  const bytes = await session.probe.ask('memory');
  return typeof bytes === 'number' ? bytes : NaN;
}

const all = [opened, edited];

/** What is kept of documents that are gone, and of texts that were. */
export const leak: Group = {
  name: 'leak',
  share: 4,
  at: (index) => all[index],
};
