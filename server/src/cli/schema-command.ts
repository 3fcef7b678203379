import fs from 'node:fs/promises';
import { noWords, parseOptions } from './options';
import type { Command } from './terminal';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'Prints the JSON Schema of the plan format.',
  help: `planwright schema

Prints the JSON Schema (draft-07) of the plan format, for editors and tools that take one.
`,
  async run(args, terminal) {
    noWords('schema', parseOptions('schema', args, {}).positionals);
    terminal.write(await fs.readFile(terminal.asset('schemas/plan.schema.json'), 'utf8'));
    return 0;
  },
};
