import type { Locale } from '../l10n/speak';
import { profileFrom } from '../model/own-profile';
import { noContext, type PlanContext, type Profile } from '../model/profile';
import { Snapshot } from '../model/snapshot';
import { toData } from '../parse/syntax';
import { severities, type Rule } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import { schemaMissingKey } from '../rules/schema/missing-key';
import { schemaType } from '../rules/schema/type';
import { schemaUnknownKey } from '../rules/schema/unknown-key';
import { schemaValue } from '../rules/schema/value';
import { yamlDuplicateKey } from '../rules/yaml/duplicate-key';
import { yamlSyntax } from '../rules/yaml/syntax';
import { SourceText } from '../text/source-text';
import type { Level, ReadFile } from './around-plan';
import { configRuleNames } from './config-checks';
import { configDocument, profileDocument } from './file-types';
import { profileFigures, profileSections } from './profile-checks';

/** `planwright.config.yaml` (schemas/config.schema.json); what cannot be used is left out. */
export interface Config {
  /** By rule id or group (`budget/*`). */
  readonly severities: ReadonlyMap<string, Level>;
  readonly profile: string | undefined;
  readonly locale: Locale | undefined;
}

const shapeRules: readonly Rule[] = [
  ...[yamlSyntax, yamlDuplicateKey, schemaMissingKey, schemaType, schemaUnknownKey, schemaValue],
];
const configRules = [...shapeRules, configRuleNames];
const profileRules = [...shapeRules, profileFigures, profileSections];

/** Told of a rule that failed on the file; its other findings count. */
export type OnCrash = (rule: string, error: unknown) => void;

export function readProfileFile(uri: string, text: string, onCrash: OnCrash): ReadFile<Profile> {
  const snapshot = Snapshot.ofFile(SourceText.from(text), profileDocument, noContext);
  return read(uri, snapshot, profileRules, profileFrom(dataOf(snapshot)), onCrash);
}

/** @param context where the profile that the configuration names is looked for */
export function readConfigFile(
  uri: string,
  text: string,
  context: PlanContext,
  onCrash: OnCrash,
): ReadFile<Config> {
  const snapshot = Snapshot.ofFile(SourceText.from(text), configDocument, context);
  return read(uri, snapshot, configRules, configFrom(dataOf(snapshot)), onCrash);
}

function read<T>(
  uri: string,
  snapshot: Snapshot,
  rules: readonly Rule[],
  value: T,
  onCrash: OnCrash,
): ReadFile<T> {
  const diagnostics = runRules(snapshot, rules, { severities: new Map(), onCrash });
  return { uri, text: snapshot.text, value, diagnostics };
}

type Fields = Readonly<Partial<Record<string, unknown>>>;

function dataOf({ root }: Snapshot): Fields {
  return root ? (toData(root) as Fields) : {};
}

const levels: ReadonlySet<unknown> = new Set<Level>([...severities, 'off']);
const locales: ReadonlySet<unknown> = new Set<Locale>(['en', 'fi', 'sv']);

function configFrom({ severities: given, profile, locale }: Fields): Config {
  const entries = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return {
    severities: new Map(entries.filter((entry): entry is [string, Level] => levels.has(entry[1]))),
    profile: typeof profile === 'string' && profile !== '' ? profile : undefined,
    locale: locales.has(locale) ? (locale as Locale) : undefined,
  };
}
