import { CommandError } from './command-error';
import { readOnePlan } from './one-plan';
import { oneOf, parseOptions, wholeNumber } from './options';
import type { Command } from './terminal';

const formats = ['text', 'svg', 'json'] as const;
/** Characters; narrower than that no quarter has a column. */
const fewest = 40;
const usual = 100;

export const roadmap: Command = {
  name: 'roadmap',

  async run(args, terminal) {
    const { values, positionals } = parseOptions('roadmap', args, {
      format: { type: 'string', default: 'text' },
      width: { type: 'string' },
    });
    const format = oneOf('format', values.format, formats);
    const asked =
      values.width === undefined ? terminal.columns : wholeNumber('width', values.width);
    const width = Math.max(fewest, asked ?? usual);
    const plan = await readOnePlan(positionals, 'roadmap', terminal);
    const { exportPlan, roadmapJson, textRoadmap } = await import('../exports');
    const { locale } = terminal;
    switch (format) {
      case 'text':
      case 'svg': {
        const drawn =
          format === 'svg'
            ? await exportPlan(plan, { format }, { locale })
            : await textRoadmap(plan, { width, locale });
        if (drawn.kind === 'refused') throw new CommandError(drawn.message);
        terminal.writeBytes(drawn.bytes);
        break;
      }
      case 'json': {
        const { roadmap: view } = plan.view.views ?? {};
        const data = { version: 1, ...(view && roadmapJson(view)) };
        terminal.write(`${JSON.stringify(data, undefined, 2)}\n`);
        break;
      }
    }
    return 0;
  },
};
