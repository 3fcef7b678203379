import type { DraftMap } from '../draft';
import { periodOf } from '../parts/table-facts';
import { rowsOf, type TableRow } from '../parts/row-table';
import type { SourceBlock, SourceTable } from '../source';
import type { Chapter } from './chapters';
import { innerMap } from './chapter-texts';
import type { Context } from './context';
import { listAt, sayHeads } from './items';

/** Takes what a table holds into the plan; false for a table of another kind. */
type TakeTable = (table: SourceTable) => boolean;

/** The chapter without the tables that are taken; those that are not stay where they are. */
export function withoutTables(chapter: Chapter, take: TakeTable, context: Context): Chapter {
  const isLeft = (block: SourceBlock): boolean => {
    if (block.kind !== 'table' || !take(block)) return true;
    sayHeads(block, context);
    return false;
  };
  const sections = chapter.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(isLeft),
  }));
  return { ...chapter, sections };
}

/** Several texts as one, but for empty ones. */
function together(texts: readonly string[], between: string): string {
  return texts.filter((text) => text !== '').join(between);
}

const groupWords = [
  [
    'title',
    /kohderyhm|sidosryhm|asiakasryhm|^ryhmä|målgrupp|intressent|intressegrupp|kundgrupp|^grupp|target group|stakeholder|beneficiar|^group/iu,
  ],
  [
    'description',
    /kuvaus|sisältö|rajaus|rooli|hyöty|beskriv|roll|nytta|descr|role|benefit|definition/iu,
  ],
] as const;

/** `Kohderyhmä | Kuvaus | Määrä` */
export function targetGroupsIn(table: SourceTable): readonly DraftMap[] | undefined {
  const rows = rowsOf(table, groupWords, ['title']);
  return rows?.flatMap(({ said, others }) => {
    const title = said('title');
    const description = together([said('description'), ...others], '\n');
    if (title === '') return description === '' ? [] : [{ title: description }];
    return [description === '' ? { title } : { title, description }];
  });
}

const projectWords = [
  ['title', /hanke|projekt|project|ohjelma|program/iu],
  ['period', /aika|kesto|vuodet|tid|period|duration|years|when/iu],
  [
    'relation',
    /suhde|yhteys|rajau|liitty|yhteistyö|synergia|työnjako|förhåll|avgräns|anknyt|samband|samarbete|relation|link|cooperation|synerg|boundar/iu,
  ],
] as const;

/** `Hanke | Aika | Yhteys`; a time that is no period is told with the rest. */
export function relatedIn(table: SourceTable): readonly DraftMap[] | undefined {
  const rows = rowsOf(table, projectWords, ['title']);
  return rows?.flatMap(({ said, head, others }) => {
    const [title, time] = [said('title'), said('period')];
    const period = periodOf(time);
    const when = time === '' || period !== undefined ? '' : `${head('period')}: ${time}`;
    const relation = together([said('relation'), when, ...others], '\n');
    if (title === '') return relation === '' ? [] : [{ title: relation }];
    return [
      {
        title,
        ...(period === undefined ? {} : { period }),
        ...(relation === '' ? {} : { relation }),
      },
    ];
  });
}

const channelWords = [
  ['channel', /kanav|väline|keino|kanal|channel|medium|tool/iu],
  [
    'audience',
    /kohderyhm|yleisö|vastaanottaj|sidosryhm|målgrupp|mottagar|intressent|audience|target group|recipient|stakeholder/iu,
  ],
] as const;

/** `Kanava | Kohderyhmä | Aika`: a channel says what else its row says of it. */
export function takeCommunication(plan: DraftMap, table: SourceTable): boolean {
  const known = rowsOf(table, channelWords, ['channel']);
  const rows = known ?? rowsOf(table, channelWords, ['audience']);
  if (!rows) return false;
  const communication = innerMap(plan, 'communication');
  const add = (key: 'channels' | 'audiences', text: string): void => {
    const all = listAt(communication, key);
    if (text !== '' && !all.includes(text)) communication[key] = [...all, text];
  };
  for (const row of rows) {
    const audience = row.said('audience');
    if (known && row.said('channel') !== '') {
      add('audiences', audience);
      const more = audience === '' ? [] : [`${row.head('audience')}: ${audience}`];
      add('channels', withMore(row.said('channel'), [...more, ...row.others]));
    } else add('audiences', withMore(audience, row.others));
  }
  return true;
}

function withMore(text: string, more: readonly string[]): string {
  if (text === '') return more.join('; ');
  return more.length === 0 ? text : `${text} (${more.join('; ')})`;
}

const bodyWords = [
  [
    'title',
    /toimielin|ryhmä|elin(?!\p{L})|taho|henkilö|nimike|sidosryhm|organ|grupp|intressent|body|group|team|stakeholder|^role$|^rooli$|^roll$/iu,
  ],
  ['role', /rooli|tehtävä|vastuu|roll|uppgift|ansvar|role|task|responsib|duties/iu],
] as const;

/** `Sidosryhmä | Rooli`, `Toimielin | Tehtävä`: who leads the project, and what for. */
export function takeBodies(plan: DraftMap, table: SourceTable): boolean {
  const rows = rowsOf(table, bodyWords, ['title', 'role']);
  if (!rows) return false;
  const administration = innerMap(plan, 'administration');
  administration['bodies'] = [...listAt(administration, 'bodies'), ...rows.flatMap(bodyOf)];
  return true;
}

function bodyOf({ said, others }: TableRow<'title' | 'role'>): readonly DraftMap[] {
  const [title, role] = [said('title'), together([said('role'), ...others], '\n')];
  if (title === '') return role === '' ? [] : [{ title: role }];
  return [role === '' ? { title } : { title, role }];
}
