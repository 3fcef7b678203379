import fs from 'node:fs/promises';
import { noWords, parseOptions } from './options';
import type { Command } from './terminal';

export const schemaCommand: Command = {
  name: 'schema',
  async run(args, terminal) {
    noWords('schema', parseOptions('schema', args, {}).positionals);
    terminal.write(await fs.readFile(terminal.asset('schemas/plan.schema.json'), 'utf8'));
    return 0;
  },
};
