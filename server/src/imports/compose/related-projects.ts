import type { DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import { sentencesOf } from '../parts/sentences';
import type { SourceText } from '../source';
import { parsePeriod } from '../../values/period';
import type { Chapter } from './chapters';
import { addToChapter, paragraphsOfChapter } from './chapter-texts';
import type { Context } from './context';
import { listAt } from './items';
import { relatedIn, withoutTables } from './row-tables';

interface Related {
  readonly title: string;
  readonly period: string | undefined;
  readonly relation: string[];
}

/**
 * Other projects, chapter 6. A sentence that names a project begins one, with its years where it says
 * them; what follows without a name goes on with it.
 */
export function addRelatedProjects(plan: DraftMap, all: Chapter, context: Context): void {
  const tables: DraftMap[] = [];
  const chapter = withoutTables(
    all,
    (table) => {
      const projects = relatedIn(table);
      tables.push(...(projects ?? []));
      return projects !== undefined;
    },
    context,
  );
  addProjectsOfText(plan, chapter, context);
  if (tables.length > 0) plan['relatedProjects'] = [...listAt(plan, 'relatedProjects'), ...tables];
}

function addProjectsOfText(plan: DraftMap, chapter: Chapter, context: Context): void {
  const keep = (texts: readonly SourceText[]): void => {
    addToChapter(plan, ['summary'], texts.map(({ text }) => text).join('\n'), context, texts);
  };
  const found: Related[] = [];
  const before: string[] = [];
  for (const { text, depth } of paragraphsOfChapter(plan, chapter, keep, context)) {
    for (const sentence of depth === undefined ? sentencesOf(text) : [text]) {
      const title = depth === undefined ? projectIn(sentence) : itemTitle(sentence);
      if (title !== undefined) {
        found.push({ title, period: yearsIn(sentence), relation: [...before.splice(0), sentence] });
      } else if (found.length > 0) found.at(-1)?.relation.push(sentence);
      else before.push(sentence);
    }
  }
  if (found.length === 0 && before.length > 0) {
    plan['relatedProjects'] = [...listAt(plan, 'relatedProjects'), before.join(' ')];
    return;
  }
  if (found.length === 0) return;
  plan['relatedProjects'] = [
    ...listAt(plan, 'relatedProjects'),
    ...found.map(({ title, period, relation }): DraftValue => {
      const text = relation.join(' ');
      return {
        title,
        ...(period === undefined ? {} : { period }),
        ...(text === title ? {} : { relation: text }),
      };
    }),
  ];
}

/** An item of a list begins with the project's name: `VALO (2022–2024): jaettu koordinaattori`. */
function itemTitle(text: string): string {
  const [, title] = /^(.{3,80}?)\s*(?:\(|:|–\s|,\s)/.exec(text) ?? [];
  return title ?? text;
}

const projectWord =
  /[\s-]*[-–]?\s?(?:hank(?:e|keen|keeseen|keessa|keella|ketta|keet|keista|keiden)|projekt(?:i|in|iin|et)?|project)(?!\p{L})/giu;

/** The words with capitals in front of `-hanke`, of which one may be without: `Hyvällä mielellä Savo`. */
function projectIn(sentence: string): string | undefined {
  for (const { index } of sentence.matchAll(projectWord)) {
    const words = sentence.slice(0, index).trim().split(/\s+/);
    const name = nameAtEnd(words);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameAtEnd(words: readonly string[]): string | undefined {
  let from = words.length;
  for (let at = words.length - 1; at >= Math.max(0, words.length - 8); at--) {
    const word = words[at] ?? '';
    if (/[.,;:]$/.test(word) && at < words.length - 1) break;
    // `Savossa toimii VALO`: where it is done is no part of its name.
    if (at < from - 1 && /ss[aä]$|st[aä]$/.test(word)) break;
    // A sentence's first word has its capital from there.
    if (at > 0 && /^[(“"]?\p{Lu}|^\p{L}*\d|^\p{Ll}+-\p{Ll}+$/u.test(word)) from = at;
    else if (from - at > 2 || at === words.length - 1) break;
  }
  const name = words
    .slice(from)
    .join(' ')
    .replace(/\s*\(?\d{4}(?:\s*[-–]\s*\d{4})?\)?\s*-?$/, '')
    .replace(/[-–(]+$/, '')
    .trim();
  return /\p{Lu}/u.test(name) && name.length >= 3 ? name : undefined;
}

function yearsIn(sentence: string): string | undefined {
  const [years] = /\d{4}\s*[-–]\s*\d{4}/.exec(sentence) ?? [];
  return years !== undefined && parsePeriod(years).ok ? years : undefined;
}
