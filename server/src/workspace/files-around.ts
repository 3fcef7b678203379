import { noContext, profileOf } from '../model/profile';
import type { Snapshot } from '../model/snapshot';
import type { AroundPlan } from './around-plan';
import type { AroundPlans } from './around-plans';
import { KnownFiles, type FileText, type ReadText } from './known-files';
import { configName, configsFor, fileAt, reachOf } from './locations';
import { mayRead, type Reach } from './reach';

type OnCrash = (rule: string, error: unknown) => void;

/** Of a plan in a folder that nobody trusts: nothing is read but the plan. */
const untrusted: AroundPlan = {
  context: { ...noContext, profileAt: () => ({ kind: 'untrusted' }) },
  severities: new Map(),
  locale: undefined,
  files: () => [],
};

/**
 * What lies around the open plans of an editor: read when asked for, so the first check of a plan
 * waits for it. What reads such files is loaded with the first that is there; most plans have none.
 */
export class FilesAround {
  private readonly files: KnownFiles;
  private reader: AroundPlans | undefined;
  private hasText = false;
  private readonly asked = new Set<string>();
  /** The folders that plans lie in. */
  private readonly homes = new Set<string>();

  constructor(
    readText: ReadText,
    private readonly onCrash: OnCrash,
    private readonly reach: () => Reach,
  ) {
    this.files = new KnownFiles(readText);
  }

  /** What is known now; `of` a plan says the same until `load` or `changed`. */
  of(plan: string): AroundPlan {
    if (!this.reach().isTrusted) return untrusted;
    const home = fileAt('.', plan);
    if (home !== undefined) this.homes.add(home);
    if (this.reader) return this.reader.of(plan);
    const { folders } = this.reach();
    for (const uri of configsFor(plan)) {
      if (this.read(uri, reachOf(uri, folders)).kind === 'text') break;
    }
    return {
      context: {
        ...noContext,
        profileAt: (path) => {
          if (!mayRead(path, plan, folders)) return { kind: 'outside' };
          const uri = fileAt(path, plan);
          const within = reachOf(plan, folders);
          const isAbsent = uri !== undefined && this.read(uri, within).kind === 'absent';
          return { kind: isAbsent ? 'absent' : 'unknown' };
        },
      },
      severities: new Map(),
      locale: undefined,
      files: () => [],
    };
  }

  /** Whether a plan's findings would be others once `load` is done. */
  isWaiting({ plan, context }: Snapshot): boolean {
    // Asks for the file that the plan names.
    profileOf(plan?.profile?.value, context);
    return this.files.isWaiting || (this.hasText && !this.reader);
  }

  async load(): Promise<void> {
    await this.files.load();
    if (this.hasText && !this.reader) {
      const { AroundPlans } = await import('./around-plans');
      const folders = (): readonly string[] => this.reach().folders;
      const read = (uri: string, within: readonly string[]): FileText => this.read(uri, within);
      this.reader = new AroundPlans({ read, folders }, this.onCrash);
    }
    this.reader?.forget();
  }

  /** A file or a folder was changed, made or removed. @returns whether any plan has asked for it */
  changed(uri: string): boolean {
    this.reader?.forget();
    return this.files.forget(uri);
  }

  /** The folders that are open have changed, and with them what may be read. */
  forgetAll(): void {
    this.reader?.forget();
    this.files.forgetAll();
  }

  /**
   * Configurations that are there, profiles that are named, whether or not they are there, and the
   * folders of those: who makes a folder and a file in it at once is told of the folder alone by
   * some editors, and who removes a folder by most.
   */
  get uris(): readonly string[] {
    const uris = new Set(this.asked);
    for (const uri of this.asked) for (const folder of this.foldersOf(uri)) uris.add(folder);
    return [...uris];
  }

  /** Those above a file that no plan lies in, at any depth: they may come and go without the plans. */
  private *foldersOf(uri: string): Generator<string> {
    const homes = [...this.homes];
    let end = uri.lastIndexOf('/');
    while (end > 0 && !homes.some((home) => home.startsWith(uri.slice(0, end + 1)))) {
      yield uri.slice(0, end);
      end = uri.lastIndexOf('/', end - 1);
    }
  }

  private read(uri: string, within: readonly string[]): FileText {
    const file = this.files.read(uri, within);
    if (file.kind === 'text' || !uri.endsWith(`/${configName}`)) this.asked.add(uri);
    this.hasText ||= file.kind === 'text';
    return file;
  }
}
