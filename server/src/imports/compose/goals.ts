import type { DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import { parseItems } from '../parts';
import { sentencesOf } from '../parts/sentences';
import { plainWords } from '../plain-words';
import type { SourceParagraph, SourceText } from '../source';
import type { Chapter } from './chapters';
import { addToChapter, paragraphsOfChapter } from './chapter-texts';
import { ownWords, type Context } from './context';
import { listAt } from './items';
import { isKeys, stringAt } from './money';
import { textOf } from './prose';

/** Paragraphs without those that only say that a list follows. */
export function withoutIntroductions(
  paragraphs: readonly SourceParagraph[],
  { remarks }: Context,
): readonly SourceParagraph[] {
  return paragraphs.filter((each, index) => {
    const introduces = introducesList(each, paragraphs[index + 1]);
    if (introduces) remarks.said.add(each);
    return !introduces;
  });
}

function introducesList(
  { text, depth }: SourceParagraph,
  next: SourceParagraph | undefined,
): boolean {
  return (
    depth === undefined &&
    /:$/.test(text) &&
    text.split(' ').length <= 8 &&
    sentencesOf(text).length === 1 &&
    next?.depth !== undefined
  );
}

/** The main goals, chapter 3 (plan-format §1.1), with ids that the work packages can name. */
export function addGoals(plan: DraftMap, chapter: Chapter, context: Context): void {
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, ['need'], texts.map(({ text }) => text).join('\n'), context, texts);
  };
  const all = paragraphsOfChapter(plan, chapter, keep, context);
  const paragraphs = withoutIntroductions(all, context);
  if (paragraphs.length === 0) return;
  const items = context.remarks.take(parseItems(paragraphs, 'goal', context.language), keep);
  const { mainGoal } = ownWords(context);
  const had = listAt(plan, 'goals').length;
  plan['goals'] = [
    ...listAt(plan, 'goals'),
    ...items.map((item, index): DraftValue => {
      const id = `${mainGoal}${had + index + 1}`;
      return typeof item === 'string' ? { id, text: item } : { id, ...item };
    }),
  ];
}

/** Effects by main goal, chapter 5.1: a goal said again, and under it what it leads to. */
export function addEffects(plan: DraftMap, chapter: Chapter, context: Context): void {
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(
      plan,
      ['impact', 'summary'],
      texts.map(({ text }) => text).join('\n'),
      context,
      texts,
    );
  };
  const paragraphs = paragraphsOfChapter(plan, chapter, keep, context);
  const effects = new Map<number, string[]>();
  const left: SourceParagraph[] = [];
  let goal: number | undefined;
  for (const paragraph of paragraphs) {
    const named = goalSaid(plan, paragraph.text);
    if (named !== undefined) {
      goal = named;
      context.remarks.said.add(paragraph);
      effects.set(goal, effects.get(goal) ?? []);
    } else if (goal !== undefined && paragraph.depth !== undefined) {
      effects.get(goal)?.push(paragraph.text);
    } else {
      goal = undefined;
      left.push(paragraph);
    }
  }
  plan['goals'] = listAt(plan, 'goals').map((each, index) => {
    const found = effects.get(index);
    return found && found.length > 0 ? { ...(each as DraftMap), effects: found } : each;
  });
  const competition = left.filter(isOnCompetition);
  addToChapter(
    plan,
    ['impact', 'summary'],
    textOf(left.filter((each) => !competition.includes(each))),
    context,
  );
  addToChapter(plan, ['impact', 'competition'], textOf(competition), context);
}

/** The index of the main goal that a paragraph says again. */
function goalSaid(plan: DraftMap, text: string): number | undefined {
  const said = plainWords(text);
  const index = listAt(plan, 'goals').findIndex((goal) => {
    const own = plainWords(isKeys(goal) ? stringAt(goal, 'text') : '');
    return (
      own !== '' &&
      (own === said ||
        (own.length > 30 && (said.startsWith(own) || own.startsWith(said)) && said.length > 30))
    );
  });
  return index < 0 ? undefined : index;
}

/** The one sentence that funders ask for has no chapter of its own in most plans. */
function isOnCompetition({ text, depth }: SourceParagraph): boolean {
  return (
    depth === undefined &&
    sentencesOf(text).length === 1 &&
    /kilpailu\p{L}*\s+vaikutuksia|vaikut\p{L}*\s+kilpailuun|konkurrens|competit/iu.test(text)
  );
}
