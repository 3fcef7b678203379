import type {
  PlanSection,
  PlanView,
  ProblemRow,
  ReadinessView,
  SectionState,
} from '../protocol/view-data';
import { CommandError } from './command-error';
import { readOnePlan, type OnePlan } from './one-plan';
import { oneOf, parseOptions } from './options';
import type { Paint, Style } from './paint';
import { holdsNoPlan } from './task';
import type { Command } from './terminal';
import { visible } from './visible';

const formats = ['pretty', 'json'] as const;

export const readiness: Command = {
  name: 'readiness',

  async run(args, terminal) {
    const { values, positionals } = parseOptions('readiness', args, {
      format: { type: 'string', default: 'pretty' },
    });
    const format = oneOf('format', values.format, formats);
    const plan = await readOnePlan(positionals, 'readiness', terminal);
    const { readiness: view } = plan.view.views ?? {};
    if (!view) throw new CommandError(holdsNoPlan(plan.source.path));
    // What is written for people is often shown on a terminal after all, as a log or by a pager.
    const text = format === 'json' ? json(plan, view) : visible(pretty(plan, view, terminal.paint));
    terminal.write(text);
    return view.ready ? 0 : 1;
  },
};

/**
 * `{version: 1, path, ready, verdict, profile: {id, title}, sections: [{id, title, state, required,
 * blocking, open, notes}], problems: [{rule, severity, weight, message, line, section, node}]}`;
 * lines from 1, what there is not is null.
 */
function json({ source, view: { blocks } }: OnePlan, view: ReadinessView): string {
  const { ready, verdict, profile, sections, problems } = view;
  const titles = new Map(sections.map(({ key, title }) => [key, title]));
  const data = {
    version: 1,
    path: source.path,
    ready,
    verdict,
    profile: { id: profile.id, title: profile.title },
    sections: sections.map(({ id, title, state, required, counts }) => {
      const { blocking, open, notes } = counts;
      return { id: id ?? null, title, state, required, blocking, open, notes };
    }),
    problems: problems.map((problem) => {
      const { rule, severity, weight, message, section, node } = problem;
      return {
        rule,
        severity,
        weight,
        message,
        line: lineOf(problem, blocks),
        section: titles.get(section) ?? null,
        node: node?.id ?? null,
      };
    }),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const marks: Readonly<Record<SectionState, { readonly mark: string; readonly style: Style }>> = {
  blocked: { mark: '✗', style: 'red' },
  open: { mark: '!', style: 'yellow' },
  done: { mark: '✓', style: 'green' },
  absent: { mark: '–', style: 'gray' },
};

function pretty({ source, view: { blocks } }: OnePlan, view: ReadinessView, paint: Paint): string {
  const { ready, verdict, progress, profile, sections, problems } = view;
  const line = (problem: ProblemRow): string =>
    `    ${paint(problem.weight === 'blocking' ? 'red' : 'yellow', problem.rule)} ${source.path}:${lineOf(problem, blocks)}: ${problem.message}\n`;
  const section = (each: PlanSection): string => {
    const { mark, style } = marks[each.state];
    const told = each.counted === '' ? each.stateTitle : `${each.stateTitle}; ${each.counted}`;
    const grave = problems.filter(
      ({ section: of, weight }) => of === each.key && (weight === 'blocking' || weight === 'open'),
    );
    return `${paint(style, mark)} ${each.title}: ${told}\n${grave.map(line).join('')}`;
  };
  return [
    `${paint(ready ? 'green' : 'red', verdict)} ${progress} (${profile.title})\n\n`,
    ...sections.map(section),
  ].join('');
}

/** From 1. */
function lineOf({ range }: ProblemRow, blocks: PlanView['blocks']): number {
  const [block, below] = range.start;
  let line = 1;
  for (const { key, lines } of blocks) {
    if (key === block) return line + below;
    line += lines;
  }
  return line;
}
