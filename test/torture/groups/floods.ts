import { generatePlan } from '../../../scripts/bench/generate-plan.mjs';
import { play, type Group } from '../group';
import { limits } from '../fault';
import { look } from './look';

const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\nperiod: 2024..2026\n';
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const long = 'Hyvin pitkä nimi, joka ei lopu koskaan '.repeat(300);

/** Texts of which there is very much to say. */
const floods: readonly (readonly [name: string, text: string])[] = [
  ['2 000 unknown keys', head + lines(2_000, (at) => `avain${at}: x\n`)],
  [
    '1 000 unknown ids',
    `${head}workPackages:\n${lines(500, (at) => `  - id: T${at}\n    title: x\n    dependsOn: [a${at}, b${at}]\n`)}`,
  ],
  [
    '500 wrong totals',
    `${head}workPackages:\n${lines(500, (at) => `  - id: T${at}\n    title: x\n    budget: { personnel: ${at}, total: ${at + 7} }\n`)}`,
  ],
  ['2 000 broken lines', head + lines(2_000, () => 'x: "y\n')],
  [
    '2 000 findings of every kind',
    generatePlan(4_000)
      .text.replaceAll(/: (\d+)$/gm, ': $1x')
      .replaceAll('2026-Q', '2026-Q9'),
  ],
  ['a huge key', `${head}${long}: x\n"${long}": y\n`],
  [
    'huge ids',
    `${head}workPackages:\n  - id: "${long}"\n    title: "${long}"\n    dependsOn: ["${long}x"]\n  - id: "${long}"\n    title: x\n`,
  ],
  [
    'huge values',
    `${head}language: ${long}\nstatus: ${long}\nprofile: ${long}\nbudget: { total: ${long}, currency: ${long} }\nworkPackages:\n  - id: A\n    title: x\n    period: ${long}\n    budget: { fte: ${long}, personnel: ${long} }\n`,
  ],
  ['huge ignores', `${head}# planwright-ignore ${'x/y '.repeat(5_000)}-- ${long}\nneed: x\n`],
];

export const flooding: Group = {
  name: 'floods',
  share: 1,
  at: (index, random) => {
    const flood = floods[index % floods.length];
    // Once with each kind of line end is enough.
    if (!flood || index >= floods.length * 2) return undefined;
    const [name, text] = flood;
    const ended = index < floods.length ? text : text.replaceAll('\n', '\r\n');
    return {
      title: name,
      run: async ({ shared, uri }) => {
        const session = await shared();
        const [open, settle, ...others] = look(uri, ended, random, 1);
        if (!open || !settle) return;
        await play(session, [open, settle, { kind: 'spoken', uri }]);
        const found = session.documents.current(uri)?.findings ?? [];
        const first = found[0];
        const isCut =
          first !== undefined &&
          first.code === undefined &&
          /\d/.test(JSON.stringify(first.message));
        if (found.length >= limits.findings && !isCut) {
          session.fault(
            'too-many-findings',
            `${found.length} of ${name}, and not a word of the others`,
          );
        }
        await play(session, others);
      },
    };
  },
};
