import assert from 'node:assert/strict';
import { commandNames, helpOf } from '../../server/src/cli/help';
import { planwright, withFolder, type Run } from './program';

const finnish = 'fi_FI.UTF-8';
const swedish = 'sv_FI.UTF-8';
/** Misses its period: one error. */
const lacking = 'plan: 1\ntitle: Koe\norganisation: Alue\n';
const inOrder = `${lacking}period: 2026..2027\n`;

function inFolder(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  language: string,
): Run {
  return withFolder(files, (cwd) => planwright(args, { cwd, language }));
}

/** The last line on standard output. */
function lastLine({ out }: Run): string {
  return out.trimEnd().split('\n').at(-1) ?? '';
}

/** Of a page of help, as `--format`. */
function optionsOf(page: string): readonly string[] {
  return [...page.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
}

describe('what the command line says itself', () => {
  const files = { 'a.hanke.yaml': lacking, 'b.hanke.yaml': inOrder };

  it('is in the language of the environment, with its number forms', () => {
    const said = (language: string): string => lastLine(inFolder(files, ['check', '.'], language));
    assert.equal(said('C'), '1 error, 0 warnings, 0 notes, 0 hints in 2 plans');
    assert.equal(said(finnish), '1 virhe, 0 varoitusta, 0 huomautusta, 0 vihjettä; 2 suunnitelmaa');
    assert.equal(said(swedish), '1 fel, 0 varningar, 0 upplysningar, 0 tips i 2 planer');
    const one = inFolder({ 'b.hanke.yaml': inOrder }, ['check', '.'], finnish);
    assert.equal(
      lastLine(one),
      '0 virhettä, 0 varoitusta, 0 huomautusta, 0 vihjettä; 1 suunnitelma',
    );
  });

  it('is in that of --locale, also what is wrong with the other options', () => {
    const run = inFolder(files, ['check', '.', '--locale', 'fi'], 'C');
    assert.match(run.out, /^virhe\[schema\/missing-key\]/);
    assert.match(lastLine(run), /^1 virhe,/);
    const wrong = inFolder(files, ['check', '.', '--format', 'x', '--locale=sv'], finnish);
    assert.equal(wrong.status, 2);
    assert.equal(
      wrong.err,
      'planwright: --format ska vara något av pretty, json, sarif, github, junit, inte ”x”.\n',
    );
  });

  it('is in that of --locale whatever the command, and so is what it finds', () => {
    const swedishFolder = {
      ...files,
      'planwright.config.yaml': 'locale: sv\n',
      'c.md': '# Koe\n',
    };
    const runs: readonly (readonly [command: string, said: RegExp])[] = [
      ['check .', /^virhe\[schema\/missing-key\].*kenttä `period` puuttuu[\s\S]*^1 virhe, /m],
      ['fix .', /^Ei korjattavaa 2 suunnitelmassa\. Jäljellä: 1 virhe, /],
      ['format --check .', /^Ei muotoiltavaa 2 suunnitelmassa\.$/m],
      ['rollup none', /^planwright: Kohdetta none ei ole\./],
      ['roadmap b.hanke.yaml', /^planwright: Suunnitelmassa b ei ole vielä aikataulua,/],
      ['readiness a.hanke.yaml', /kenttä `period` puuttuu/],
      ['export b.hanke.yaml --to svg', /^planwright: Suunnitelmassa b ei ole vielä aikataulua,/],
      ['import c.md -o -', /^Löytyi:$/m],
      ['rules budget', /^budget\/missing +varoitus +korjaus +Työpaketti, josta/m],
      ['schema none', /^planwright: planwright schema ei tunne sanaa ”none”\./],
      ['none', /^planwright: Komentoa ”none” ei ole\./],
      ['--help', /^Käyttö: /m],
      ['lsp --help', /^Kielipalvelin /m],
    ];
    for (const [command, said] of runs) {
      const args = [...command.split(' '), '--locale', 'fi'];
      const { out, err } = inFolder(swedishFolder, args, 'C');
      assert.match(`${out}${err}`, said, command);
    }
  });

  it('names the languages there are where --locale names another', () => {
    for (const args of [['check', '.'], ['format', '.'], ['rules'], ['schema']]) {
      const run = inFolder(files, [...args, '--locale', 'de'], 'C');
      assert.equal(run.err, 'planwright: --locale takes en, fi, sv, not "de".\n', args[0]);
      assert.equal(run.status, 2);
    }
  });

  it('is in that of the working folder’s configuration, before the environment’s', () => {
    const configured = { ...files, 'planwright.config.yaml': 'locale: sv\n' };
    const run = inFolder(configured, ['check', '.'], finnish);
    assert.match(run.out, /^fel\[schema\/missing-key\]/);
    assert.match(lastLine(run), /^1 fel, .* i 2 planer$/);
    const english = inFolder(configured, ['check', '.', '--locale', 'en'], finnish);
    assert.match(lastLine(english), /^1 error, .* in 2 plans$/);
  });

  it('stays in its own language among plans that are told in others', () => {
    const mixed = {
      'fi/a.hanke.yaml': lacking,
      'fi/planwright.config.yaml': 'locale: fi\n',
      'sv/a.hanke.yaml': lacking,
      'sv/planwright.config.yaml': 'locale: sv\n',
    };
    for (const jobs of ['1', '2']) {
      const run = inFolder(mixed, ['check', 'fi', 'none', 'sv', '--jobs', jobs], 'C');
      assert.equal(run.status, 2);
      assert.match(run.out, /^virhe\[schema\/missing-key\]/);
      assert.match(run.out, /^fel\[schema\/missing-key\]/m);
      assert.match(lastLine(run), /^2 errors, .* in 2 plans$/);
      assert.match(run.err, /^planwright: none does not exist\. Give the path/);
    }
  });

  it('is English where the environment names another language', () => {
    assert.match(planwright(['--help'], { language: 'de_DE.UTF-8' }).out, /^Usage: planwright/m);
  });

  it('does not change the exit status, nor what goes where', () => {
    const runs: readonly (readonly string[])[] = [
      ['check', '.'],
      ['fix', '.'],
      ['format', '--check', '.'],
      ['rollup', '.'],
      ['readiness', 'a.hanke.yaml'],
      ['import', 'nowhere.docx'],
      ['rules', 'budget/none'],
      ['none'],
    ];
    for (const args of runs) {
      const english = inFolder(files, args, 'C');
      for (const language of [finnish, swedish]) {
        const run = inFolder(files, args, language);
        assert.equal(run.status, english.status, args.join(' '));
        assert.equal(run.err === '', english.err === '', args.join(' '));
        assert.equal(run.out === '', english.out === '', args.join(' '));
        if (english.status === 2) assert.notEqual(run.err, english.err, args.join(' '));
      }
    }
  });

  it('keeps data in one form, and says only messages in it', () => {
    const json = (language: string): Readonly<Record<string, unknown>> =>
      JSON.parse(inFolder(files, ['check', '.', '--format', 'json'], language).out) as Record<
        string,
        unknown
      >;
    assert.deepEqual(Object.keys(json(finnish)), Object.keys(json('C')));
    assert.deepEqual(json(finnish)['summary'], json('C')['summary']);
    const csv = (language: string): string =>
      inFolder(files, ['rollup', '.', '--format', 'csv'], language).out;
    assert.equal(csv(finnish), csv('C'));
    assert.equal(csv(swedish), csv('C'));
  });
});

describe('help and rules', () => {
  it('are in the language of the environment', () => {
    assert.match(planwright(['--help'], { language: finnish }).out, /^Käyttö: planwright KOMENTO/m);
    assert.match(
      planwright(['check', '--help'], { language: swedish }).out,
      /^Kontrollerar planer med samma regler/m,
    );
    assert.match(planwright(['lsp', '--help'], { language: finnish }).out, /^Kielipalvelin/m);
  });

  it('name the same options in every language, --locale among them, on lines of a terminal', () => {
    for (const command of commandNames) {
      const pages = (['en', 'fi', 'sv'] as const).map((locale) => helpOf(command, locale));
      const [english = [], ...others] = pages.map(optionsOf);
      for (const options of others) assert.deepEqual(options, english, command);
      const saysNothing = command === 'schema' || command === 'lsp';
      assert.equal(english.includes('--locale'), !saysNothing, command);
      const long = pages
        .join('\n')
        .split('\n')
        .filter((line) => line.length > 100);
      assert.deepEqual(long, [], command);
    }
  });

  it('list what each rule finds, and show its page with the short texts', () => {
    const { out } = planwright(['rules'], { language: finnish });
    assert.match(out, /^metrics\/missing +varoitus +korjaus +Työpaketti ilman mittareita\.$/m);
    const page = planwright(['rules', 'metrics/missing'], { language: finnish }).out;
    assert.match(
      page,
      /^vakavuus: varoitus\npikakorjaukset: Lisää mittari kullekin tavoitteelle$/m,
    );
    assert.match(page, /^Työpaketti ilman mittareita\.\n\nSivun loppuosa on englanniksi\.$/m);
    assert.match(page, /^Why it matters$/m);
    const { rules } = JSON.parse(
      planwright(['rules', '--format', 'json'], { language: swedish }).out,
    ) as { readonly rules: readonly Readonly<Record<string, unknown>>[] };
    const missing = rules.find(({ id }) => id === 'metrics/missing');
    assert.equal(missing?.['severity'], 'warning');
    assert.equal(missing['summary'], 'Ett arbetspaket utan mätare.');
  });
});
