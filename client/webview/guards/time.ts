import type {
  TimeCell,
  TimeColumn,
  TimeDifferences,
  TimeFigures,
  TimeRow,
  TimeView,
} from '@planwright/protocol';
import { difference } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, recordOf, text } from './parts';

const cell = object<TimeCell>({ cents: number, figure: text });

const column = object<TimeColumn>({
  key: text,
  year: number,
  quarter: optional(number),
  now: flag,
});

const figures = {
  years: recordOf(cell),
  quarters: recordOf(cell),
  untimed: optional(cell),
  total: cell,
};

export const time = object<TimeView>({
  years: listOf(column),
  quarters: listOf(column),
  hasUntimed: flag,
  rows: listOf(
    once(
      object<TimeRow>({
        key: text,
        isWritten: flag,
        uncertain: optional(oneOf('unreadable', 'outside')),
        ...figures,
      }),
    ),
  ),
  total: optional(object<TimeFigures>(figures)),
  difference: optional(
    object<TimeDifferences>({ years: recordOf(difference), untimed: optional(difference) }),
  ),
});
