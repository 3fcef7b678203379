import * as l10n from '@vscode/l10n';
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
import { andMore } from './formats/counts';
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
  /** The language of what the command itself says. */
  readonly own: Locale;
  readonly cwd: string;
}

/** Where the program runs, and the language that was asked for. */
export function chosenBy({ cwd, environment, asked, locale }: Terminal): Chosen {
  return { profile: undefined, locale: asked, environment, own: locale, cwd };
}

/** A file beside plans that is not in order. */
export interface Disordered {
  /** As shown. */
  readonly path: string;
  readonly file: ReadFile<unknown>;
  /** Why it cannot be relied on, as a sentence. */
  readonly fault: string;
}

/** Stands for any plan of a folder. */
const inFolder = 'plan.yaml';

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
    const folders = [pathToFileURL(`${chosen.cwd}/`).href];
    const ports = {
      read: (uri: string, within: readonly string[]) => this.read(uri, within),
      folders: () => folders,
    };
    this.plans = new AroundPlans(ports, onCrash, profile);
  }

  /** From now on messages are said in the language that counts for this plan. */
  of(source: PlanSource): AroundPlan {
    const { cwd, locale, environment } = this.chosen;
    // What comes from standard input lies in the working folder.
    const around =
      source.kind === 'file' ? this.at(source.file) : this.at(path.join(cwd, inFolder));
    speak(locale ?? around.locale ?? environment);
    return around;
  }

  /** That the configuration of the working folder names, so far as it can be read. */
  get locale(): Locale | undefined {
    return this.at(path.join(this.chosen.cwd, inFolder)).locale;
  }

  private at(file: string): AroundPlan {
    return this.plans.of(pathToFileURL(file).href);
  }

  /** Those that the plan has asked for so far. */
  disordered({ files }: AroundPlan): readonly Disordered[] {
    return files().flatMap((file) => {
      const path = shownPath(fileURLToPath(file.uri), this.chosen.cwd);
      const fault = disorderOf(file, path);
      return fault === undefined ? [] : [{ path, file, fault }];
    });
  }

  private read(uri: string, within: readonly string[]): FileText {
    let file = this.known.get(uri);
    if (!file) {
      const text = readTextNow(uri, within);
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
      l10n.t(
        '--profile takes {0} or the path of a profile file such as profiles/own.yaml, not "{1}".',
        known,
        name,
      ),
    );
  }
  const uri = pathToFileURL(path.resolve(cwd, name)).href;
  const text = readTextNow(uri);
  if (text === undefined) {
    throw new CommandError(
      l10n.t(
        '--profile: there is no file {0} that can be read. Give its path from here, or one of {1}.',
        name,
        known,
      ),
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
  const others = file.diagnostics.length - 1;
  const line = first.range.start.line + 1;
  const said = l10n.t('{0} is not in order, line {1}: {2}', shown, line, first.message);
  return others === 0 ? said : `${said}${andMore(others)}`;
}
