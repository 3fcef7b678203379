import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createPlanService, type PlanService } from '../../server/src/plan-service';
import { limitedPlan, ownProfile } from '../support/limited-plan';
import type { ServiceOptions } from '../../server/src/service-options';

const uri = 'file:///hankkeet/a.projectplan.yaml';
const configUri = 'file:///hankkeet/planwright.config.yaml';
const profileUri = 'file:///hankkeet/profiles/own.yaml';

/** There is a gap in the schedule. */
const schedule = '[{ period: 2023-Q1, tasks: Työ }, { period: 2023-Q4, tasks: Työ }]';
const plan = (profile?: string): string =>
  limitedPlan({ head: profile === undefined ? '' : `profile: ${profile}\n`, schedule });

class Workspace {
  readonly files = new Map<string, string>();
  readonly asked: string[] = [];
  readonly service: PlanService;

  constructor(files: Readonly<Record<string, string>> = {}, options: Partial<ServiceOptions> = {}) {
    for (const [at, text] of Object.entries(files)) this.files.set(at, text);
    this.service = createPlanService(
      {
        log: (_, message) => assert.fail(message),
        today: () => 20_000,
        findPlans: (folder) =>
          Promise.resolve([...this.files.keys()].filter((at) => at.startsWith(`${folder}/`))),
        readText: (at) => {
          this.asked.push(at);
          return Promise.resolve(this.files.get(at));
        },
      },
      { language: 'en', ...options },
    );
  }

  open(text: string, at = uri): void {
    this.service.open(at, 1, text);
  }

  /** Waits as the server does, and gives the codes of the final findings. */
  async codes(at = uri): Promise<readonly unknown[]> {
    return (await this.findings(at)).map(({ code }) => code);
  }

  async findings(at = uri): Promise<ReturnType<PlanService['diagnostics']>> {
    for (let rounds = 0; ; rounds++) {
      const waiting = this.service.prepare(at);
      if (!waiting) return this.service.diagnostics(at);
      assert.ok(rounds < 5, 'waits for ever');
      await waiting;
    }
  }

  write(at: string, text: string | undefined): boolean {
    if (text === undefined) this.files.delete(at);
    else this.files.set(at, text);
    return this.service.fileChanged(at);
  }

  around(): Readonly<Record<string, readonly unknown[]>> {
    return Object.fromEntries(
      [...this.service.filesAround()].map(([at, all]) => [at, all.map(({ code }) => code)]),
    );
  }
}

/** Newer editors may send messages in another form; this server sends texts. */
function textOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  assert.ok(typeof message === 'string');
  return message;
}

describe('a plan by itself', () => {
  it('is checked once it is known that nothing lies around it', async () => {
    const workspace = new Workspace();
    workspace.open(plan());
    assert.ok(workspace.service.prepare(uri), 'nobody has looked yet');
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
    assert.deepEqual(workspace.asked, [configUri, 'file:///planwright.config.yaml']);
    assert.deepEqual(workspace.around(), {});
  });

  it('asks for nothing twice', async () => {
    const workspace = new Workspace();
    workspace.open(plan());
    await workspace.codes();
    workspace.open(plan(), 'file:///hankkeet/b.projectplan.yaml');
    workspace.service.change(uri, 2, [{ text: plan() }]);
    await workspace.codes('file:///hankkeet/b.projectplan.yaml');
    assert.equal(workspace.asked.length, 2);
  });
});

