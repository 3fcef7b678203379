// @ts-check
/** Which language servers are measured, and how each is started and set up. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/bare.mjs';

/** @typedef {'own' | 'ownOlder' | 'rival'} ServerId */

/**
 * @typedef {object} ServerKind
 * @property {ServerId} id
 * @property {string} title
 * @property {string} node executable
 * @property {readonly string[]} args
 * @property {string} languageId
 * @property {number} debounceMs how long it waits after a change before it begins to check
 * @property {Readonly<Record<string, unknown>>} settings what it is answered when it asks for a section
 */

/** `validationDelayMs` of yaml-language-server, which has no setting for it. */
const rivalDebounceMs = 200;
const fileEnding = '.projectplan.yaml';

/**
 * @param {string} dist folder of the built server (absolute)
 * @param {import('./rivals.mjs').Rivals | undefined} rivals
 * @returns {readonly ServerKind[]} ours first, on the Node that the rival needs and that editors
 *   bring; ours on the Node that runs this, where that is an older one; the rival
 */
export function serverKinds(dist, rivals) {
  /** @type {ServerKind} */
  const own = {
    id: 'own',
    title: `Planwright, Node ${process.versions.node}`,
    node: process.execPath,
    args: [join(dist, 'server.js'), '--stdio'],
    languageId: 'project-plan',
    debounceMs: 0,
    settings: {},
  };
  if (rivals === undefined) return [own];
  const newer = execFileSync(rivals.node, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  /** @type {ServerKind} */
  const ownNewer = { ...own, title: `Planwright, Node ${newer}`, node: rivals.node };
  /** @type {ServerKind} */
  const ownOlder = { ...own, id: 'ownOlder' };
  /** @type {ServerKind} */
  const rival = {
    id: 'rival',
    title: `yaml-language-server ${rivals.versions['yaml-language-server'] ?? ''}, Node ${newer}`,
    node: rivals.node,
    args: [rivals.yamlServer, '--stdio'],
    languageId: 'yaml',
    debounceMs: rivalDebounceMs,
    settings: { yaml: yamlSettings() },
  };
  return newer === process.versions.node ? [ownNewer, rival] : [ownNewer, ownOlder, rival];
}

/** The same schema as ours, by file; nothing is looked up on the network. */
function yamlSettings() {
  const schema = pathToFileURL(join(root, 'schemas', 'plan.schema.json')).toString();
  return {
    validate: true,
    completion: true,
    hover: true,
    schemas: { [schema]: `*${fileEnding}` },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  };
}

/**
 * The address of a document that every server takes for a plan; there is no such file.
 * @param {number} lines
 */
export const documentUri = (lines) =>
  pathToFileURL(join(root, `bench-${lines}${fileEnding}`)).toString();
