import type { Range } from 'vscode-languageserver-types';
import type { Random } from '../../support/random';
import { Mirror } from '../mirror';
import type { Step } from '../steps';
import { anyPosition } from '../texts/random-edits';

/** Opens a text, asks everything about it that can be asked, types a letter, and closes it again. */
export function look(uri: string, text: string, random: Random, places = 2): readonly Step[] {
  const mirror = new Mirror(text);
  return [
    { kind: 'open', uri, text },
    { kind: 'settle' },
    { kind: 'survey', uri },
    ...lookAround(uri, mirror, random, places),
    { kind: 'close', uri },
    { kind: 'settle' },
  ];
}

/** At some places what is asked where a cursor is, and every edit that is offered there. */
export function lookAround(
  uri: string,
  text: Mirror,
  random: Random,
  places: number,
): readonly Step[] {
  return Array.from({ length: places }, () => anyPosition(text, random)).flatMap((at): Step[] => {
    const range: Range = { start: { line: at.line, character: 0 }, end: at };
    return [
      { kind: 'place', uri, at },
      { kind: 'completions', uri, at },
      { kind: 'edits', uri, at, range },
    ];
  });
}
