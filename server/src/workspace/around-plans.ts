import {
  builtInProfile,
  isProfilePath,
  noContext,
  type NamedProfile,
  type PlanContext,
  type Profile,
} from '../model/profile';
import type { AroundPlan, ReadFile } from './around-plan';
import type { FileText } from './known-files';
import { configsFor, fileAt, reachOf } from './locations';
import { mayRead } from './reach';
import { readConfigFile, readProfileFile, type Config, type OnCrash } from './read-files';

/** A profile's file, or why there is none. */
type ProfileFile = ReadFile<Profile> | 'absent' | 'outside' | 'unknown';

interface Ports {
  /** Gives what is known of an address; asked again after `forget`. */
  readonly read: (uri: string, within: readonly string[]) => FileText;
  /** Those that are open, as URIs: files may be named in them. */
  readonly folders: () => readonly string[];
}

/**
 * The configuration and the profiles around plans: the nearest `planwright.config.yaml` upwards from
 * the plan, and profile files that it or the plan names. What was made of a profile is kept as long
 * as its file says the same, so that it is the same object for all plans.
 */
export class AroundPlans {
  private readonly profiles = new Map<string, Kept>();
  private readonly configs = new Map<string, ReadFile<Config>>();

  constructor(
    private readonly ports: Ports,
    private readonly onCrash: OnCrash,
    private readonly chosenProfile?: Profile,
  ) {}

  /** A file has changed, or was not known before. */
  forget(): void {
    this.configs.clear();
  }

  of(plan: string): AroundPlan {
    const { chosenProfile } = this;
    const config = this.configOf(plan);
    const used = new Map<string, ReadFile<unknown>>(config ? [[config.uri, config]] : []);
    const use = (file: ProfileFile): NamedProfile => {
      if (typeof file !== 'string') used.set(file.uri, file);
      return asNamed(file);
    };
    return {
      context: {
        profileAt: (path) => use(this.profileFile(path, plan)),
        defaultProfile: config && this.defaultProfile(config, use),
        chosenProfile,
      },
      severities: config?.value.severities ?? new Map(),
      locale: config?.value.locale,
      files: () => [...used.values()],
    };
  }

  private defaultProfile(
    { uri, value: { profile } }: ReadFile<Config>,
    use: (file: ProfileFile) => NamedProfile,
  ): Profile | undefined {
    if (profile === undefined) return undefined;
    if (!isProfilePath(profile)) return builtInProfile(profile);
    const named = use(this.profileFile(profile, uri));
    return named.kind === 'profile' ? named.profile : undefined;
  }

  private configOf(plan: string): ReadFile<Config> | undefined {
    for (const uri of configsFor(plan)) {
      const file = this.ports.read(uri, reachOf(uri, this.ports.folders()));
      if (file.kind !== 'text') continue;
      let config = this.configs.get(uri);
      if (!config) {
        const context: PlanContext = {
          ...noContext,
          profileAt: (path) => asNamed(this.profileFile(path, uri)),
        };
        config = readConfigFile(uri, file.text, context, this.onCrash);
        this.configs.set(uri, config);
      }
      return config;
    }
    return undefined;
  }

  private profileFile(path: string, from: string): ProfileFile {
    const folders = this.ports.folders();
    if (!mayRead(path, from, folders)) return 'outside';
    const uri = fileAt(path, from);
    const file = uri === undefined ? undefined : this.ports.read(uri, reachOf(from, folders));
    if (uri === undefined || file?.kind !== 'text') {
      return file?.kind === 'absent' ? 'absent' : 'unknown';
    }
    const { text } = file;
    const before = this.profiles.get(uri);
    if (before?.text === text) return before.file;
    const made = readProfileFile(uri, text, this.onCrash);
    this.profiles.set(uri, { text, file: made });
    return made;
  }
}

interface Kept {
  readonly text: string;
  readonly file: ReadFile<Profile>;
}

function asNamed(file: ProfileFile): NamedProfile {
  return typeof file === 'string' ? { kind: file } : { kind: 'profile', profile: file.value };
}