describe('planwright.config.yaml', () => {
  it('counts for plans in its folder and below', async () => {
    const below = 'file:///hankkeet/2023/b.projectplan.yaml';
    const beside = 'file:///muut/c.projectplan.yaml';
    const workspace = new Workspace({ [configUri]: 'severities: { schedule/gap: off }\n' });
    for (const at of [uri, below, beside]) workspace.open(plan(), at);
    assert.deepEqual(await workspace.codes(), []);
    assert.deepEqual(await workspace.codes(below), []);
    assert.deepEqual(await workspace.codes(beside), ['schedule/gap']);
  });

  it('is the nearest one alone', async () => {
    const workspace = new Workspace({
      'file:///planwright.config.yaml': 'severities: { schedule/gap: off }\n',
      [configUri]: 'locale: en\n',
    });
    workspace.open(plan());
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
  });

  it('goes before the settings of the editor, rule by rule', async () => {
    const severities = new Map([
      ['schedule/gap', 'error'],
      ['budget/no-total', 'off'],
    ] as const);
    const workspace = new Workspace(
      { [configUri]: 'severities: { schedule/*: off }\n' },
      {
        severities,
      },
    );
    workspace.open(plan().replace(', total: 100', ''));
    assert.deepEqual(await workspace.codes(), []);
    workspace.write(configUri, undefined);
    const [gap, ...others] = await workspace.findings();
    assert.equal(gap?.severity, 1);
    assert.deepEqual(others, []);
  });

  it('says in which language findings are told, unless the setting does', async () => {
    const workspace = new Workspace({ [configUri]: 'locale: fi\n' }, { language: 'en' });
    workspace.open(plan());
    const message = async (): Promise<string> => textOf((await workspace.findings())[0]);
    const finnish = await message();
    workspace.service.configure({ locale: 'sv' });
    const swedish = await message();
    workspace.service.configure({ locale: 'en' });
    const english = await message();
    assert.equal(new Set([finnish, swedish, english]).size, 3);
    assert.match(english, /scheduled/);
    workspace.service.configure({ locale: undefined });
    assert.equal(await message(), finnish);
    workspace.write(configUri, undefined);
    assert.equal(await message(), english);
    // An editor in German: then the plan's language is the nearest.
    workspace.service.configure({ language: undefined });
    assert.equal(await message(), finnish);
  });

  it('counts as soon as it is written, changed or removed', async () => {
    const workspace = new Workspace();
    workspace.open(plan());
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
    assert.equal(workspace.write(configUri, 'severities: { schedule/gap: off }\n'), true);
    assert.deepEqual(await workspace.codes(), []);
    workspace.write(configUri, 'severities: { schedule/gap: hint }\n');
    assert.equal((await workspace.findings())[0]?.severity, 4);
    workspace.write(configUri, undefined);
    assert.equal((await workspace.findings())[0]?.severity, 3);
    assert.equal(workspace.write('file:///hankkeet/muistio.yaml', 'a: 1\n'), false);
  });

  it('has findings of its own, as long as a plan that it counts for is open', async () => {
    const workspace = new Workspace({ [configUri]: 'severities: { schedule/gap: none }\n' });
    workspace.open(plan());
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
    assert.deepEqual(workspace.around(), { [configUri]: ['schema/value'] });
    workspace.service.close(uri);
    assert.deepEqual(workspace.around(), {});
  });

  it('is found by an editor that writes addresses in another way', async () => {
    const workspace = new Workspace();
    const at = 'file:///c%3A/ty%C3%B6/a.projectplan.yaml';
    workspace.open(plan(), at);
    await workspace.codes(at);
    assert.equal(workspace.service.fileChanged('file:///c:/työ/planwright.config.yaml'), true);
  });

  it('counts for plans that are no files yet, in the folder that is open', async () => {
    const workspace = new Workspace(
      { [configUri]: 'severities: { schedule/gap: off }\n' },
      { folders: ['file:///hankkeet'] },
    );
    workspace.open(plan(), 'untitled:Untitled-1');
    assert.deepEqual(await workspace.codes('untitled:Untitled-1'), []);
  });
});

