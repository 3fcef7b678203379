/**
 * `npm run bench`: how long a planner waits. Start of the server to the first findings of the
 * example, and one key to the findings of that version, over real standard input and output.
 * Medians with the fastest and the 95th percentile; nothing here passes or fails.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const server = path.join(root, 'dist/server.js');
const file = process.argv[2] ?? path.join(root, 'examples/pohjois-savo.projectplan.yaml');
const text = fs.readFileSync(file, 'utf8');
const starts = 9;
const keys = 60;

if (!fs.existsSync(server)) {
  console.error('There is no dist/server.js: run npm run build first.');
  process.exit(2);
}

/** One running server with one open document. */
class Session {
  #waiting = new Map();
  version = 1;

  constructor() {
    this.child = spawn(process.execPath, [server, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.#waiting.get(params.version)?.(params);
    });
    this.connection.listen();
  }

  async open() {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    void this.connection.sendNotification('initialized', {});
    const first = this.findings(1);
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: 'file:///bench.projectplan.yaml',
        languageId: 'project-plan',
        version: 1,
        text,
      },
    });
    return first;
  }

  findings(version) {
    return new Promise((resolve) => this.#waiting.set(version, resolve));
  }

  /** Milliseconds from the change to the findings of the version it makes. */
  async change(range, newText) {
    this.version += 1;
    const done = this.findings(this.version);
    const from = performance.now();
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///bench.projectplan.yaml', version: this.version },
      contentChanges: [{ range, text: newText }],
    });
    await done;
    return performance.now() - from;
  }

  memory() {
    try {
      const status = fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  async close() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
  }
}

/** @param {number[]} values */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { median: at(0.5), fastest: at(0), p95: at(0.95) };
}

const startTimes = [];
let findings = 0;
for (let run = 0; run < starts; run++) {
  const from = performance.now();
  const session = new Session();
  const { diagnostics } = await session.open();
  startTimes.push(performance.now() - from);
  findings = diagnostics.length;
  await session.close();
}

const session = new Session();
await session.open();
const lines = text.split('\n');
const places = lines.flatMap((line, index) =>
  /^ {6,}[a-z]\w*: .{4,}$/i.test(line) ? [index] : [],
);
const keyTimes = [];
const lineTimes = [];
for (let key = -10; key < keys; key++) {
  const line = places[Math.floor(((key + 10) / (keys + 10)) * places.length)] ?? 0;
  const character = lines[line]?.length ?? 0;
  const at = { line, character };
  const typed = await session.change({ start: at, end: at }, 'x');
  const removed = await session.change({ start: at, end: { line, character: character + 1 } }, '');
  if (key >= 0) keyTimes.push(typed, removed);
  if (key >= 0 && key % 4 === 0) {
    const top = { line: 0, character: 0 };
    lineTimes.push(await session.change({ start: top, end: top }, '# x\n'));
    await session.change({ start: top, end: { line: 1, character: 0 } }, '');
  }
}
const memory = session.memory();
await session.close();

const size = (name) => `${Math.round(fs.statSync(path.join(root, 'dist', name)).size / 1024)} KiB`;
const row = (name, { median, fastest, p95 }) =>
  `| ${name} | ${median.toFixed(1)} | ${fastest.toFixed(1)} | ${p95.toFixed(1)} |`;
console.log(
  [
    `${path.basename(file)}: ${lines.length} lines, ${findings} findings; node ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'cpu'}`,
    '',
    '| ms | median | fastest | 95 % |',
    '| --- | ---: | ---: | ---: |',
    row('start of the server to first findings', spread(startTimes)),
    row('key to findings', spread(keyTimes)),
    row('line inserted at the top to findings', spread(lineTimes)),
    '',
    `memory after ${keys * 2} keys: ${memory.toFixed(0)} MiB; server.js ${size('server.js')}, extension.js ${size('extension.js')}, preview.js ${size('preview.js')}, cli.js ${size('cli.js')}`,
  ].join('\n'),
);
