import { mapOf, itemsOf, textAt, toText } from '../../model/build/read';
import { valueOf, type MapNode } from '../../parse/syntax';
import type {
  DocumentBlock,
  DocumentLine,
  DocumentTitleLine,
  DocumentText,
} from '../../protocol/document-view';
import { shownDate, statusWord } from '../plan-facts';
import { addressLine } from './annexes';
import { periodText, placed, type Pens } from './pens';
import { asRole, joined, line, textOf } from './runs';
import { terms, type Term } from './terms';

/** The title page: the names large, and under them the facts about the plan. */
export function* coverBlocks(key: string, pens: Pens): Generator<DocumentBlock> {
  const { root } = pens.plan;
  const lines = (['programme', 'title', 'subtitle', 'organisation'] as const).flatMap(
    (role): readonly DocumentTitleLine[] => {
      const text = textAt(root.at, role);
      return text
        ? [{ key: `${key} cover.${role}`, role, text: textOf(text.value), ...placed(text.at) }]
        : [];
    },
  );
  const [first] = lines;
  if (first) {
    const { range } = lines.find(({ role }) => role === 'title') ?? first;
    yield { kind: 'title', key: `${key} cover`, lines, range, extent: range };
  }
  yield* terms(`${key} facts`, 'facts', [...factsOf(pens), ...peopleOf(pens)]);
}

function factsOf(pens: Pens): readonly Term[] {
  const { plan, words } = pens;
  const { root, status, updated, funder } = plan;
  const { inDocument: own } = words;
  const { acronym, period } = root;
  return [
    fact(root.at, 'acronym', own.acronym, acronym && [line(acronym.value)]),
    fact(root.at, 'period', words.period, period && [line(periodText(period, pens))]),
    fact(root.at, 'funder', words.funder, funder && [line(funder.value)]),
    fact(root.at, 'status', own.status, status && [line(statusWord(status.value, words))]),
    fact(
      root.at,
      'updated',
      words.updated,
      updated && [line(shownDate(updated.value, plan.language))],
    ),
  ];
}

function fact(
  at: MapNode,
  name: string,
  title: string,
  details: readonly DocumentLine[] | undefined,
): Term {
  return { name, term: [{ text: title }], details: details ?? [], at: valueOf(at, name) ?? at };
}

function peopleOf({ plan, words }: Pens): readonly Term[] {
  const { at } = plan.root;
  const { inDocument: own } = words;
  return [
    fact(
      at,
      'partners',
      own.partners,
      itemsOf(valueOf(at, 'partners')).flatMap((item) => {
        const map = mapOf(item);
        const name = map ? textAt(map, 'name') : toText(item);
        const role = map && textAt(map, 'role');
        const texts = [name, role].flatMap((text) => (text ? [textOf(text.value)] : []));
        return texts.length > 0 ? [{ kind: 'text' as const, text: joined(texts, ', ') }] : [];
      }),
    ),
    fact(
      at,
      'contacts',
      own.contacts,
      itemsOf(valueOf(at, 'contacts')).flatMap((item) => {
        const map = mapOf(item);
        return map ? [{ kind: 'text' as const, text: contactText(map) }] : [];
      }),
    ),
  ];
}

function contactText(contact: MapNode): DocumentText {
  const email = textAt(contact, 'email');
  const texts = ['name', 'role', 'phone'].flatMap((key) => {
    const text = textAt(contact, key);
    if (!text) return [];
    return [key === 'phone' ? asRole(textOf(text.value), 'address') : textOf(text.value)];
  });
  const mail = email
    ? [asRole(addressLine(email.value, mailScheme(email.value)).text, 'address')]
    : [];
  return joined([...texts, ...mail], ', ');
}

function mailScheme(written: string): string {
  return /^[^\s@:]+@[^\s@:]+$/.test(written) ? 'mailto:' : '';
}
