import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { speak, type Locale } from '../l10n/speak';
import { builtInProfile, isProfilePath, profileIds, type Profile } from '../model/profile';
import type { AroundPlan, ReadFile } from '../workspace/around-plan';
import { AroundPlans } from '../workspace/around-plans';
import type { FileText } from '../workspace/known-files';
import { readProfileFile } from '../workspace/read-files';
import { readTextNow } from '../main-files';
import { CommandError } from './command-error';
import { shownPath } from './find-plans';
import type { PlanSource } from './task';
import type { Terminal } from './terminal';

/** What the command line says about plans, beside the files around them. */
export interface Chosen {
  /** An id, or the path of a profile file from `cwd`; goes before what plans and files name. */
  readonly profile: string | undefined;
  /** The language of messages; goes before what the configuration says. */
  readonly locale: Locale | undefined;
  /** Where the configuration says none: that of the environment. */
  readonly environment: Locale;
  readonly cwd: string;
}

/** Nothing but where the program runs. */
export function chosenBy({ cwd, locale }: Terminal): Chosen {
  return { profile: undefined, locale: undefined, environment: locale, cwd };
}

/** A file beside plans that is not in order. */
export interface Disordered {
  /** As shown. */
  readonly path: string;
  readonly file: ReadFile<unknown>;
  /** Why it cannot be relied on, as a sentence. */
  readonly fault: string;
}

/** A bug of ours, which costs the plan that was at hand. */
const onCrash = (_: string, error: unknown): never => {
  throw error;
};

/** The configuration and the profiles around the plans of a run, each file read once. */
export class AroundFiles {
  private readonly known = new Map<string, FileText>();
  private readonly plans: AroundPlans;

  /** @throws CommandError for a chosen profile that cannot be used */
  constructor(private readonly chosen: Chosen) {
    const profile = chosen.profile === undefined ? undefined : chosenProfile(chosen);
    this.plans = new AroundPlans((uri) => this.read(uri), onCrash, profile);
  }

  /** From now on messages are said in the language that counts for this plan. */
  of(source: PlanSource): AroundPlan {
    const { cwd, locale, environment } = this.chosen;
    // What comes from standard input lies in the working folder.
    const file = source.kind === 'file' ? source.file : path.join(cwd, 'plan.yaml');
    const around = this.plans.of(pathToFileURL(file).href);
    speak(locale ?? around.locale ?? environment);
    return around;
  }

  /** Those that the plan has asked for so far. */
  disordered({ files }: AroundPlan): readonly Disordered[] {
    return files().flatMap((file) => {
      const path = shownPath(fileURLToPath(file.uri), this.chosen.cwd);
      const fault = disorderOf(file, path);
      return fault === undefined ? [] : [{ path, file, fault }];
    });
  }

  private read(uri: string): FileText {
    let file = this.known.get(uri);
    if (!file) {
      const text = readTextNow(uri);
      file = text === undefined ? { kind: 'absent' } : { kind: 'text', text };
      this.known.set(uri, file);
    }
    return file;
  }
}

function chosenProfile({ profile: name = '', cwd }: Chosen): Profile {
  const builtIn = builtInProfile(name);
  if (builtIn) return builtIn;
  const known = profileIds.join(', ');
  if (!isProfilePath(name)) {
    throw new CommandError(
      `--profile takes ${known} or the path of a profile file such as profiles/own.yaml, not "${name}".`,
    );
  }
  const uri = pathToFileURL(path.resolve(cwd, name)).href;
  const text = readTextNow(uri);
  if (text === undefined) {
    throw new CommandError(
      `--profile: there is no file ${name} that can be read. Give its path from here, or one of ${known}.`,
    );
  }
  const file = readProfileFile(uri, text, onCrash);
  const said = disorderOf(file, name);
  if (said !== undefined) throw new CommandError(said);
  return file.value;
}

/** Undefined where it is in order. */
function disorderOf(file: ReadFile<unknown>, shown: string): string | undefined {
  const [first] = file.diagnostics;
  if (!first) return undefined;
  const { length } = file.diagnostics;
  const more = length === 1 ? '' : ` (and ${length - 1} more)`;
  const line = first.range.start.line + 1;
  return `${shown} is not in order, line ${line}: ${first.message}${more}`;
}
