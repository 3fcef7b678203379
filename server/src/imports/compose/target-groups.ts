import * as l10n from '@vscode/l10n';
import type { DraftMap } from '../draft';
import type { SourceParagraph } from '../source';
import type { Chapter, Section } from './chapters';
import { addToChapter } from './chapter-texts';
import { ownWords, type Context } from './context';
import { keepRows, listAt, sayHeads } from './items';
import { lineOf, proseOf, rowsAsText, textOf } from './prose';
import { targetGroupsIn } from './row-tables';
import { groupsListed } from './target-groups-listed';

/** Target groups, chapter 2: an item of a list is one, and so is a section with its heading. */
export function addTargetGroups(plan: DraftMap, { sections }: Chapter, context: Context): void {
  for (const section of sections) {
    const { paragraphs, tables } = proseOf(section.blocks);
    const items = paragraphs.filter(({ depth }) => depth !== undefined);
    const texts = paragraphs.filter(({ depth }) => depth === undefined);
    if (section.title !== undefined || items.length === 0) {
      addSection(plan, section, paragraphs, context);
    } else {
      addToChapter(
        plan,
        ['need'],
        textOf(texts.filter(({ text }) => !text.endsWith(':'))),
        context,
        texts,
      );
      for (const item of items) addGroup(plan, splitTitle(item.text), context);
    }
    for (const table of tables) {
      const groups = targetGroupsIn(table);
      if (groups) {
        sayHeads(table, context);
        for (const group of groups) addGroup(plan, group, context);
        continue;
      }
      keepRows(
        rowsAsText(table),
        (rows) => {
          for (const { text } of rows) addGroup(plan, { title: text }, context);
        },
        context,
      );
    }
  }
}

function addGroup(plan: DraftMap, group: DraftMap, context: Context): string {
  const { targetGroup } = ownWords(context);
  const id = `${targetGroup}${listAt(plan, 'targetGroups').length + 1}`;
  plan['targetGroups'] = [...listAt(plan, 'targetGroups'), { id, ...group }];
  return id;
}

/** `Nuoret: 13–17-vuotiaat` is a title and a description; a long text is titled by its first words. */
function splitTitle(text: string): DraftMap {
  const [, title, description] = /^([^:.]{3,80}):\s+(.+)$/.exec(text) ?? [];
  if (title !== undefined && description !== undefined) return { title, description };
  return { title: text };
}

/** A text about a group has its section's heading as its title, and the part that the heading names serves it. */
function addSection(
  plan: DraftMap,
  { title, line }: Section,
  paragraphs: readonly SourceParagraph[],
  context: Context,
): void {
  const description = paragraphs.map(lineOf).join('\n');
  if (description === '') return;
  const groups = title === undefined ? groupsListed(paragraphs) : [];
  if (groups.length > 0) {
    for (const paragraph of paragraphs) context.remarks.said.add(paragraph);
    for (const group of groups) addGroup(plan, { title: group }, context);
    return;
  }
  if (title === undefined) {
    const text = { line, text: description };
    context.remarks.note(
      'assumed',
      text,
      l10n.t('The target groups are told in one text. They are one group until you part them.'),
    );
    const [head = ''] = description.split(/[.:\n]/);
    addGroup(
      plan,
      head.length <= 80
        ? { title: head, description }
        : { title: `${head.slice(0, 77)}…`, description },
      context,
    );
    return;
  }
  const id = addGroup(plan, { title, description }, context);
  const [, kind, number] =
    /(pilari|pelare|pillar|investoin|invester|investment)\p{L}*\s+(\d+)/iu.exec(title) ?? [];
  if (kind === undefined || number === undefined) return;
  const served = `${/^p/i.test(kind) ? 'P' : 'I'}${number}`;
  context.serves.set(served, [...(context.serves.get(served) ?? []), id]);
}