describe('an own profile', () => {
  it('counts for the plan that names its file', async () => {
    const workspace = new Workspace({ [profileUri]: ownProfile });
    workspace.open(plan('profiles/own.yaml'));
    assert.deepEqual(await workspace.codes(), ['schedule/gap', 'budget/share']);
    assert.deepEqual(workspace.around(), { [profileUri]: [] });
  });

  it('counts for plans that name none, where the configuration names it', async () => {
    const workspace = new Workspace({
      [profileUri]: ownProfile,
      [configUri]: 'profile: profiles/own.yaml\n',
    });
    workspace.open(plan());
    workspace.open(plan('generic'), 'file:///hankkeet/b.projectplan.yaml');
    assert.deepEqual(await workspace.codes(), ['schedule/gap', 'budget/share']);
    assert.deepEqual(await workspace.codes('file:///hankkeet/b.projectplan.yaml'), [
      'schedule/gap',
    ]);
  });

  it('is looked for again when a folder above it comes or goes, which are watched with it', async () => {
    const deep = 'file:///hankkeet/profiles/2023/own.yaml';
    const workspace = new Workspace();
    workspace.open(plan('profiles/2023/own.yaml'));
    assert.deepEqual(await workspace.codes(), ['schema/value', 'schedule/gap']);
    const folders = ['file:///hankkeet/profiles/2023', 'file:///hankkeet/profiles'];
    assert.deepEqual(workspace.service.filesToWatch(), [deep, ...folders]);
    workspace.files.set(deep, ownProfile);
    assert.equal(workspace.service.fileChanged('file:///hankkeet/profile'), false);
    assert.equal(workspace.service.fileChanged('file:///hankkeet/profiles'), true);
    assert.deepEqual(await workspace.codes(), ['schedule/gap', 'budget/share']);
  });

  it('is told to be missing where it is named, until it is there', async () => {
    const workspace = new Workspace();
    workspace.open(plan('profiles/own.yaml'));
    const [first, ...others] = await workspace.findings();
    assert.equal(first?.code, 'schema/value');
    assert.deepEqual(first.range.start, { line: 4, character: 9 });
    assert.deepEqual(
      others.map(({ code }) => code),
      ['schedule/gap'],
    );
    workspace.write(profileUri, ownProfile);
    assert.deepEqual(await workspace.codes(), ['schedule/gap', 'budget/share']);
    workspace.write(profileUri, ownProfile.replace('percent: 10', 'percent: 20'));
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
  });

  it('is looked for again when the plan names another', async () => {
    const workspace = new Workspace({ [profileUri]: ownProfile });
    workspace.open(plan('profiles/ow.yaml'));
    assert.deepEqual(await workspace.codes(), ['schema/value', 'schedule/gap']);
    workspace.service.change(uri, 2, [{ text: plan('profiles/own.yaml') }]);
    assert.deepEqual(await workspace.codes(), ['schedule/gap', 'budget/share']);
    workspace.service.change(uri, 3, [{ text: plan() }]);
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
  });

  it('has findings of its own, and counts as far as it can be read', async () => {
    const broken = ownProfile.replace('percent: 10', 'percent: kymmenen');
    const workspace = new Workspace({ [profileUri]: `${broken}riskScale: 5\n` });
    workspace.open(plan('profiles/own.yaml'));
    assert.deepEqual(await workspace.codes(), ['schedule/gap']);
    assert.deepEqual(workspace.around(), { [profileUri]: ['schema/type', 'schema/type'] });
  });

  it('leaves an open plan that it is confused with its own findings', async () => {
    const other = 'file:///hankkeet/b.projectplan.yaml';
    const workspace = new Workspace({ [other]: plan() });
    workspace.open(plan(), other);
    workspace.open(plan('b.projectplan.yaml'));
    await workspace.codes();
    assert.deepEqual(workspace.around(), {});
  });
});

describe('an id of a profile', () => {
  it('that is none is told with what it may mean', async () => {
    const workspace = new Workspace();
    workspace.open(plan('rrf-fii'));
    const [first] = await workspace.findings();
    assert.equal(first?.code, 'schema/value');
    assert.match(textOf(first), /`generic`, `rrf-fi`/);
    const preferred = await workspace.service.answers.about<string | undefined>(
      uri,
      undefined,
      ({ codeActions }, document) =>
        codeActions(document, first.range, { only: ['quickfix'], rulePages: undefined }).find(
          ({ isPreferred }) => isPreferred,
        )?.title,
    );
    assert.equal(preferred, 'Change to rrf-fi');
  });
});

describe('what is not written yet', () => {
  const at = { line: 4, character: 0 };
  const severities = async (workspace: Workspace): Promise<readonly unknown[]> =>
    (await workspace.findings())
      .filter(({ code }) => code === 'schema/type')
      .map((each) => each.severity);

  it('is a hint on lines that have just come, and an error once they are saved', async () => {
    const workspace = new Workspace();
    workspace.open(plan());
    assert.deepEqual(await severities(workspace), []);
    workspace.service.change(uri, 2, [
      { range: { start: at, end: at }, text: 'need:\nsubtitle:\n' },
    ]);
    assert.deepEqual(await severities(workspace), [4, 4]);
    const top = { line: 0, character: 0 };
    workspace.service.change(uri, 3, [{ range: { start: top, end: top }, text: '# ensin\n' }]);
    assert.deepEqual(await severities(workspace), [4, 4]);
    workspace.service.saved(uri);
    assert.deepEqual(await severities(workspace), [1, 1]);
  });

  it('is an error where it stood in the file', async () => {
    const workspace = new Workspace();
    workspace.open(plan().replace('period:', 'need:\nperiod:'));
    assert.deepEqual(await severities(workspace), [1]);
  });
});
